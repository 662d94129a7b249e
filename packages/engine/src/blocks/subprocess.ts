import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'

const config = Type.Object({}, closed)

/** Unterprozess: its steps run in a scope of their own; with their last token it is left (BPMN 2.0 §10.3.5, §13.3.4). */
export const subprocess = defineBlock<object>({
  type: 'subprocess',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Unterprozess', en: 'Subprocess' }],
  contains: true,
  expressions: () => [],
  enter: (run) => void run.openInside('starts'),
  checks: () => [],
  bpmn: 'bpmn:subProcess',
})
