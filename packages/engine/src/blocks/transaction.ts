import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'

const config = Type.Object({}, closed)

/** Ganz oder gar nicht: a subprocess that a cancel event gives up as a whole and undoes (BPMN 2.0 §10.3.5, §13.5.2). */
export const transaction = defineBlock<object>({
  type: 'transaction',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Ganz oder gar nicht', en: 'All or nothing' }],
  contains: true,
  transaction: true,
  expressions: () => [],
  enter: (run) => void run.openInside('starts'),
  checks: () => [],
  bpmn: 'bpmn:transaction',
})
