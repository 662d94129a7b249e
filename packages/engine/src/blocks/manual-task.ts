import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'

const config = Type.Object({}, closed)

/** Von Hand, ohne das System: nobody reports it, so it is passed (BPMN 2.0 §10.3.3, §13.3.3, manual task). */
export const manualTask = defineBlock<object>({
  type: 'manual-task',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Von Hand erledigen', en: 'Do by hand' }],
  expressions: () => [],
  enter: (run) => run.leave(),
  checks: () => [],
  bpmn: 'bpmn:manualTask',
})
