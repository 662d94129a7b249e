import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { isHoliday } from 'feiertagejs'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { CalendarData, LAENDER, type Land, type NotificationLaw, type NotificationRule } from './calendar-data.ts'
import { holidayCalendar, landCalendar } from './holidays.ts'
import { type Dispatch, dayOfNotification, notificationOf, remedyPeriod } from './notification.ts'
import { overrideCalendar } from './override-calendar.ts'
import { reasonText } from './reasons.ts'
import { federalNotification } from './statute.fixture.ts'

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
      'Der vierte Tag nach der Aufgabe zur Post ist Sa 04.04.2026.',
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
        'Samstag: nicht verschoben, weil der Tag der Bekanntgabe kein Fristende ist.',
      )
      expect(result.reasons.at(-1)?.norms).toContain('OVG Lüneburg, 28.02.2011, 4 LA 44/10')
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

  const rule = (dispatch: Partial<Dispatch>, land: Land = 'HE') =>
    notificationOf({ posted: '2026-03-10', channel: 'post', law: 'VwVfG', ...dispatch }, landCalendar(land, 2020, 2030))
  const day = (...args: Parameters<typeof rule>) => {
    const result = rule(...args)
    return result.ok ? result.value.date : result.problems.map((problem) => problem.name)
  }
  const words = (...args: Parameters<typeof rule>) => {
    const result = rule(...args)
    return result.ok ? result.value.reasons.map((reason) => reasonText(reason, 'de')) : []
  }

  test('is the day of a proven later receipt, and none when the letter never arrived (§ 41 Abs. 2 Satz 3 VwVfG)', () => {
    expect(day({ received: '2026-03-16' })).toBe('2026-03-16')
    expect(day({ received: '2026-03-14' })).toBe('2026-03-14')
    expect(day({ received: '2026-03-11' })).toBe('2026-03-14')
    expect(day({ received: 'never' })).toBeNull()
    expect(words({ received: '2026-03-16' }).at(-1)).toBe(
      'Nachweislich erst am Mo 16.03.2026 zugegangen, deshalb zählt dieser Tag.',
    )
    expect(words({ received: '2026-03-11' }).at(-1)).toBe(
      'Schon am Mi 11.03.2026 zugegangen. Das ändert nichts, es zählt der Sa 14.03.2026.',
    )
    const never = dayOfNotification({ posted: '2026-03-10', channel: 'post', law: 'VwVfG', received: 'never' }, hesse)
    expect(!never.ok && never.problems.map((problem) => problem.name)).toEqual(['notification-not-effected'])
  })

  test('is the day after retrieval from a portal, within ten days of the notice (§ 41 Abs. 2a VwVfG)', () => {
    const portal = { channel: 'portal', posted: '2026-03-10' } as const
    expect(day({ ...portal, retrieved: '2026-03-10' })).toBe('2026-03-11')
    expect(day({ ...portal, retrieved: '2026-03-20' })).toBe('2026-03-21')
    expect(day({ ...portal, retrieved: '2026-03-21' })).toBeNull()
    expect(day({ ...portal, retrieved: 'never' })).toBeNull()
    expect(day(portal)).toEqual(['retrieval-missing'])
    expect(words({ ...portal, retrieved: 'never' })).toEqual([
      'Die Benachrichtigung über die Bereitstellung wurde am Di 10.03.2026 abgesendet.',
      'Bis Fr 20.03.2026 nicht abgerufen, deshalb gilt der Bescheid nicht als bekannt gegeben.',
    ])
  })

  test('is the third day after provision in the mailbox of a user account, also since 2025 (§ 9 OZG)', () => {
    expect(day({ channel: 'mailbox' })).toBe('2026-03-13')
    expect(day({ channel: 'mailbox', posted: '2024-03-12' })).toBe('2024-03-15')
    expect(day({ channel: 'mailbox', law: 'AO' })).toBe('2026-03-16')
    expect(day({ channel: 'mailbox', posted: '2020-03-12' })).toEqual(['notification-rule-missing'])
  })

  test('differs by Land: Thüringen had a text of its own until 2024 and refers to federal law since', () => {
    const registered = { channel: 'registered', law: 'VwZG' } as const
    const norms = (...args: Parameters<typeof rule>) => {
      const result = rule(...args)
      return result.ok ? result.value.reasons[1]?.norms : []
    }
    expect(day({ ...registered, posted: '2024-03-12' }, 'TH')).toBe('2024-03-15')
    expect(norms({ ...registered, posted: '2024-03-12' }, 'TH')).toEqual(['§ 4 Abs. 2 Satz 2 ThürVwZVG'])
    expect(day(registered, 'TH')).toBe('2026-03-14')
    expect(norms(registered, 'TH')).toEqual(['§ 4 Abs. 2 Satz 2 VwZG', '§ 1 Abs. 1 ThürVwZVG'])
    expect(norms({ posted: '2024-03-12' }, 'TH')).toEqual(['§ 41 Abs. 2 Satz 1 ThürVwVfG'])
    expect(norms({}, 'TH')).toEqual(['§ 41 Abs. 2 Satz 1 VwVfG', '§ 1 Abs. 1 ThürVwVfG'])
    expect(norms(registered, 'BY')).toEqual(['Art. 4 Abs. 2 Satz 2 BayVwZVG'])
    expect(norms({}, 'SH')).toEqual(['§ 110 LVwG'])
  })

  test('says where a rule is not confirmed from the text of the Land', () => {
    const note = 'Diese Regel ist für SL nicht am Gesetzestext bestätigt. Prüfen Sie sie.'
    expect(words({}, 'SL')).toContain(note)
    expect(words({ posted: '2024-03-12' }, 'SL')).not.toContain(note)
    expect(words({ law: 'AO' }, 'SL')).not.toContain(note)
    for (const land of ['RP', 'TH', 'NW'] as const) expect(words({}, land).join()).not.toContain('bestätigt')
  })

  test('is refused for days in the wrong order or no days', () => {
    expect(day({ received: '2026-03-09' })).toEqual(['receipt-before-posting'])
    expect(day({ received: '2026-02-30' })).toEqual(['date-invalid'])
    expect(day({ posted: '9999-12-30' })).toEqual(['calendar-not-covered'])
  })

  test('every Land has exactly one rule for each law, channel and day of its time', () => {
    for (const land of LAENDER) {
      const rules = landCalendar(land, 2020, 2021).notification
      for (const date of ['2024-12-31', '2025-01-01', '2026-01-01', '2030-07-01']) {
        const keys = rules
          .filter((entry) => entry.validFrom <= date && (entry.validTo ?? '9999') >= date)
          .map((entry) => `${entry.law} ${entry.channel}`)
        expect(keys.length, `${land} ${date}`).toBe(new Set(keys).size)
        expect(keys.length, `${land} ${date}`).toBe(13)
      }
      expect(rules.filter((entry) => entry.norms.length === 0)).toEqual([])
    }
  })

  test('an authority’s own rule goes before that of its Land, which stays for everything else', () => {
    const own: NotificationRule = {
      law: 'VwVfG',
      channel: 'post',
      validFrom: '2026-01-01',
      days: 7,
      movesOffRestDays: false,
      norms: ['§ 5 Satzung'],
      restDayNorms: [],
      note: '',
    }
    const calendar = overrideCalendar(hesse, { notification: [own] })
    expect(notified('2026-03-10', 'VwVfG', calendar).date).toBe('2026-03-17')
    expect(notified('2025-03-10', 'VwVfG', calendar).date).toBe('2025-03-14')
    expect(notified('2026-03-10', 'SGB X', calendar).date).toBe('2026-03-14')
  })

  test('is refused when the holidays of that year are not known', () => {
    const result = dayOfNotification({ posted: '2030-12-30', channel: 'post', law: 'AO' }, hesse)
    expect(!result.ok && result.problems.map((problem) => problem.name)).toEqual(['calendar-not-covered'])
  })

  test('shipped calendar data has the stored shape', () => {
    for (const land of LAENDER) expect(Value.Check(CalendarData, landCalendar(land, 2020, 2021)), land).toBe(true)
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
        const third = posted < '2025-01-01'
        walked.setUTCDate(walked.getUTCDate() + (third ? 3 : 4))
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

describe('notification by every way, in the Länder that refer to federal law', () => {
  const laender = ['BE', 'BB', 'NI', 'RP', 'SN', 'ST', 'TH'] as const
  const calendars = new Map(laender.map((land) => [land, landCalendar(land, 2020, 2031)]))
  const text = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
  const number = fc.integer({ min: Date.UTC(2021, 0, 1) / 86_400_000, max: Date.UTC(2030, 10, 1) / 86_400_000 })

  test('equals a second computation from the statutes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...laender),
        fc.constantFrom('AO', 'VwVfG', 'SGB X'),
        fc.constantFrom('post', 'electronic', 'mailbox', 'portal'),
        number,
        fc.integer({ min: 0, max: 14 }),
        fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
        (land, law, channel, day, retrieval, receipt) => {
          const calendar = calendars.get(land) ?? hesse
          const posted = text(day)
          const retrieved = text(day + retrieval)
          const received = receipt === undefined ? {} : { received: text(day + receipt) }
          const holidays = new Set(calendar.holidays.map((holiday) => holiday.date))
          const ours = notificationOf({ posted, channel, law, retrieved, ...received }, calendar)
          const theirs = federalNotification(law, channel, posted, { retrieved, ...received }, (date) =>
            holidays.has(date),
          )
          expect(ours.ok && ours.value.date).toBe(theirs)
        },
      ),
      { numRuns: 2000 },
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
