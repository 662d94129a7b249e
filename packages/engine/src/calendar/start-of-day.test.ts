import { expect, it } from 'vitest'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { startOfDay } from './start-of-day.ts'

it.each([
  ['2027-01-01', '2026-12-31T23:00:00.000Z', 'in winter'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z', 'in summer'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z', 'on the day the clocks go forward'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z', 'after it'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z', 'on the day they go back'],
])('%s begins at %s (%s)', (day, instant) => {
  expect(startOfDay(day, EUROPE_BERLIN)).toBe(instant)
})
