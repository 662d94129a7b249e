import { blockOf } from '../blocks/index.ts'
import { type EventConfig, kindOf } from '../blocks/events/index.ts'
import type { Step } from '../definition/graph.ts'
import type { EventPlace } from '../kernel/block.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { finishedBlock, type Nesting, nestingOf, stepsAround } from './nesting.ts'

/** Each event is of a kind that can stand where it stands, and says all that it needs (BPMN 2.0, tables 10.84 to 10.93). */
export const eventsPlaced: Check = {
  name: 'events-placed',
  run(definition) {
    const nesting = nestingOf(definition)
    return definition.steps.flatMap((step) => {
      const used = finishedBlock(step)
      const at = used?.block.eventsAt
      if (used === undefined || at === undefined) return []
      const { events } = used.config as { readonly events: readonly EventConfig[] }
      if (at === 'boundary' && events.length === 0) return [problem('event-missing', { step: step.name }, `steps/${step.key}`)]
      const place = at === 'start' ? placeOfStart(step, nesting) : at
      return events.flatMap((event) => judge(event, step, place, nesting))
    })
  },
}

/** Only a case, or a subprocess that is there for it, begins with an event. */
function placeOfStart(step: Step, { steps }: Nesting): EventPlace | null {
  const parent = step.parent === undefined ? undefined : steps.get(step.parent)
  if (parent === undefined) return 'start'
  return blockOf(parent.block)?.startedByEvent === true ? 'inner-start' : null
}

function judge(event: EventConfig, step: Step, at: EventPlace | null, nesting: Nesting): readonly Problem[] {
  const kind = kindOf(event)
  if (kind === undefined) return []
  const place = `steps/${step.key}`
  const values = { step: step.name, event: kind.label }
  if (at === null || !kind.at.includes(at)) return [problem('event-misplaced', values, place)]
  const beside = at === 'boundary' || at === 'inner-start'
  if (beside && kind.alwaysInterrupts && step.interrupting === false) return [problem('event-must-interrupt', values, place)]
  if (kind.inTransaction && !inTransaction(step, nesting)) return [problem('cancel-outside-transaction', { step: step.name }, place)]
  return kind.checks?.(event as never, step.name, place) ?? []
}

function inTransaction(step: Step, nesting: Nesting): boolean {
  const host = step.attachedTo === undefined ? undefined : nesting.steps.get(step.attachedTo)
  const around = host === undefined ? stepsAround(nesting, step) : [host]
  return around.some(({ block }) => blockOf(block)?.transaction === true)
}
