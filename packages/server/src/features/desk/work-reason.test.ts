import { landCalendar } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { endOfWeek, waitingReason, withoutThisYear, workReason } from './work-reason.ts'

const calendar = landCalendar('HE', 2026, 2026)
const why = 'Die Antwort kam am 24. März.'
const work = (due: string | null) => ({ opened: '2026-03-24', due, why })

describe('the traffic light of a task', () => {
  it('counts how many working days it is late', () => {
    // Good Friday and Easter Monday do not count.
    expect(workReason(work('2026-03-31'), '2026-04-07', calendar)).toEqual({ kind: 'late', days: 3, target: 5, why })
  })
  it('is at least one day late, on a weekend too', () => {
    expect(workReason(work('2026-03-27'), '2026-03-28', calendar)).toMatchObject({ kind: 'late', days: 1 })
  })
  it('is due today', () => {
    expect(workReason(work('2026-03-31'), '2026-03-31', calendar)).toEqual({ kind: 'today', target: 5, why })
  })
  it('is tight two working days before, over a holiday too', () => {
    expect(workReason(work('2026-04-07'), '2026-04-02', calendar)).toMatchObject({ kind: 'soon', days: 1 })
    expect(workReason(work('2026-03-31'), '2026-03-26', calendar)).toMatchObject({ kind: 'plan' })
  })
  it('is on plan without a day', () => {
    expect(workReason(work(null), '2026-03-31', calendar)).toEqual({ kind: 'plan', why })
  })
})

describe('a question that waits', () => {
  it('rests until its day, then the answer is missing', () => {
    expect(waitingReason('Luka Petrović', '2026-04-02', false, '2026-04-02', '2026-04-16')).toMatchObject({
      kind: 'waits',
      remindOn: '2026-04-16',
    })
    expect(waitingReason('Luka Petrović', '2026-04-02', true, '2026-04-17')).toMatchObject({
      kind: 'answer-late',
      reminded: true,
    })
  })
})

describe('days in short', () => {
  it('leave out the year that everybody knows', () => {
    expect(withoutThisYear('Die Antwort kam am 24. März 2026.', '2026-03-31')).toBe('Die Antwort kam am 24. März.')
    expect(withoutThisYear('Der Antrag kam am 30. Dezember 2025.', '2026-01-02')).toContain('2025')
  })
  it('end the week on Sunday', () => {
    expect(endOfWeek('2026-03-31', 2)).toBe('2026-04-05')
    expect(endOfWeek('2026-04-05', 7)).toBe('2026-04-05')
  })
})
