import { formatDateLong, type Language } from '@laufzettel/engine'

const NO_BREAK = '\u00a0'

/** Without the year: "15. März". `date` is `YYYY-MM-DD`; anything else comes back as it is. */
export function dayAndMonth(date: string, language: Language): string {
  const long = formatDateLong(date, language)
  return long === date ? date : long.replace(/\s\d{4}$/, '')
}

/** With the weekday in full: "Donnerstag, 2. April". */
export function weekdayAndDate(date: string, language: Language): string {
  const day = dayAndMonth(date, language)
  if (day === date) return date
  const weekday = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { weekday: 'long', timeZone: 'UTC' })
  return `${weekday.format(new Date(`${date}T00:00:00Z`))}, ${day}`
}

/**
 * Day and time of a local date-time `YYYY-MM-DDTHH:MM` (already in the zone of the authority):
 * "17. März, 20:41 Uhr".
 */
export function dayAndTime(moment: string, language: Language): string {
  const [date = '', time] = moment.split('T')
  const day = dayAndMonth(date, language)
  return time === undefined ? day : `${day}, ${clockTime(time, language)}`
}

/** "20:41 Uhr" from a time `HH:MM` or a local date-time. */
export function clockTime(moment: string, language: Language): string {
  const time = (moment.split('T').at(-1) ?? moment).slice(0, 5)
  return language === 'de' ? `${time}${NO_BREAK}Uhr` : time
}
