import { Type, type Static } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'

const config = Type.Object({}, closed)

/** Ende: the token is consumed; with the last one the case has ended. */
export const end = defineBlock<Static<typeof config>>({
  type: 'end',
  activity: 'structure',
  config,
  suggested: [{ de: 'Ende', en: 'End' }],
  ends: true,
  expressions: () => [],
  enter(run) {
    run.end()
  },
  checks: () => [],
  bpmn: 'bpmn:endEvent (none)',
})
