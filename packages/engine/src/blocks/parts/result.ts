import type { Tagged } from '../../canonical/tagged-value.ts'
import type { Reasoned } from '../../calendar/reasoned.ts'
import { RESULTS } from '../../kernel/case-scope.ts'
import { sourceKey } from '../../kernel/expansion.ts'
import type { StepRun } from '../../kernel/step-run.ts'
import { variableOf } from '../../kernel/variables.ts'

/** What a composite has given so far under the name of its result. */
export function resultOf(run: StepRun<unknown>, name: string): Tagged | undefined {
  return variableOf(run.state, RESULTS, name)
}

/** Writes it anew; expressions read it as `result.<name>`. */
export function putResult(run: StepRun<unknown>, name: string, value: Tagged, retention: string): void {
  run.emit('variables.set', { owner: RESULTS, values: { [name]: value } }, retention)
}

/** What came of the composite around this part: conditions behind it read `step.<key>.outcome`. */
export function concludeAs(run: StepRun<unknown>, outcome: string): void {
  run.emit('outcome.recorded', { step: sourceKey(run.step.key), outcome })
}

export function dateValue(date: string): Tagged {
  return { $date: date }
}

/** The steps that led to a day, as they are kept with it. */
export function reasonsValue({ reasons }: Reasoned): Tagged {
  return reasons.map(({ date, name, values, norms }) => ({ on: dateValue(date), name, values: { ...values }, norms: [...norms] }))
}

/** Wakes this step when a last day is over. */
export function setTimerAfter(run: StepRun<unknown>, day: string): void {
  cancelTimers(run)
  run.setTimer(run.evaluateInstant(`date("${day}") + duration("P1D")`))
}

export function cancelTimers(run: StepRun<unknown>): void {
  for (const [timer, { token, status }] of Object.entries(run.state.timers)) {
    if (token === run.token && status === 'set') run.emit('timer.cancelled', { timer })
  }
}
