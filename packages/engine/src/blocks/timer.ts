import { Type, type Static } from 'typebox'
import { closed, Feel } from '../definition/basics.ts'
import { problem } from '../problems/problem.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { defineBlock } from '../kernel/block.ts'

/** `at`: a FEEL date (start of that day) or date and time. */
const config = Type.Object({ at: Feel }, closed)
type Config = Static<typeof config>

function set(run: StepRun<Config>): void {
  const due = run.evaluateInstant(run.config.at)
  run.emit('timer.set', { timer: run.nextId('z'), token: run.token, step: run.step.key, due })
}

/**
 * Frist überwachen: waits until a moment; attached to a step it starts a way of its own when the moment comes
 * while that step still waits (BPMN 2.0 §10.5.4, timer; interrupting or not).
 */
export const timer = defineBlock<Config>({
  type: 'timer',
  activity: 'involve',
  config,
  suggested: [
    { de: 'Frist abwarten', en: 'Wait for a deadline' },
    { de: 'Frist abgelaufen', en: 'Deadline passed' },
  ],
  boundary: true,
  awaits: () => true,
  expressions: ({ at }) => [at],
  enter: set,
  arm: set,
  receive(run, command) {
    if (command.type !== 'fire-timer') return run.refuse(problem('command-out-of-place'))
    run.leave()
  },
  checks: () => [],
  bpmn: 'bpmn:intermediateCatchEvent or bpmn:boundaryEvent with bpmn:timerEventDefinition',
})
