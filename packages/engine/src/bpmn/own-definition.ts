import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { allowed } from '../xml/escape-xml.ts'
import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import { type BpmnElement, documentName, labelOf, textOf } from './bpmn-document.ts'
import { OWN_NAMESPACE, type OwnProcedure, takesConditions } from './export/own-parts.ts'
import { childrenOfKind, extensionsOf } from './flow-parts.ts'
import type { KeysOfIds } from './keys-of-ids.ts'
import { idOf } from './steps-of-bpmn.ts'

/** What a file says of itself in our namespace: of a process, of its nodes and of its flows, by their ids. */
export interface OwnParts {
  readonly procedure: OwnProcedure
  readonly steps: ReadonlyMap<string, Step>
  readonly flows: ReadonlyMap<string, Flow>
}

/**
 * The parts of a procedure that a process of the file carries along, null for a process that never was one. Their keys
 * are given to the ids of the file, each once: a node that somebody has copied in another tool becomes a new step.
 * Problem: `bpmn-own-part` where such a part cannot be read.
 */
export function ownPartsOf(process: BpmnElement, keys: KeysOfIds): Result<OwnParts | null> {
  const broken: string[] = []
  const read = <T>(element: BpmnElement, name: string): T | undefined => {
    const found = extensionsOf(element).find((each) => each.name === documentName(OWN_NAMESPACE, name))
    if (found === undefined) return undefined
    try {
      const value: unknown = JSON.parse(textOf(found))
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as T
    } catch {
      // Said below, with the element's name.
    }
    broken.push(labelOf(element))
    return undefined
  }
  const procedure = read<OwnProcedure>(process, 'procedure')
  const steps = new Map<string, Step>()
  const flows = new Map<string, Flow>()
  const keep = <T extends { readonly key: string }>(kept: Map<string, T>, element: BpmnElement, name: string) => {
    const own = read<T>(element, name)
    if (own && keys.claim(idOf(element), own.key)) kept.set(idOf(element), own)
  }
  const visit = (around: BpmnElement) => {
    for (const node of childrenOfKind(around, 'bpmn:FlowNode')) {
      keep(steps, node, 'step')
      visit(node)
    }
    for (const flow of childrenOfKind(around, 'bpmn:SequenceFlow')) keep(flows, flow, 'flow')
  }
  if (procedure !== undefined) visit(process)
  if (broken.length > 0) return refuse(...broken.map((element) => problem('bpmn-own-part', { element })))
  return fine(procedure === undefined ? null : { procedure, steps, flows })
}

type Drawn = Pick<Step, 'key' | 'name' | 'attachedTo' | 'interrupting' | 'parent'>

/** The step as it was, with what the file now says of its name (undefined where it has none) and its place. */
export function ownStep(own: Step, now: Drawn, german: string | undefined): Step {
  const { key: _, name, attachedTo: _host, parent: _parent, interrupting, ...rest } = own
  const stays = (interrupting === false) === (now.interrupting === false)
  const beside = stays ? interrupting : now.interrupting
  return {
    ...rest,
    key: now.key,
    name: named(name, german),
    ...(now.attachedTo === undefined ? {} : { attachedTo: now.attachedTo }),
    ...(now.parent === undefined ? {} : { parent: now.parent }),
    ...(beside === undefined ? {} : { interrupting: beside }),
  }
}

/** The flow as it was, with the ends, the condition and the words that the file now has for it. */
export function ownFlow(own: Flow, now: Flow, source: BpmnElement | undefined): Flow {
  const { key: _, from: _from, to: _to, condition, isDefault, label, ...rest } = own
  const isSaid = source !== undefined && takesConditions(source.name.replace('bpmn:', ''))
  const kept = !isSaid || (condition && allowed(condition).trim()) === now.condition ? condition : now.condition
  const usual = isSaid && (isDefault === true) !== (now.isDefault === true) ? now.isDefault : isDefault
  const isWordless = now.label === undefined && label?.de.trim() !== ''
  const words = label === undefined ? now.label : isWordless ? undefined : named(label, now.label?.de)
  return {
    ...rest,
    key: now.key,
    from: now.from,
    to: now.to,
    ...(kept === undefined ? {} : { condition: kept }),
    ...(usual === undefined ? {} : { isDefault: usual }),
    ...(words === undefined ? {} : { label: words }),
  }
}

/** In the order in which they were; what is new comes last. */
export function inOwnOrder<T extends { readonly key: string }>(list: readonly T[], order: readonly string[]): T[] {
  const places = new Map(order.map((key, index) => [key, index]))
  return list.toSorted((one, other) => (places.get(one.key) ?? order.length) - (places.get(other.key) ?? order.length))
}

/** The procedure with the steps and flows of now; stations forget steps that are gone, and roles that are new come to it. */
export function ownDefinition(
  { steps: stepOrder, flows: flowOrder, ...rest }: OwnProcedure,
  steps: readonly Step[],
  flows: readonly Flow[],
  german: string | undefined,
  roles: ProcessDefinition['roles'],
): ProcessDefinition {
  const known = new Set(steps.map(({ key }) => key))
  const more = roles.filter(({ key }) => !rest.roles.some((role) => role.key === key))
  return {
    ...rest,
    names: named(rest.names, german),
    stations: rest.stations.map((station) => ({ ...station, steps: station.steps.filter((key) => known.has(key)) })),
    roles: more.length === 0 ? rest.roles : [...rest.roles, ...more],
    steps: inOwnOrder(steps, stepOrder),
    flows: inOwnOrder(flows, flowOrder),
  }
}

/** The words of before as long as the file has the same German ones; blanks are the file's. */
function named<T extends { de: string; en?: string }>(before: T, german: string | undefined): T {
  const same = german === undefined || plain(before.de) === plain(german)
  return same ? before : { ...before, de: german }
}

const plain = (words: string): string => allowed(words).replace(/\s+/g, ' ').trim().slice(0, 200)
