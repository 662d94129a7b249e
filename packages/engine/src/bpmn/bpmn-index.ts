import { type BpmnDocument, type BpmnElement, attributeOf, childrenOf, textOf } from './bpmn-document.ts'
import { attributesOf, isKind } from './schema.ts'

const REFERENCES = new Set(['QName', 'IDREF'])

/** Finds one's way in a document: by id, by kind, outwards, and along references. */
export class BpmnIndex {
  readonly root: BpmnElement
  /** Every element, in document order: the n-th stands in the n-th line of `BpmnFile.lines`. */
  readonly elements: readonly BpmnElement[]
  private readonly ids = new Map<string, BpmnElement>()
  private readonly places = new Map<BpmnElement, { readonly at: number; readonly parent: BpmnElement | undefined }>()
  private readonly imports: ReadonlySet<string | undefined>
  private readonly users: ReadonlyMap<BpmnElement, readonly BpmnReference[]>

  constructor({ root }: BpmnDocument) {
    this.root = root
    const elements: BpmnElement[] = []
    const visit = (element: BpmnElement, parent: BpmnElement | undefined) => {
      this.places.set(element, { at: elements.length, parent })
      elements.push(element)
      const id = attributesOf(element.type).get('id')?.type === 'ID' ? attributeOf(element, 'id')?.trim() : undefined
      if (id !== undefined && !this.ids.has(id)) this.ids.set(id, element)
      for (const child of childrenOf(element)) visit(child, element)
    }
    visit(root, undefined)
    this.elements = elements
    const imports = this.elements.filter(({ type }) => type === 'bpmn:Import')
    this.imports = new Set(imports.map((each) => attributeOf(each, 'namespace')))
    this.users = this.allUsers()
  }

  /** The element of the standard with this id; content of other vendors is not among them. */
  byId(id: string): BpmnElement | undefined {
    return this.ids.get(id)
  }

  /** The element around; undefined for the root. */
  parentOf(element: BpmnElement): BpmnElement | undefined {
    return this.places.get(element)?.parent
  }

  /** The place of an element in document order, for `BpmnFile.lines`. */
  placeOf(element: BpmnElement): number {
    return this.places.get(element)?.at ?? -1
  }

  /** The nearest element around of a kind, for example the `bpmn:Process` of a task. */
  around(element: BpmnElement, kind: string): BpmnElement | undefined {
    let at = this.parentOf(element)
    while (at !== undefined && !isKind(at.type, kind)) at = this.parentOf(at)
    return at
  }

  /** Every element of a kind: `bpmn:Activity` finds all tasks and subprocesses. */
  ofKind(kind: string): readonly BpmnElement[] {
    return this.elements.filter(({ type }) => isKind(type, kind))
  }

  /** The references that an element makes: attributes first, then elements whose text refers. */
  referencesOf(element: BpmnElement): readonly BpmnReference[] {
    const found: BpmnReference[] = []
    for (const [property, { type }] of attributesOf(element.type)) {
      const text = REFERENCES.has(type) ? attributeOf(element, property)?.trim() : undefined
      if (text !== undefined) found.push({ from: element, property, text, ...this.find(text, element) })
    }
    for (const child of childrenOf(element)) {
      if (!REFERENCES.has(child.type)) continue
      const text = textOf(child).trim()
      const property = child.name.slice(child.name.indexOf(':') + 1)
      found.push({ from: element, property, text, ...this.find(text, child) })
    }
    return found
  }

  /** The elements that a reference of an element leads to (`sourceRef`, `incoming`); those of other files are left out. */
  referred(element: BpmnElement, property: string): readonly BpmnElement[] {
    return this.referencesOf(element).flatMap(({ property: name, to }) =>
      name === property && to !== undefined ? [to] : [],
    )
  }

  /** The references that lead to an element. */
  usersOf(element: BpmnElement): readonly BpmnReference[] {
    return this.users.get(element) ?? []
  }

  private allUsers(): ReadonlyMap<BpmnElement, readonly BpmnReference[]> {
    const found = new Map<BpmnElement, BpmnReference[]>()
    for (const element of this.elements) {
      for (const reference of this.referencesOf(element)) {
        if (reference.to === undefined) continue
        const known = found.get(reference.to)
        if (known === undefined) found.set(reference.to, [reference])
        else known.push(reference)
      }
    }
    return found
  }

  /** An id, with or without a prefix; tools write both. The prefix of an import leads to another file. */
  private find(text: string, from: BpmnElement): Pick<BpmnReference, 'to' | 'outside'> {
    const direct = this.ids.get(text)
    const colon = text.indexOf(':')
    if (direct !== undefined || colon < 0) return { to: direct, outside: false }
    const namespace = this.namespaceOf(text.slice(0, colon), from)
    const outside = namespace !== undefined && this.imports.has(namespace)
    return { to: outside || namespace === undefined ? undefined : this.ids.get(text.slice(colon + 1)), outside }
  }

  private namespaceOf(prefix: string, from: BpmnElement): string | undefined {
    for (let at: BpmnElement | undefined = from; at !== undefined; at = this.parentOf(at)) {
      if (at.prefixes !== undefined && Object.hasOwn(at.prefixes, prefix)) return at.prefixes[prefix]
    }
    return undefined
  }
}

/** A reference from one element to another; `to` is undefined for one that leads nowhere in this document. */
export interface BpmnReference {
  readonly from: BpmnElement
  readonly property: string
  readonly text: string
  readonly to: BpmnElement | undefined
  /** Whether it leads to a file that this one imports. */
  readonly outside: boolean
}
