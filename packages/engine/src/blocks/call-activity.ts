import { Type, type Static } from 'typebox'
import type { Tagged } from '../canonical/tagged-value.ts'
import { closed, Feel, Key } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'

/** `on`: the day that decides which version of the called process runs; today where absent. */
const config = Type.Object({ process: Key, on: Type.Optional(Feel) }, closed)

/** Verfahren aufrufen: another definition runs inside of this case (BPMN 2.0 §10.3.6, §13.3.4). Its inputs are the step's. */
export const callActivity = defineBlock<Static<typeof config>>({
  type: 'call-activity',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Verfahren aufrufen', en: 'Call a procedure' }],
  calls: ({ process }) => [process],
  callsOn: ({ on }) => on,
  expressions: ({ on }) => (on === undefined ? [] : [on]),
  // What the called procedure leaves behind.
  ownNames: { outputs: 'any' },
  enter(run) {
    const { process, on } = run.config
    const day = on === undefined ? run.today : run.localDate(run.evaluateInstant(on))
    const inputs: Record<string, Tagged> = {}
    for (const { name } of run.step.inputs ?? []) inputs[name] = run.evaluateTagged(name)
    run.call(process, day, inputs)
  },
  checks: () => [],
  bpmn: 'bpmn:callActivity',
})
