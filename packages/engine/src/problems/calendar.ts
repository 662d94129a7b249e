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
  'land-unknown': {
    code: 'LZ-6009',
    status: 422,
    de: 'Das Land „{land}“ gibt es nicht. Bekannt sind {known}.',
    en: 'There is no Land “{land}”. Known are {known}.',
  },
  'channel-unknown': {
    code: 'LZ-6010',
    status: 422,
    de: 'Den Weg „{channel}“ gibt es nicht. Bekannt sind {known}.',
    en: 'There is no channel “{channel}”. Known are {known}.',
  },
  'law-unknown': {
    code: 'LZ-6011',
    status: 422,
    de: 'Für das Gesetz „{law}“ sind keine Regeln zur Bekanntgabe bekannt. Bekannt sind {known}.',
    en: 'No rules of notification are known for the law “{law}”. Known are {known}.',
  },
  'fiction-unfit': {
    code: 'LZ-6012',
    status: 422,
    de: '„{value}“ passt nicht zur Fiktion der Bekanntgabe. Möglich ist: {known}.',
    en: '“{value}” does not fit the fiction of notification. Possible: {known}.',
  },
  'holiday-unreadable': {
    code: 'LZ-6013',
    status: 422,
    de: '„{holiday}“ ist kein Feiertag. Schreiben Sie Tag und Namen, zum Beispiel 2026-08-08=Friedensfest.',
    en: '“{holiday}” is not a holiday. Write day and name, for example 2026-08-08=Friedensfest.',
  },
  'deadline-option-unfit': {
    code: 'LZ-6014',
    status: 422,
    de: 'Die Angabe „{option}“ gibt es nicht, oder ihr fehlt der Wert.',
    en: 'There is no option “{option}”, or it lacks its value.',
  },
  'deadline-option-missing': {
    code: 'LZ-6015',
    status: 422,
    de: 'Es fehlt die Angabe „{option}“.',
    en: 'The option “{option}” is missing.',
  },
  'calendar-missing': {
    code: 'LZ-6016',
    status: 422,
    de: '„{name}“ braucht den Kalender der Behörde, der hier fehlt.',
    en: '“{name}” needs the authority’s calendar, which is missing here.',
  },
} as const satisfies Record<string, ProblemEntry>
