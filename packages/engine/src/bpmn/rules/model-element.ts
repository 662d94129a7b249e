import { type BpmnElement, attributeOf, expandedName, labelOf, textOf } from '../bpmn-document.ts'
import { attributesOf, isKind } from '../schema.ts'

/** An element of a BPMN file with its place in the file. Kinds are types of the standard without prefix: `UserTask`. */
export class ModelElement {
  readonly children: ModelElement[] = []
  readonly element: BpmnElement
  readonly parent: ModelElement | undefined
  /** Counted from 1. */
  readonly line: number
  readonly #within = new Map<string, readonly ModelElement[]>()

  constructor(element: BpmnElement, parent: ModelElement | undefined, line: number) {
    this.element = element
    this.parent = parent
    this.line = line
  }

  get id(): string | undefined {
    return this.attribute('id')
  }

  get label(): string {
    return labelOf(this.element)
  }

  /** The name of the tag without its namespace. */
  get tag(): string {
    return expandedName(this.element.name).local
  }

  get text(): string {
    return textOf(this.element).trim()
  }

  /** Whether it is of one of the kinds, or of one that extends it. */
  is(...kinds: readonly string[]): boolean {
    return kinds.some((kind) => isKind(this.element.type, `bpmn:${kind}`))
  }

  attribute(name: string): string | undefined {
    return attributeOf(this.element, name)?.trim()
  }

  /** An attribute that is true or false; what the schema says when it is not written. */
  flag(name: string): boolean {
    const value = this.attribute(name) ?? attributesOf(this.element.type).get(name)?.default
    return value === 'true' || value === '1'
  }

  /** Elements directly inside, by their tag. */
  parts(tag: string): readonly ModelElement[] {
    return this.children.filter((child) => child.tag === tag && child.element.name.startsWith('bpmn:'))
  }

  /** The texts of the elements directly inside that have a tag: for references that are elements. */
  references(tag: string): readonly string[] {
    return this.parts(tag).map((part) => part.text)
  }

  /** Elements directly inside, by kind. */
  within(...kinds: readonly string[]): readonly ModelElement[] {
    // Asked by each step of a process about all the others.
    const key = kinds.join()
    const known = this.#within.get(key)
    if (known !== undefined) return known
    const found = this.children.filter((child) => child.is(...kinds))
    this.#within.set(key, found)
    return found
  }

  /** The nearest element around it that is of a kind. */
  around(...kinds: readonly string[]): ModelElement | undefined {
    for (let at = this.parent; at !== undefined; at = at.parent) if (at.is(...kinds)) return at
    return undefined
  }

  /** Whether it stands in a process that is to be executed (BPMN 2.0.2 §10.2, isExecutable). */
  get executable(): boolean {
    return this.around('Process')?.flag('isExecutable') === true
  }
}
