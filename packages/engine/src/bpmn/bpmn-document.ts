/** An attribute of another namespace than BPMN's. */
export interface ForeignAttribute {
  readonly namespace: string
  readonly name: string
  readonly value: string
}

/**
 * An element of a BPMN file, as plain data that holds everything of it but comments. Elements of the standard are named
 * with its prefixes (`bpmn`, `bpmndi`, `di`, `dc`), whatever prefixes the file uses.
 */
export interface BpmnElement {
  /** `bpmn:userTask`, `dc:Bounds`; of another namespace `{http://example.org}field`. */
  readonly name: string
  /**
   * What it is: a type of the standard's schema without its t (`bpmn:UserTask`, `bpmn:FormalExpression`), `QName` or
   * `IDREF` for an element whose text refers to another (`bpmn:incoming`), `foreign` for any content of other vendors,
   * of documentation or of scripts.
   */
  readonly type: string
  /** Attributes without a namespace, by name, as they are written. */
  readonly attributes: Readonly<Record<string, string>>
  /** Attributes with a namespace, sorted; left out when there are none. */
  readonly foreign?: readonly ForeignAttribute[]
  /** The prefixes that the element declares, with their namespaces; left out when there are none. */
  readonly prefixes?: Readonly<Record<string, string>>
  /** Elements and texts in the order of the file; blanks that only make the file readable are left out. */
  readonly content: readonly (BpmnElement | string)[]
}

/** A BPMN model; the root is `bpmn:definitions`. */
export interface BpmnDocument {
  readonly root: BpmnElement
}

export const NAMESPACES = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
} as const

const PREFIXES = new Map<string, string>(Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix]))

/** How an element is named in a document. */
export function documentName(uri: string, local: string): string {
  const prefix = PREFIXES.get(uri)
  return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`
}

/** The namespace and the local name of an element of a document. */
export function expandedName(name: string): { readonly uri: string; readonly local: string } {
  if (name.startsWith('{')) {
    const end = name.lastIndexOf('}')
    return { uri: name.slice(1, end), local: name.slice(end + 1) }
  }
  const colon = name.indexOf(':')
  return { uri: NAMESPACES[name.slice(0, colon) as keyof typeof NAMESPACES] ?? '', local: name.slice(colon + 1) }
}

/** The elements inside of an element. */
export function childrenOf(element: BpmnElement): readonly BpmnElement[] {
  return element.content.filter((part): part is BpmnElement => typeof part !== 'string')
}

/** The text directly inside of an element; empty when there is none. */
export function textOf(element: BpmnElement): string {
  return element.content.filter((part) => typeof part === 'string').join('')
}

/** An attribute without a namespace, as it is written. Use this instead of reading `attributes`: names are anybody's. */
export function attributeOf(element: BpmnElement, name: string): string | undefined {
  return Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined
}

/** An attribute with a namespace. */
export function foreignAttributeOf(element: BpmnElement, namespace: string, name: string): string | undefined {
  return element.foreign?.find((found) => found.namespace === namespace && found.name === name)?.value
}

/** How people find an element: its name, its id, or what it is. */
export function labelOf(element: BpmnElement): string {
  return attributeOf(element, 'name')?.trim() || attributeOf(element, 'id') || expandedName(element.name).local
}
