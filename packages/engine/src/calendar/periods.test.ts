import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { LAENDER } from './calendar-data.ts'
import { extendedPeriod } from './extension.ts'
import { holidayCalendar, landCalendar } from './holidays.ts'
import { endOfHours } from './hours.ts'
import { dayOfPartOfMonth } from './part-of-month.ts'
import { endOfPeriod, type PeriodOptions } from './period.ts'
import { latestDayBefore } from './period-before.ts'
import { reasonText } from './reasons.ts'
import {
  afterDays,
  afterMonths,
  afterWeeks,
  afterWorkdays,
  lastDayWithWholeDaysBetween,
  nextWorkday,
  withFirstDay,
} from './statute.fixture.ts'
import { addWorkingDays } from './working-days.ts'
import type { Result } from '../problems/problem.ts'
import type { Reason, Reasoned } from './reasoned.ts'

const hesse = landCalendar('HE', 2020, 2040)
const day = (result: Result<Reasoned>) => (result.ok ? result.value.date : result.problems.map(({ name }) => name))
const sentences = (reasons: readonly Reason[], language: 'de' | 'en' = 'de') =>
  reasons.map((reason) => reasonText(reason, language))
const words = (result: Result<Reasoned>, language: 'de' | 'en' = 'de') =>
  result.ok ? sentences(result.value.reasons, language) : []
const norms = (result: Result<Reasoned>) => (result.ok ? result.value.reasons.flatMap((reason) => reason.norms) : [])
const end = (from: string, period: string, options: PeriodOptions = { moves: true }) =>
  endOfPeriod(from, period, hesse, options)

describe('an end on a rest day stays (§ 31 VwVfG)', () => {
  test.each([
    ['fixed-day', '§ 31 Abs. 3 Satz 2 VwVfG', 'weil dieser Tag als Ende der Frist mitgeteilt wurde'],
    [
      'authority-performance',
      '§ 31 Abs. 4 VwVfG',
      'weil der Zeitraum einer Leistung der Behörde mit seinem letzten Tag endet',
    ],
    ['appointment', '§ 31 Abs. 5 VwVfG', 'weil ein Termin der Behörde auch an einem solchen Tag gilt'],
  ] as const)('%s', (stays, norm, why) => {
    const result = end('2026-03-04', 'P1M', { moves: true, stays })
    expect(day(result)).toBe('2026-04-04')
    expect(words(result).at(-1)).toBe(`Samstag: nicht verschoben, ${why}.`)
    expect(norms(result).at(-1)).toBe(norm)
    expect(words(end('2026-03-02', 'P1M', { moves: true, stays }))).toHaveLength(2)
  })
})

describe('half months and parts of years (§ 189 BGB)', () => {
  test('half a year is six months, a quarter three, half a month fifteen days', () => {
    expect(day(end('2026-01-12', 'P0.5Y'))).toBe('2026-07-13')
    expect(day(end('2026-01-12', 'P0.25Y'))).toBe('2026-04-13')
    expect(day(end('2026-01-12', 'P1.5Y'))).toBe('2027-07-12')
    expect(day(end('2026-02-10', 'P0.5M'))).toBe('2026-02-25')
    expect(norms(end('2026-01-12', 'P0.5Y'))).toContain('§ 189 Abs. 1 BGB')
  })

  test('the fifteen days of a month and a half count last', () => {
    const result = end('2027-01-31', 'P1.5M')
    expect(day(result)).toBe('2027-03-15')
    expect(words(result)).toEqual([
      'Der Tag selbst (So 31.01.2027) zählt nicht mit.',
      'Diesem Monat fehlt der 31. Tag, deshalb zählt sein letzter Tag: So 28.02.2027.',
      'Der halbe Monat sind 15 Tage, sie zählen zuletzt: bis Mo 15.03.2027.',
      'Die Frist von einem Monat und einem halben Monat endet am Mo 15.03.2027.',
    ])
    expect(norms(result)).toContain('§ 189 Abs. 2 BGB')
  })
})

describe('periods of working days', () => {
  test('leave out Saturdays, Sundays and holidays, and name the holidays', () => {
    const result = end('2026-04-01', 'P3WD')
    expect(day(result)).toBe('2026-04-08')
    expect(words(result).at(-1)).toBe(
      '3 Arbeitstage danach ist Mi 08.04.2026; Karfreitag und Ostermontag zählen nicht mit.',
    )
    expect(words(result, 'en').at(-1)).toBe(
      '3 working days later is Wed 8\u00a0April 2026; Good Friday and Easter Monday do not count.',
    )
  })

  test('count Saturdays where the statute says „Werktage“; such an end still moves', () => {
    expect(day(end('2026-04-08', 'P3WD', { moves: false, saturdaysCount: true }))).toBe('2026-04-11')
    expect(day(end('2026-04-08', 'P3WD', { moves: true, saturdaysCount: true }))).toBe('2026-04-13')
  })

  test('may begin with the first day, and are refused beyond the known holidays', () => {
    expect(day(end('2026-04-08', 'P3WD', { moves: false, firstDayCounts: true }))).toBe('2026-04-10')
    expect(day(end('2040-12-30', 'P3WD'))).toEqual(['calendar-not-covered'])
    expect(addWorkingDays('2026-04-08', -3, hesse)).toBe('2026-04-01')
  })
})

describe('periods counted backwards', () => {
  test('lie wholly between the act and the event: two weeks before a Friday end with the Thursday before', () => {
    const result = latestDayBefore('2026-05-29', 'P2W', hesse)
    expect(day(result)).toBe('2026-05-14')
    expect(words(result)).toEqual([
      'Der Tag selbst (Fr 29.05.2026) zählt nicht mit.',
      'Die Frist von 2 Wochen davor beginnt mit dem Fr 15.05.2026, 0 Uhr.',
      'Der letzte Tag vor dieser Frist ist Do 14.05.2026.',
      'Christi Himmelfahrt: nicht verschoben, weil eine rückwärts gerechnete Frist nicht kürzer werden darf.',
    ])
  })

  test('move to the working day before only where a rule orders it', () => {
    const result = latestDayBefore('2026-04-21', 'P2W', hesse, { movesEarlier: true, moveNorms: ['§ 3 Satzung'] })
    expect(day(result)).toBe('2026-04-02')
    expect(words(result).at(-1)).toBe(
      'Ostermontag, deshalb zählt der Werktag davor: Do 02.04.2026 (Karfreitag liegt dazwischen).',
    )
  })

  test('know months, years and working days', () => {
    expect(day(latestDayBefore('2026-03-31', 'P1M', hesse))).toBe('2026-02-27')
    expect(day(latestDayBefore('2026-03-31', 'P1Y', hesse))).toBe('2025-03-30')
    expect(day(latestDayBefore('2026-04-08', 'P2WD', hesse))).toBe('2026-04-01')
    expect(day(latestDayBefore('2026-03-31', 'P0.5M', hesse))).toEqual(['period-unreadable'])
    expect(day(latestDayBefore('0001-01-05', 'P3Y', hesse))).toEqual(['calendar-not-covered'])
    expect(day(latestDayBefore('0000-01-01', 'P1D', hesse))).toEqual(['calendar-not-covered'])
  })
})

describe('an extension (§ 190 BGB)', () => {
  test('runs from the end of the period before', () => {
    const result = extendedPeriod('2026-05-07', 'P2W', hesse, { moves: true })
    expect(day(result)).toBe('2026-05-21')
    expect(words(result)).toEqual([
      'Die bisherige Frist endete am Do 07.05.2026.',
      'Die Verlängerung beginnt am Tag danach, Fr 08.05.2026; er zählt mit.',
      'Die Frist von 2 Wochen endet am Do 21.05.2026.',
    ])
    expect(norms(result)).toContain('§ 190 BGB')
  })

  test('of a month from the last of February goes to the last of March, and moves', () => {
    expect(day(extendedPeriod('2026-02-28', 'P1M', hesse, { moves: false }))).toBe('2026-03-31')
    expect(day(extendedPeriod('2026-04-30', 'P1M', hesse, { moves: true }))).toBe('2026-06-01')
    expect(day(extendedPeriod('2026-02-30', 'P1M', hesse, { moves: true }))).toEqual(['date-invalid'])
  })
})

describe('the beginning, middle and end of a month (§ 192 BGB)', () => {
  test('are the 1st, the 15th and the last day', () => {
    const of = (part: 'beginning' | 'middle' | 'end', moves = false) =>
      dayOfPartOfMonth('2028-02-10', part, hesse, { moves })
    expect([of('beginning'), of('middle'), of('end')].map(day)).toEqual(['2028-02-01', '2028-02-15', '2028-02-29'])
    expect(words(of('end'))).toEqual(['Ende des Monats ist Di 29.02.2028.'])
    expect(day(dayOfPartOfMonth('2026-02-10', 'middle', hesse, { moves: true }))).toBe('2026-02-16')
  })
})

describe('periods in hours', () => {
  const hours = (from: string, period: string, fromMoment = false) => {
    const result = endOfHours(from, period, EUROPE_BERLIN, hesse, { fromMoment })
    return result.ok ? result.value.instant : result.problems.map(({ name }) => name)
  }

  test('begin with the next full hour and never move (§ 31 Abs. 6 VwVfG)', () => {
    const result = endOfHours('2026-04-02T09:20:00Z', 'PT48H', EUROPE_BERLIN, hesse)
    if (!result.ok) throw new Error('refused')
    expect(result.value.instant).toBe('2026-04-04T10:00:00Z')
    expect(sentences(result.value.reasons)).toEqual([
      'Die angefangene Stunde zählt nicht mit. Die Frist beginnt am Do 02.04.2026 um 12:00 Uhr.',
      '48 Stunden später ist Sa 04.04.2026, 12:00 Uhr.',
      'Samstag: nicht verschoben, weil bei Fristen nach Stunden jeder Tag mitzählt.',
    ])
    expect(hours('2026-04-01T10:00:00Z', 'PT24H')).toBe('2026-04-02T10:00:00Z')
    expect(hours('2026-04-01T10:20:30Z', 'PT24H', true)).toBe('2026-04-02T10:20:30Z')
  })

  test('are elapsed time over a change of the clocks, by the hour on the wall', () => {
    const wall = (from: string) => {
      const result = endOfHours(from, 'PT24H', EUROPE_BERLIN, hesse)
      return result.ok && result.value.reasons.find(({ name }) => name === 'hours-end')?.values.time
    }
    expect(wall('2026-03-28T11:00:00Z')).toBe('13:00')
    expect(wall('2026-10-24T10:00:00Z')).toBe('11:00')
    expect(wall('2026-06-01T10:00:00Z')).toBe('12:00')
  })

  test('are refused for what is no instant or no hours', () => {
    expect(hours('2026-04-02', 'PT48H')).toEqual(['instant-invalid'])
    expect(hours('9999-12-31T23:30:00Z', 'PT48H')).toEqual(['instant-invalid'])
    expect(hours('2026-04-02T09:20:00Z', 'P2D')).toEqual(['period-unreadable'])
  })
})

describe('equal a second computation from the statutes', () => {
  const calendars = LAENDER.map((land) => landCalendar(land, 1995, 2100))
  const isHoliday = new Map(
    LAENDER.map((land) => {
      const days = new Set(holidayCalendar(land, 1995, 2100).map(({ date }) => date))
      return [land, (date: string) => days.has(date)]
    }),
  )
  const dates = fc
    .integer({ min: Date.UTC(1997, 0, 1) / 86_400_000, max: Date.UTC(2090, 0, 1) / 86_400_000 })
    .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))
  const setting = fc.tuple(fc.constantFrom(...calendars), dates)
  const check = (
    count: fc.Arbitrary<number>,
    holds: (land: (typeof calendars)[number], date: string, n: number) => void,
  ) =>
    fc.assert(
      fc.property(setting, count, ([calendar, date], n) => holds(calendar, date, n)),
      { numRuns: 500 },
    )
  const holidays = (land: (typeof LAENDER)[number]) => isHoliday.get(land) ?? (() => false)
  const upTo = (max: number) => fc.integer({ min: 1, max })

  test('days, weeks, months and years, moved and not', () => {
    check(upTo(60), (calendar, date, n) => {
      for (const [period, expected] of [
        [`P${n}D`, afterDays(date, n)],
        [`P${n}W`, afterWeeks(date, n)],
        [`P${n}M`, afterMonths(date, n)],
        [`P${1 + (n % 6)}Y`, afterMonths(date, 12 * (1 + (n % 6)))],
      ] as const) {
        expect(day(endOfPeriod(date, period, calendar, { moves: false })), period).toBe(expected)
        const moved = nextWorkday(expected, holidays(calendar.land))
        expect(day(endOfPeriod(date, period, calendar, { moves: true })), period).toBe(moved)
      }
    })
  })

  test('months whose first day counts', () => {
    check(upTo(40), (calendar, date, n) => {
      const ours = endOfPeriod(date, `P${n}M`, calendar, { moves: false, firstDayCounts: true })
      expect(day(ours), `${date} ${n}`).toBe(withFirstDay(date, n))
    })
  })

  test('working days forwards and backwards, whole days between', () => {
    check(upTo(80), (calendar, date, n) => {
      const closed = holidays(calendar.land)
      expect(day(endOfPeriod(date, `P${n}WD`, calendar, { moves: true }))).toBe(afterWorkdays(date, n, closed))
      expect(addWorkingDays(date, -n, calendar)).toBe(afterWorkdays(date, n, closed, -1))
      expect(day(latestDayBefore(date, `P${n}D`, calendar))).toBe(lastDayWithWholeDaysBetween(date, n))
    })
  })

  test('every step of a result reads as a sentence in both languages', () => {
    check(upTo(400), (calendar, date, n) => {
      const results = [
        endOfPeriod(date, `P${n}D`, calendar, { moves: true }),
        endOfPeriod(date, `P${n % 9}.5M`, calendar, { moves: true, firstDayCounts: true }),
        latestDayBefore(date, `P${n}WD`, calendar, { movesEarlier: n % 2 === 0 }),
        extendedPeriod(date, `P${n}D`, calendar, { moves: true, stays: 'fixed-day' }),
      ]
      for (const result of results) {
        for (const language of ['de', 'en'] as const) {
          for (const sentence of words(result, language)) {
            expect(sentence).toMatch(/^[^{}]+\.$/)
            expect(sentence).not.toMatch(/undefined|NaN|\d{4}-\d{2}-\d{2}/)
          }
        }
      }
    })
  })
})

test('no text makes a period throw: it is computed or refused', () => {
  const texts = fc.oneof(fc.stringMatching(/^P\d{1,4}(\.\d{1,2})?(Y|M|W|D|WD)$/), fc.string())
  const dates = fc.oneof(
    fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    fc.constantFrom('0000-01-01', '0000-03-01', '9999-12-31', '9999-01-31', '2026-01-31'),
  )
  const narrow = landCalendar('TH', 2020, 2022)
  fc.assert(
    fc.property(dates, texts, fc.boolean(), fc.boolean(), (date, period, moves, firstDayCounts) => {
      for (const result of [
        endOfPeriod(date, period, narrow, { moves, firstDayCounts }),
        endOfPeriod(date, period, narrow, { moves, stays: 'appointment' }),
        latestDayBefore(date, period, narrow, { movesEarlier: moves }),
        extendedPeriod(date, period, narrow, { moves }),
      ]) {
        expect(result.ok ? result.value.date : result.problems[0]?.name).toMatch(/^(\d{4}-\d{2}-\d{2}|[a-z-]+)$/)
      }
    }),
    { numRuns: 2000 },
  )
})
