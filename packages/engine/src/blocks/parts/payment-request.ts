import { Type, type Static } from 'typebox'
import { endOfPeriod } from '../../calendar/period.ts'
import { closed, Key } from '../../definition/basics.ts'
import { defineBlock } from '../../kernel/block.ts'
import type { Tagged } from '../../canonical/tagged-value.ts'
import { problem } from '../../problems/problem.ts'
import type { StepRun } from '../../kernel/step-run.ts'
import { receiveJob } from '../job.ts'
import { Period } from './opinion.ts'
import { concludeAs, dateValue, putResult, reasonsValue, resultOf, setTimerAfter } from './result.ts'

const config = Type.Object(
  {
    mode: Type.Union([Type.Literal('optional'), Type.Literal('required'), Type.Literal('later')]),
    connector: Type.String({ minLength: 1, maxLength: 200 }),
    period: Type.Optional(Period),
    result: Key,
    retention: Key,
  },
  closed,
)
type Config = Static<typeof config>

/**
 * Asks a payment connector for an amount (`amount`, `purpose`, `mode` are its inputs) and waits for what came of it.
 * `later` only has the claim opened. One that is optional holds nobody up, even where the connector fails.
 */
export const paymentRequest = defineBlock<Config>({
  type: 'payment-request',
  part: true,
  activity: 'provide',
  config,
  suggested: [{ de: 'Zahlung anfordern', en: 'Ask for the payment' }],
  expressions: () => [],
  enter(run) {
    const amount = run.evaluateTagged('amount')
    const text = amount !== null && typeof amount === 'object' && !Array.isArray(amount) ? amount.$number : undefined
    if (typeof text !== 'string' || text.startsWith('-')) return run.fail(problem('amount-unfit', { step: run.step.name }))
    put(run, { amount, paid: false })
    if (Number(text) === 0) return done(run, 'free')
    run.openJob('service', run.config.connector)
    const { period } = run.config
    if (period === undefined || run.config.mode === 'later') return
    const due = run.require(endOfPeriod(run.today, period, run.world.calendar, { moves: true }))
    put(run, { due: dateValue(due.date), dueReasons: reasonsValue(due) })
    setTimerAfter(run, due.date)
  },
  receive(run, command) {
    const { mode } = run.config
    if (command.type === 'complete-job') {
      run.emit('job.done', { job: command.job })
      const { paid = false, reference = null } = command.values ?? {}
      put(run, { paid: paid === true, reference, on: dateValue(run.today) })
      if (mode === 'later' && paid !== true) return done(run, 'later')
      return done(run, paid === true ? 'paid' : 'unpaid')
    }
    if (command.type !== 'fail-job') return run.refuse(problem('command-out-of-place'))
    // A code is an answer of the payment service (cancelled, declined); without one it did not work at all.
    if (command.error === undefined && mode !== 'optional') return receiveJob(run, command)
    run.emit('job.done', { job: command.job })
    put(run, { failed: command.error ?? command.problem ?? '' })
    done(run, 'unpaid')
  },
  happened: (run) => done(run, run.config.mode === 'required' ? 'overdue' : 'unpaid'),
  checks: () => [],
  bpmn: 'bpmn:serviceTask with an interrupting bpmn:boundaryEvent (timer)',
})

function put(run: StepRun<Config>, change: Record<string, Tagged>): void {
  const before = resultOf(run, run.config.result)
  const kept = before !== null && typeof before === 'object' && !Array.isArray(before) && !('amount' in change) ? before : {}
  putResult(run, run.config.result, { ...kept, ...change } as Tagged, run.config.retention)
}

function done(run: StepRun<Config>, outcome: string): void {
  concludeAs(run, outcome)
  run.leave()
}
