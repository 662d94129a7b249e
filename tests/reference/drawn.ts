import { checkGraph } from './check-graph.ts'
import type { Flow, Graph, Node, Thrown, Trigger } from './graph.ts'

/**
 * A graph for a test. Paths are written `'s > a > e'`; an arrow that has a condition or is the default flow is written
 * alone: `'g > a if x'`, `'g > b otherwise'`. Parallel flows between the same nodes get a number.
 */
export function drawn(nodes: Node[], ...paths: string[]): Graph {
  const flows: Flow[] = []
  const add = (from: string, to: string, more: Partial<Flow>) => {
    const same = flows.filter((flow) => flow.from === from && flow.to === to).length
    flows.push({ id: `${from}_to_${to}${same === 0 ? '' : `_${same + 1}`}`, from, to, ...more })
  }
  for (const path of paths) {
    const alone = /^(\w+) > (\w+) (?:if (\w+)|otherwise)$/.exec(path)
    if (alone !== null) {
      const [, from = '', to = '', condition] = alone
      const value = condition === 'true' || condition === 'false' ? condition === 'true' : condition
      add(from, to, value === undefined ? { default: true } : { condition: value })
      continue
    }
    const stops = path.split(' > ')
    for (const [index, from] of stops.entries()) {
      const to = stops[index + 1]
      if (to !== undefined) add(from, to, {})
    }
  }
  const graph = { nodes, flows }
  const wrong = checkGraph(graph)
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return graph
}

type More<T> = Partial<Omit<T, 'id' | 'kind'>>
type Of<K extends Node['kind']> = Extract<Node, { kind: K }>

export const start = (id: string, parent?: string): Node => ({ id, kind: 'start', ...within(parent) })
export const end = (id: string, does: Thrown = { throws: 'none' }, parent?: string): Node => ({
  id,
  kind: 'end',
  does,
  ...within(parent),
})
/** An automatic task whose action is its id. */
export const auto = (id: string, more: More<Of<'task'>> = {}): Node => ({ id, kind: 'task', action: id, ...more })
/** A waiting task. */
export const work = (id: string, more: More<Of<'task'>> = {}): Node => ({ id, kind: 'task', waiting: true, ...more })
export const gate = (
  id: string,
  kind: 'exclusive' | 'parallel' | 'inclusive' | 'event-based',
  parent?: string,
): Node => ({
  id,
  kind,
  ...within(parent),
})
export const complex = (id: string, activation: number): Node => ({ id, kind: 'complex', activation })
export const sub = (id: string, more: More<Of<'subprocess'>> = {}): Node => ({ id, kind: 'subprocess', ...more })
export const catching = (id: string, trigger: Trigger, parent?: string): Node => ({
  id,
  kind: 'catch',
  trigger,
  ...within(parent),
})
export const throwing = (id: string, does: Thrown, parent?: string): Node => ({
  id,
  kind: 'throw',
  does,
  ...within(parent),
})
export const boundary = (
  id: string,
  attachedTo: string,
  trigger: Trigger,
  interrupting = true,
  parent?: string,
): Node => ({
  id,
  kind: 'boundary',
  attachedTo,
  trigger,
  interrupting,
  ...within(parent),
})
export const handler = (id: string, trigger: Trigger, interrupting = true, parent?: string): Node => ({
  id,
  kind: 'event-subprocess',
  trigger,
  interrupting,
  ...within(parent),
})

export const message = (name: string): Trigger => ({ on: 'message', name })
export const signal = (name: string): Trigger => ({ on: 'signal', name })
export const timer = (seconds: number): Trigger => ({ on: 'timer', seconds })
export const error = (code?: string): Trigger => ({ on: 'error', ...(code === undefined ? {} : { code }) })
export const escalation = (code?: string): Trigger => ({ on: 'escalation', ...(code === undefined ? {} : { code }) })

function within(parent: string | undefined): { parent?: string } {
  return parent === undefined ? {} : { parent }
}
