import type { ProblemEntry } from './list.ts'

/** 6xxx: dates, periods and deadlines. */
export const CALENDAR_PROBLEMS = {
  'date-invalid': {
    code: 'LZ-6001',
    status: 422,
    de: '„{date}“ ist kein Tag im Kalender. Prüfen Sie Tag, Monat und Jahr.',
    en: '“{date}” is not a day in the calendar. Check day, month and year.',
  },
  'period-unreadable': {
    code: 'LZ-6002',
    status: 422,
    de: '„{period}“ ist keine Frist. Schreiben Sie eine Zahl und eine Einheit, zum Beispiel P1M, P2W oder P14D.',
    en: '“{period}” is not a period. Write one number and one unit, for example P1M, P2W or P14D.',
  },
  'calendar-not-covered': {
    code: 'LZ-6003',
    status: 422,
    de: 'Der Kalender kennt die Feiertage von {from} bis {to}. Für {date} fehlen sie. Ergänzen Sie den Kalender.',
    en: 'The calendar knows the holidays from {from} to {to}. It lacks those for {date}. Extend the calendar.',
  },
  'notification-rule-missing': {
    code: 'LZ-6004',
    status: 422,
    de: 'Für {law}, Weg „{channel}“ und den {date} fehlt die Regel zur Bekanntgabe. Ergänzen Sie sie im Kalender.',
    en: 'The rule of notification for {law}, channel “{channel}” and {date} is missing. Add it to the calendar.',
  },
  'receipt-before-posting': {
    code: 'LZ-6005',
    status: 422,
    de: 'Der {date} liegt vor dem Tag der Aufgabe ({posted}). Prüfen Sie beide Tage.',
    en: '{date} lies before the day of posting ({posted}). Check both days.',
  },
  'retrieval-missing': {
    code: 'LZ-6006',
    status: 422,
    de: 'Auf dem Weg „{channel}“ zählt der Tag des Abrufs. Nennen Sie ihn, oder dass nicht abgerufen wurde.',
    en: 'For the channel “{channel}” the day of retrieval counts. Give it, or say that nothing was retrieved.',
  },
  'notification-not-effected': {
    code: 'LZ-6007',
    status: 422,
    de: 'Der Bescheid vom {posted} gilt nicht als bekannt gegeben. Geben Sie ihn erneut bekannt.',
    en: 'The decision of {posted} does not count as notified. Notify it again.',
  },
  'instant-invalid': {
    code: 'LZ-6008',
    status: 422,
    de: '„{instant}“ ist kein Zeitpunkt. Schreiben Sie ihn in UTC, zum Beispiel 2026-03-28T09:15:00Z.',
    en: '“{instant}” is not a point in time. Write it in UTC, for example 2026-03-28T09:15:00Z.',
  },
} as const satisfies Record<string, ProblemEntry>
