import { describe, expect, test } from 'vitest'
import { LAENDER } from './calendar-data.ts'
import { restDayWords } from './holiday-names.ts'
import { holidayCalendar } from './holidays.ts'
import type { Reason } from './reasoned.ts'
import { reasonText } from './reasons.ts'

describe('reasons in words', () => {
  const moved = (restDay: string, between: string): Reason => ({
    date: '2026-04-07',
    name: 'moved-to-working-day',
    values: { from: '2026-04-04', restDay, between },
    norms: [],
  })

  test('name the holidays a day moved over, in both languages', () => {
    expect(reasonText(moved('saturday', ''), 'de')).toBe('Samstag, deshalb zählt der nächste Werktag: Di 07.04.2026.')
    expect(reasonText(moved('saturday', 'Ostermontag'), 'en')).toBe(
      'Saturday, so the next working day counts: Tue 7\u00a0April 2026 (Easter Monday lies between).',
    )
    expect(reasonText(moved('Karfreitag', 'Ostermontag;Friedensfest'), 'de')).toBe(
      'Karfreitag, deshalb zählt der nächste Werktag: Di 07.04.2026 (Ostermontag und Friedensfest liegen dazwischen).',
    )
    expect(reasonText(moved('Karfreitag', 'Ostermontag;Friedensfest'), 'en')).toBe(
      'Good Friday, so the next working day counts: Tue 7\u00a0April 2026 (Easter Monday and Friedensfest lie between).',
    )
  })

  test('every statutory holiday has an English name', () => {
    for (const land of LAENDER) {
      for (const holiday of holidayCalendar(land, 2017, 2026)) {
        expect(restDayWords(holiday.name, 'en'), holiday.name).not.toBe(holiday.name)
      }
    }
  })
})
