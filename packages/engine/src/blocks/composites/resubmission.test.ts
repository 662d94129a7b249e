import { describe, expect, it } from 'vitest'
import { atStep, finish, valueOf } from '../../runner/composite-case.fixture.ts'

describe('Wiedervorlage', () => {
  it('brings the case back to a desk on the day, not before', () => {
    const outcomes = [{ key: 'done', label: { de: 'Erledigt', en: 'Done' } }]
    const run = atStep('resubmission', { at: 'case.startedOn + duration("P30D")', role: 'clerk', outcomes, retention: 'file' })
    run.advance('2026-04-14T21:00:00.000Z')
    expect(run.state?.workItems).toEqual({})
    run.advance('2026-04-14T22:00:00.000Z')
    expect(Object.values(run.state?.workItems ?? {}).map(({ step, role, status }) => [step, role, status])).toEqual([['x/work', 'clerk', 'open']])
    finish(run, 'work', 'done')
    expect(valueOf(run, 'step.x.outcome')).toBe('done')
    expect(run.state?.status).toBe('ended')
  })

  it('counts working days from the day on which it begins', () => {
    const outcomes = [{ key: 'done', label: { de: 'Erledigt', en: 'Done' } }]
    // Monday, 16 March 2026; Good Friday and Easter Monday are none.
    const run = atStep('resubmission', { at: 'office.add working days(today(), 15)', role: 'clerk', outcomes, retention: 'file' })
    expect(Object.values(run.state?.timers ?? {}).map(({ due }) => due)).toEqual(['2026-04-07T22:00:00.000Z'])
  })
})
