/**
 * An element of a DMN file as plain data: `type` is its type in DMN's metamodel (`dmn:Decision`), or the qualified
 * name of an element of somebody's own (`layout:node`). Nothing of the file's content is missing.
 */
export interface DmnTree {
  readonly type: string
  /** Attributes and simple contents by name. */
  readonly texts: Readonly<Record<string, string>>
  /** Elements by the name of the property that holds them. */
  readonly parts: Readonly<Record<string, readonly DmnTree[]>>
  /** Attributes of other namespaces, declarations of namespaces among them. */
  readonly others: Readonly<Record<string, string>>
  /** Of an element that is not DMN's: its namespace and its text. */
  readonly foreign?: { readonly uri: string; readonly text?: string }
}

/** The first element that a property holds. */
export function partOf(tree: DmnTree, name: string): DmnTree | undefined {
  return tree.parts[name]?.[0]
}

/** All elements that a property holds. */
export function partsOf(tree: DmnTree, name: string): readonly DmnTree[] {
  return tree.parts[name] ?? []
}

export function textOf(tree: DmnTree, name: string): string | undefined {
  return Object.hasOwn(tree.texts, name) ? tree.texts[name] : undefined
}
