import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { problem } from '../problems/problem.ts'

const config = Type.Object({}, closed)

/** Bei Ereignis: begins when its start event happens, instead of what goes on or beside it (BPMN 2.0 §10.3.5, §13.5.4). */
export const eventSubprocess = defineBlock<object>({
  type: 'event-subprocess',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Bei Ereignis', en: 'On an event' }],
  contains: true,
  startedByEvent: true,
  expressions: () => [],
  enter: (run) => run.fail(problem('command-out-of-place')),
  checks: () => [],
  bpmn: 'bpmn:subProcess (triggeredByEvent)',
})
