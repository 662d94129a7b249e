import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { isHoliday } from 'feiertagejs'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { CalendarData, LAENDER, type Land, type NotificationLaw } from './calendar-data.ts'
import { holidayCalendar, landCalendar } from './holidays.ts'
import { dayOfNotification, remedyPeriod } from './notification.ts'
import { reasonText } from './reasons.ts'

const hesse = landCalendar('HE', 2020, 2030)
const notified = (posted: string, law: NotificationLaw, calendar = hesse) => {
  const result = dayOfNotification({ posted, channel: 'post', law }, calendar)
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.name).join())
  return result.value
}

describe('the day of notification', () => {
  test('of a tax notice posted before Easter moves over Easter, with every reason and norm', () => {
    const result = notified('2026-03-31', 'AO')
    expect(result.date).toBe('2026-04-07')
    expect(result.reasons.map((reason) => reasonText(reason, 'de'))).toEqual([
      'Aufgegeben am Di 31.03.2026.',
      'Der 4. Tag nach der Post ist Sa 04.04.2026.',
      'Samstag, deshalb zählt der nächste Werktag: Di 07.04.2026 (Ostermontag liegt dazwischen).',
    ])
    expect(result.reasons.map((reason) => reason.norms)).toEqual([[], ['§ 122 Abs. 2 Nr. 1 AO'], ['§ 108 Abs. 3 AO']])
  })

  test('opens the remedy period of one month', () => {
    const result = remedyPeriod('2026-04-07', 'P1M', hesse)
    expect(result.ok && result.value.date).toBe('2026-05-07')
  })

  test('does not move under VwVfG and SGB X, and says so', () => {
    for (const law of ['VwVfG', 'SGB X'] as const) {
      const result = notified('2026-03-31', law)
      expect(result.date).toBe('2026-04-04')
      expect(result.reasons.map((reason) => reasonText(reason, 'de'))).toContain(
        'Samstag: Dieser Tag verschiebt sich nicht.',
      )
      expect(result.reasons.at(-1)?.norms).toEqual(['OVG Lüneburg, 28.02.2011, 4 LA 44/10'])
    }
  })

  test('is the third day for letters posted until 31.12.2024, the fourth since', () => {
    expect(notified('2024-12-31', 'VwVfG').date).toBe('2025-01-03')
    expect(notified('2025-01-01', 'VwVfG').date).toBe('2025-01-05')
  })

  test('follows the calendar it is given: a Land with its own text brings its own rule', () => {
    const thuringia: CalendarData = {
      ...landCalendar('TH', 2025, 2026),
      notification: [
        {
          law: 'VwVfG',
          channel: 'post',
          validFrom: '2025-01-01',
          days: 3,
          movesOffRestDays: false,
          norms: ['§ 4 ThürVwZVG'],
          restDayNorms: [],
          note: '',
        },
      ],
    }
    expect(notified('2025-07-11', 'VwVfG', thuringia).date).toBe('2025-07-14')
    const other = dayOfNotification({ posted: '2025-07-11', channel: 'post', law: 'AO' }, thuringia)
    expect(!other.ok && other.problems.map((problem) => problem.name)).toEqual(['notification-rule-missing'])
  })

  test('is refused when the holidays of that year are not known', () => {
    const result = dayOfNotification({ posted: '2030-12-30', channel: 'post', law: 'AO' }, hesse)
    expect(!result.ok && result.problems.map((problem) => problem.name)).toEqual(['calendar-not-covered'])
  })

  test('shipped calendar data has the stored shape', () => {
    expect(Value.Check(CalendarData, hesse)).toBe(true)
  })
})

describe('notification and remedy period', () => {
  /** The second computation walks the platform's days and asks an independent list of holidays. */
  const day = (text: string) => new Date(`${text}T12:00:00Z`)
  const write = (date: Date) => date.toISOString().slice(0, 10)
  const isRest = (date: Date, land: Land) => {
    if (land === 'BE' && write(date) === '2025-05-08') return true
    if (land === 'BY' && write(date).endsWith('-08-15')) return date.getUTCDay() % 6 === 0
    return date.getUTCDay() % 6 === 0 || isHoliday(date, land)
  }
  const move = (date: Date, land: Land) => {
    while (isRest(date, land)) date.setUTCDate(date.getUTCDate() + 1)
  }

  test('equal a second computation in every Land, under every law, from 2021 to 2029', () => {
    const calendars = new Map(LAENDER.map((land) => [land, landCalendar(land, 2020, 2030)]))
    const posting = fc.date({ min: day('2021-01-01'), max: day('2029-11-01'), noInvalidDate: true }).map(write)
    const laws = fc.constantFrom<NotificationLaw>('AO', 'VwVfG', 'SGB X')
    fc.assert(
      fc.property(fc.constantFrom(...LAENDER), posting, laws, (land, posted, law) => {
        const calendar = calendars.get(land) ?? hesse
        const walked = day(posted)
        walked.setUTCDate(walked.getUTCDate() + (posted < '2025-01-01' ? 3 : 4))
        if (law === 'AO') move(walked, land)
        expect(notified(posted, law, calendar).date).toBe(write(walked))

        const until = new Date(walked)
        until.setUTCMonth(until.getUTCMonth() + 1)
        if (until.getUTCDate() !== walked.getUTCDate()) until.setUTCDate(0)
        move(until, land)
        const ours = remedyPeriod(write(walked), 'P1M', calendar)
        expect(ours.ok && ours.value.date).toBe(write(until))
      }),
      { numRuns: 1000 },
    )
  })
})

interface DeadlineCase {
  readonly aufgabePost: string
  readonly tage: number
  readonly verschiebungFiktionstag: boolean
  readonly fristMonate: number
  readonly [column: string]: string | number | boolean
}

const shared = process.env.LAUFZETTEL_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const file = join(shared, 'data/deadline-cases.json')

describe.skipIf(!existsSync(file))('published deadline cases (skipped where deadline-cases.json is absent)', () => {
  const cases: DeadlineCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const columns = cases.flatMap((entry, index) =>
    Object.keys(entry)
      .filter((column) => column.startsWith('bekanntgabe_'))
      .map((column) => ({ entry, index, land: column.slice('bekanntgabe_'.length) as Land })),
  )

  test.each(columns)('case $index in $land', ({ entry, land }) => {
    const calendar: CalendarData = {
      format: 1,
      land,
      years: { from: 2024, to: 2027 },
      holidays: holidayCalendar(land, 2024, 2027),
      notification: [
        {
          law: 'VwVfG',
          channel: 'post',
          validFrom: '2024-01-01',
          days: entry.tage,
          movesOffRestDays: entry.verschiebungFiktionstag,
          norms: [],
          restDayNorms: [],
          note: '',
        },
      ],
    }
    const day = notified(entry.aufgabePost, 'VwVfG', calendar)
    expect(day.date).toBe(entry[`bekanntgabe_${land}`])
    const until = remedyPeriod(day.date, `P${entry.fristMonate}M`, calendar)
    expect(until.ok && until.value.date).toBe(entry[`fristende_${land}`])
  })
})
