/**
 * A second computation of deadlines, written from the statutes alone and in another style: it walks the platform's
 * days one by one and asks the question of the statute on each. It imports nothing of the calendar.
 */

const DAY = 86_400_000
const at = (text: string) => new Date(`${text}T00:00:00Z`)
const write = (day: Date) => day.toISOString().slice(0, 10)
const later = (day: Date, days: number) => new Date(day.getTime() + days * DAY)
const isWeekend = (day: Date) => day.getUTCDay() === 0 || day.getUTCDay() === 6

export type IsHoliday = (day: string) => boolean

/** § 193 BGB: when it is a Sunday, a holiday or a Saturday, the next working day takes its place. */
export function nextWorkday(date: string, isHoliday: IsHoliday): string {
  let day = at(date)
  while (isWeekend(day) || isHoliday(write(day))) day = later(day, 1)
  return write(day)
}

/** How many days after `date` there are until a condition has held `count` times; the last of them. */
function walk(date: string, count: number, holds: (day: Date) => boolean, step: 1 | -1 = 1): string {
  let day = at(date)
  for (let seen = 0; seen < count; ) {
    day = later(day, step)
    if (holds(day)) seen += 1
  }
  return write(day)
}

/** §§ 187 Abs. 1, 188 Abs. 1 BGB: the day of the event is left out, then every day is one. */
export const afterDays = (event: string, days: number) => walk(event, days, () => true)

/** § 188 Abs. 2 BGB for weeks: the day whose name is that of the event's day, as often as there are weeks. */
export const afterWeeks = (event: string, weeks: number) =>
  walk(event, weeks, (day) => day.getUTCDay() === at(event).getUTCDay())

/**
 * § 188 Abs. 2, 3 BGB for months: in each month passed the day with the number of the event's day; where a month
 * lacks it, the month's last day.
 */
export function afterMonths(event: string, months: number): string {
  const number = at(event).getUTCDate()
  const isLast = (day: Date) => later(day, 1).getUTCDate() === 1
  return walk(event, months, (day) => day.getUTCDate() === number || (isLast(day) && day.getUTCDate() < number))
}

/** § 187 Abs. 2, § 188 Abs. 2 BGB: the first day counts, so the period ends on the day before that number. */
export function withFirstDay(first: string, months: number): string {
  const number = at(first).getUTCDate()
  // The beginning of the day after the end is the moment at which the months are over.
  const over = walk(
    first,
    months,
    (day) => day.getUTCDate() === number || (day.getUTCDate() === 1 && lacks(day, number)),
  )
  return write(later(at(over), -1))
}

/** Whether the month before this first day of a month has no day of that number. */
function lacks(first: Date, number: number): boolean {
  return later(first, -1).getUTCDate() < number
}

/** Days that are neither Saturday, Sunday nor holiday, counted after the event or (step −1) before it. */
export const afterWorkdays = (event: string, count: number, isHoliday: IsHoliday, step: 1 | -1 = 1) =>
  walk(event, count, (day) => !isWeekend(day) && !isHoliday(write(day)), step)

/** The last day for which `days` whole days lie between it and the event. */
export function lastDayWithWholeDaysBetween(event: string, days: number): string {
  let day = later(at(event), -1)
  while ((at(event).getTime() - day.getTime()) / DAY - 1 < days) day = later(day, -1)
  return write(day)
}

/**
 * The day of notification as the federal acts have it since 2017, by law and way: the days after sending (third
 * until 31.12.2024, fourth since; § 41 Abs. 2 VwVfG, § 122 AO, § 37 SGB X), the third day after provision in the
 * mailbox (§ 9 OZG), the day after a retrieval within ten days of the notice (§ 41 Abs. 2a VwVfG, null otherwise).
 * Only the AO moves it off a rest day (§ 108 Abs. 3 AO). A proven later receipt counts instead.
 */
export function federalNotification(
  law: 'AO' | 'VwVfG' | 'SGB X',
  way: 'post' | 'electronic' | 'mailbox' | 'portal',
  sent: string,
  happened: { readonly retrieved: string; readonly received?: string },
  isHoliday: IsHoliday,
): string | null {
  const third = at(sent).getUTCFullYear() < 2025
  let day: string
  if (way === 'portal' && law === 'VwVfG') {
    if (at(happened.retrieved) > at(afterDays(sent, 10))) return null
    day = afterDays(happened.retrieved, 1)
  } else if (way === 'mailbox' && law !== 'AO') day = afterDays(sent, 3)
  else day = afterDays(sent, third ? 3 : 4)
  if (law === 'AO') day = nextWorkday(day, isHoliday)
  return happened.received !== undefined && at(happened.received) > at(day) ? happened.received : day
}
