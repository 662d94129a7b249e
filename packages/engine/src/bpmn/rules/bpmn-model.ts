import { type BpmnElement, attributeOf, childrenOf } from '../bpmn-document.ts'
import type { BpmnFile } from '../read-bpmn.ts'
import { ModelElement } from './model-element.ts'

/**
 * A BPMN file as the rules see it: elements with what is around and inside of them, by id and kind, and flows by their
 * ends. (`BpmnIndex` finds one's way along any reference; rules ask for levels, kinds and lines.)
 */
export class BpmnModel {
  readonly root: ModelElement
  readonly all: ModelElement[] = []
  /** What the host found of the files that this one imports, by location; absent when it did not look. */
  readonly imports: ReadonlyMap<string, BpmnFile> | undefined
  /** Prefixes that lead to files that this one imports. */
  readonly #elsewhere = new Set<string>()
  readonly #byId = new Map<string, ModelElement>()
  readonly #byKind = new Map<string, readonly ModelElement[]>()
  readonly #incoming = new Map<ModelElement, ModelElement[]>()
  readonly #outgoing = new Map<ModelElement, ModelElement[]>()
  readonly #associations = new Map<ModelElement, ModelElement[]>()

  constructor(file: BpmnFile, imports?: ReadonlyMap<string, BpmnFile>) {
    this.imports = imports
    const { root } = file.document
    const elsewhere = childrenOf(root).map((child) => attributeOf(child, 'namespace'))
    for (const [prefix, uri] of Object.entries(root.prefixes ?? {}))
      if (elsewhere.includes(uri)) this.#elsewhere.add(prefix)
    this.root = this.#add(file.document.root, undefined, file.lines)
    for (const flow of this.of('SequenceFlow')) {
      push(this.#outgoing, this.find(flow.attribute('sourceRef')), flow)
      push(this.#incoming, this.find(flow.attribute('targetRef')), flow)
    }
    for (const association of this.of('Association')) {
      push(this.#associations, this.sourceOf(association), association)
      push(this.#associations, this.targetOf(association), association)
    }
  }

  #add(element: BpmnElement, parent: ModelElement | undefined, lines: readonly number[]): ModelElement {
    const added = new ModelElement(element, parent, lines[this.all.length] ?? 0)
    this.all.push(added)
    const { id } = added
    // Content of other vendors has ids of its own, which nothing of the standard refers to.
    if (id !== undefined && element.type !== 'foreign') this.#byId.set(id, added)
    for (const child of childrenOf(element)) added.children.push(this.#add(child, added, lines))
    return added
  }

  /** The element that a reference leads to, written with or without a prefix. */
  find(reference: string | undefined): ModelElement | undefined {
    if (reference === undefined) return undefined
    const colon = reference.indexOf(':')
    const outside = this.#elsewhere.has(reference.slice(0, Math.max(colon, 0)))
    return this.#byId.get(reference) ?? (outside ? undefined : this.#byId.get(reference.slice(colon + 1)))
  }

  /** Every element of a kind, in the order of the file. */
  of(kind: string): readonly ModelElement[] {
    const known = this.#byKind.get(kind)
    if (known !== undefined) return known
    const found = this.all.filter((each) => each.is(kind))
    this.#byKind.set(kind, found)
    return found
  }

  /** The sequence flows that lead to an element. */
  incoming(node: ModelElement): readonly ModelElement[] {
    return this.#incoming.get(node) ?? []
  }

  /** The sequence flows that leave an element. */
  outgoing(node: ModelElement): readonly ModelElement[] {
    return this.#outgoing.get(node) ?? []
  }

  /** The associations that begin or end at an element. */
  associations(element: ModelElement): readonly ModelElement[] {
    return this.#associations.get(element) ?? []
  }

  sourceOf(connection: ModelElement): ModelElement | undefined {
    return this.find(connection.attribute('sourceRef'))
  }

  targetOf(connection: ModelElement): ModelElement | undefined {
    return this.find(connection.attribute('targetRef'))
  }

  /** What an event reacts to or gives, written in it or referred to (BPMN 2.0.2 §10.5.1). */
  triggers(event: ModelElement): readonly ModelElement[] {
    const referred = event.references('eventDefinitionRef').flatMap((reference) => this.find(reference) ?? [])
    return [...event.within('EventDefinition'), ...referred]
  }

  /** Whether an event has a trigger of one of the kinds. */
  hasTrigger(event: ModelElement, ...kinds: readonly string[]): boolean {
    return this.triggers(event).some((trigger) => trigger.is(...kinds.map((kind) => `${kind}EventDefinition`)))
  }
}

function push(map: Map<ModelElement, ModelElement[]>, key: ModelElement | undefined, value: ModelElement) {
  if (key === undefined) return
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
