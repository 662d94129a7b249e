import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'

const config = Type.Object({}, closed)

/** Schritt ohne Arbeit des Systems: it is passed, for the picture (BPMN 2.0 §10.3.3, abstract task). */
export const task = defineBlock<object>({
  type: 'task',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Schritt', en: 'Step' }],
  expressions: () => [],
  enter: (run) => run.leave(),
  checks: () => [],
  bpmn: 'bpmn:task',
})
