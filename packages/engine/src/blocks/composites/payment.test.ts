import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/fact.ts'
import { atStep, valueOf } from '../../runner/composite-case.fixture.ts'

const SYSTEM: Actor = { kind: 'system', id: 'worker' }
const paying = (mode: string, more: object = {}) =>
  atStep('payment', {
    mode,
    amount: '12.5 * 2',
    purpose: { de: 'Gebühr', en: 'Fee' },
    connector: 'payment',
    period: 'P2W',
    result: 'payment',
    retention: 'file',
    ...more,
  })
const jobOf = (run: ReturnType<typeof paying>) => Object.keys(run.state?.jobs ?? {})[0] ?? ''
const outcome = (run: ReturnType<typeof paying>) => valueOf(run, 'step.x.outcome')

describe('Bezahlen', () => {
  it('passes where it is inactive, and where nothing is due', () => {
    for (const run of [paying('inactive'), paying('required', { amount: '0' })]) {
      expect(outcome(run)).toBe('free')
      expect(run.state?.status).toBe('ended')
    }
  })

  it('asks the connector for the amount and goes on once it is paid', () => {
    const run = paying('required')
    expect(Object.values(run.state?.jobs ?? {}).map(({ step, name, kind }) => [step, name, kind])).toEqual([['x/request', 'payment', 'service']])
    const variables = Object.values(run.state?.vault ?? {}).flatMap(({ variables: all = {} }) => Object.values(all))
    expect(variables).toContainEqual({ amount: { $number: '25' }, purpose: 'Gebühr', mode: 'required' })
    expect(run.give({ type: 'complete-job', job: jobOf(run), values: { paid: true, reference: 'ZV-1' } }, SYSTEM).ok).toBe(true)
    expect(outcome(run)).toBe('paid')
    expect(valueOf(run, 'result.payment.reference')).toBe('ZV-1')
    expect(valueOf(run, 'result.payment.amount')).toEqual({ $number: '25' })
    expect(run.state?.status).toBe('ended')
  })

  it('tells that it was declined, and of a connector that does not work where the payment is needed', () => {
    const declined = paying('required')
    declined.give({ type: 'fail-job', job: jobOf(declined), error: 'declined' }, SYSTEM)
    expect(outcome(declined)).toBe('unpaid')
    const broken = paying('required')
    broken.give({ type: 'fail-job', job: jobOf(broken), problem: 'timeout' }, SYSTEM)
    expect(outcome(broken)).toBe(null)
    expect(Object.values(broken.state?.incidents ?? {}).map(({ problem, status }) => [problem, status])).toEqual([['job-failed', 'open']])
    const [incident = ''] = Object.keys(broken.state?.incidents ?? {})
    expect(broken.give({ type: 'resolve-incident', incident }, SYSTEM).ok).toBe(true)
    expect(Object.values(broken.state?.timers ?? {}).filter(({ status }) => status === 'set')).toHaveLength(1)
    broken.give({ type: 'complete-job', job: jobOf(broken), values: { paid: true } }, SYSTEM)
    expect(outcome(broken)).toBe('paid')
  })

  it('is overdue after its last day where it is needed, and holds nobody up where it is optional', () => {
    const needed = paying('required')
    needed.advance('2026-03-30T21:00:00.000Z')
    expect(outcome(needed)).toBe(null)
    needed.advance('2026-03-30T22:00:00.000Z')
    expect(outcome(needed)).toBe('overdue')
    const optional = paying('optional')
    optional.give({ type: 'fail-job', job: jobOf(optional), problem: 'timeout' }, SYSTEM)
    expect(outcome(optional)).toBe('unpaid')
    expect(optional.state?.incidents).toEqual({})
  })

  it('opens the claim and goes on where it is paid later', () => {
    const run = paying('later')
    run.give({ type: 'complete-job', job: jobOf(run), values: { reference: 'K-7' } }, SYSTEM)
    expect(outcome(run)).toBe('later')
    expect(run.state?.status).toBe('ended')
  })

  it('stops where there is no amount', () => {
    const run = paying('required', { amount: '-1' })
    expect(Object.values(run.state?.incidents ?? {}).map(({ problem }) => problem)).toEqual(['amount-unfit'])
  })
})
