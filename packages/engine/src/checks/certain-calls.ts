import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { graphOf } from './flow-graphs.ts'
import { finishedBlock, nestingOf } from './nesting.ts'

/** A step with the processes that it calls on the day of the case itself; where the model names another day, nobody can tell which version that is. */
export interface CallingStep {
  readonly step: Step
  readonly processes: readonly string[]
  readonly sameDay: boolean
}

/** The steps that call other processes, in the order of the model. */
export function callingSteps({ steps }: Pick<ProcessDefinition, 'steps'>): CallingStep[] {
  return steps.flatMap((step) => {
    const used = finishedBlock(step)
    const processes = used?.block.calls?.(used.config) ?? []
    return processes.length === 0 ? [] : [{ step, processes, sameDay: used?.block.callsOn?.(used.config) === undefined }]
  })
}

/**
 * The processes that every case of this definition calls, whatever way it takes: there is no way from a start to an end
 * without the call. Conditions are not read. A step that is repeated may be done not even once, an event subprocess may
 * never begin, and what is called as of another day is left out.
 */
export function certainCalls(definition: ProcessDefinition): string[] {
  const { inside } = nestingOf(definition)
  const flows = Map.groupBy(definition.flows, ({ from }) => from)
  const calling = callingSteps(definition).filter(({ sameDay }) => sameDay)
  const processes = [...new Set(calling.flatMap((each) => each.processes))]

  const certainIn = (scope: string | undefined, process: string, around: ReadonlySet<string>): boolean => {
    const steps = new Map((inside.get(scope) ?? []).map((step) => [step.key, step]))
    const { nodes, flows: ways } = graphOf([...steps.values()], flows)
    const calls = ({ key, block, repeats }: Step): boolean => {
      if (repeats !== undefined) return false
      if (calling.some(({ step, processes: called }) => step.key === key && called.includes(process))) return true
      const whole = blockOf(block)?.contains === true && blockOf(block)?.adHoc !== true
      return whole && !around.has(key) && certainIn(key, process, new Set([...around, key]))
    }
    const out = Map.groupBy(ways, ({ from }) => from)
    const attached = Map.groupBy(nodes, ({ attachedTo }) => attachedTo)
    const stopped = new Set(nodes.filter(({ id }) => calls(steps.get(id) as Step)).map(({ id }) => id))
    // The nodes from which a case can end without the call: the least set, so that a circle is no end.
    const free = new Set<string>()
    for (let before = -1; before !== free.size; ) {
      before = free.size
      for (const { id, kind } of nodes) {
        if (free.has(id)) continue
        const next = out.get(id) ?? []
        const all = kind === 'and' || (kind === 'task' && next.every(({ conditional }) => conditional !== true))
        const onward = next.length === 0 || (all ? next.every(({ to }) => free.has(to)) : next.some(({ to }) => free.has(to)))
        const left = attached.get(id)?.some((event) => event.interrupting !== false && free.has(event.id)) === true
        if (left || (onward && !stopped.has(id))) free.add(id)
      }
    }
    const entered = new Set(ways.map(({ to }) => to))
    const first = nodes.filter(({ id, kind }) => kind === 'start' || (kind !== 'boundary' && !entered.has(id)))
    return first.length > 0 && first.every(({ id }) => !free.has(id))
  }
  return processes.filter((process) => certainIn(undefined, process, new Set()))
}
