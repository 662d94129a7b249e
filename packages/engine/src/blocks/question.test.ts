import { describe, expect, it } from 'vitest'
import { atStep, modelWith, valueOf } from '../runner/composite-case.fixture.ts'
import { CITIZEN, STAFF } from '../runner/small-procedure.fixture.ts'
import { publish } from '../versions/publish.ts'

const config = { party: 'applicant', period: 'P4W', retention: 'file', text: 'Welche Unterlagen fehlen?', reason: 'Davon hängt es ab.' }
const REMINDER = { after: 'P2W', text: 'Bitte denken Sie daran.', letter: 'invitation' }
const asked = (run: ReturnType<typeof atStep>) => Object.entries(run.state?.questions ?? {})[0] ?? ['', undefined]
const answer = (run: ReturnType<typeof atStep>) => {
  const given = run.give({ type: 'answer', question: asked(run)[0], text: 'Hier sind sie.' }, CITIZEN)
  return given.ok ? [] : given.problems.map(({ name }) => name)
}

/** Asked on Monday, 16 March 2026: reminded when the 30th is over, to be answered until Monday, 13 April. */
describe('Unterlagen nachfordern', () => {
  it('waits on for ever where nothing follows from silence', () => {
    const run = atStep('question', config)
    run.advance('2027-03-16T09:00:00.000Z')
    expect(run.state?.status).toBe('running')
    expect(answer(run)).toEqual([])
    expect(valueOf(run, 'step.x.outcome')).toBe(null)
  })

  it('reminds once when the period is over, with a letter, and goes on waiting', () => {
    const run = atStep('question', { ...config, reminder: REMINDER })
    run.advance('2026-03-30T21:00:00.000Z')
    expect(asked(run)[1]?.remindedAt).toBeUndefined()
    run.advance('2026-03-31T06:00:00.000Z')
    expect(asked(run)[1]?.remindedAt).toBe('2026-03-30T22:00:00.000Z')
    const letters = Object.entries(run.state?.letters ?? {})
    expect(letters.map(([, { template }]) => template)).toEqual(['invitation'])
    run.advance('2026-06-01T06:00:00.000Z')
    expect(Object.keys(run.state?.letters ?? {})).toHaveLength(1)
    expect(answer(run)).toEqual([])
    // The post room reports a reminder also when the answer has come before it.
    expect(run.give({ type: 'post-letter', letter: letters[0]?.[0] ?? '', on: '2026-04-01' }, STAFF).ok).toBe(true)
  })

  it('does not remind who has answered', () => {
    const run = atStep('question', { ...config, reminder: REMINDER })
    expect(answer(run)).toEqual([])
    run.advance('2026-06-01T06:00:00.000Z')
    expect(Object.keys(run.state?.letters ?? {})).toHaveLength(0)
  })

  it('counts a reminder and a period in working days', () => {
    const run = atStep('question', { ...config, period: 'P15WD', reminder: { after: 'P3WD' }, silence: 'decide' })
    // Good Friday and Easter Monday are none.
    expect(asked(run)[1]?.due).toBe('2026-04-08')
    run.advance('2026-03-20T06:00:00.000Z')
    expect(asked(run)[1]?.remindedAt).toBe('2026-03-19T23:00:00.000Z')
  })

  for (const [silence, outcome] of [['decide', 'silent'], ['refuse', 'refused']] as const) {
    it(`goes on as „${outcome}“ when nothing has come until the last day`, () => {
      const run = atStep('question', { ...config, silence })
      run.advance('2026-04-13T21:00:00.000Z')
      expect(run.state?.status).toBe('running')
      run.advance('2026-04-14T06:00:00.000Z')
      expect(valueOf(run, 'step.x.outcome')).toBe(outcome)
      expect(asked(run)[1]).toMatchObject({ status: 'closed', lapsed: silence })
      expect(run.state?.status).toBe('ended')
      expect(run.state?.ending).toBeUndefined()
      expect(answer(run)).toEqual(['question-lapsed'])
    })
  }

  it('ends the case as withdrawn where the law takes silence for that', () => {
    const run = atStep('question', { ...config, silence: 'close' })
    run.advance('2026-04-14T06:00:00.000Z')
    expect(run.state?.status).toBe('ended')
    expect(run.state?.ending).toEqual({ how: 'withdrawn', code: 'no-answer' })
  })

  it('takes an answer in time, whatever would have followed', () => {
    for (const silence of ['decide', 'refuse', 'close']) {
      const run = atStep('question', { ...config, reminder: REMINDER, silence })
      run.advance('2026-04-13T20:00:00.000Z')
      expect(answer(run)).toEqual([])
      expect(valueOf(run, 'step.x.outcome')).toBe('answered')
      expect(Object.values(run.state?.timers ?? {}).filter(({ status }) => status === 'set')).toEqual([])
    }
  })

  it('goes by the law where the clock is behind: late is late, but what is there is looked at', () => {
    const late = (silence: string) => {
      const run = atStep('question', { ...config, silence })
      run.now = '2026-04-14T06:00:00.000Z'
      return answer(run)
    }
    expect([late('close'), late('refuse'), late('decide')]).toEqual([['question-lapsed'], ['question-lapsed'], []])
  })

  it('is judged before it is published', () => {
    const found = publish(modelWith('question', { ...config, reminder: { after: 'P1M', letter: 'none' }, silence: 'decide' }), 1)
    expect(found.ok ? [] : found.problems.map(({ name }) => name)).toEqual(['letter-unknown', 'reminder-too-late'])
    const waits = publish(modelWith('question', { ...config, reminder: { after: 'P2M' } }), 1)
    expect(waits.ok).toBe(true)
  })
})
