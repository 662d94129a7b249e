import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Nesting, nestingOf, stepsAround } from './nesting.ts'

/** Beside the elements of the case, what an expression of a step or flow sees; `any` where nobody can tell. */
export type NamesAt = (place: string) => readonly string[] | 'any'

/** Of a step that repeats: counters that its conditions may read (BPMN 2.0, table 10.30), and in each turn its number. */
const COUNTERS = [
  'loopCounter',
  'numberOfInstances',
  'numberOfCompletedInstances',
  'numberOfActiveInstances',
  'numberOfTerminatedInstances',
]

/**
 * Names that only some expressions see, by their place: inputs of the step and of the subprocesses around it, the
 * element and number of a turn, what an event or a job brought along (kernel/variables.ts, kernel/turns.ts).
 */
export function ownNamesAt(definition: ProcessDefinition): NamesAt {
  const nesting = nestingOf(definition)
  const flows = new Map(definition.flows.map((flow) => [flow.key, flow]))
  return (place) => {
    const [kind, key = '', part = ''] = place.split('/')
    if (kind === 'flows') {
      const from = nesting.steps.get(flows.get(key)?.from ?? '')
      return from === undefined ? [] : [...around(from, nesting), ...(blockOf(from.block)?.ownNames?.flows ?? [])]
    }
    const step = kind === 'steps' ? nesting.steps.get(key) : undefined
    if (step === undefined) return []
    const own = blockOf(step.block)?.ownNames
    if (part === 'outputs' && own?.outputs === 'any') return 'any'
    const here = part === 'outputs' ? own?.outputs : part === 'config' ? own?.config : undefined
    return [...around(step, nesting), ...namesOf(step), ...(here === 'any' ? [] : (here ?? []))]
  }
}

function around(step: Step, nesting: Nesting): string[] {
  return stepsAround(nesting, step).flatMap(namesOf)
}

function namesOf({ inputs = [], repeats }: Step): string[] {
  const turn = repeats === undefined ? [] : COUNTERS
  const item = repeats?.kind === 'each' && repeats.item !== undefined ? [repeats.item] : []
  return [...inputs.map(({ name }) => name), ...turn, ...item]
}
