import { addDays, dateOfEpochDay, dateText, epochDay, pad, parseDate } from './date.ts'
import { type FeelNumber, ZERO, add, integer, multiply } from './number.ts'
import type { FeelDate, FeelDateTime, FeelTime } from './value.ts'

const TIME = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,9})[0-9]*)?(.*)$/s
const OFFSET = /^([+-])([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?$/
const ZONE = /^@([A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*)$/
/** Offsets go to 18 hours, as in the DMN test suite; XML Schema stops at 14. */
const MAX_OFFSET = 18 * 3600

export function timeOf(
  hour: number,
  minute: number,
  second: number,
  nano: number,
  offset: number | null,
  zone: string | null,
): FeelTime | null {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null
  if (offset !== null && Math.abs(offset) > MAX_OFFSET) return null
  return { kind: 'time', hour, minute, second, nano, offset, zone }
}

/** Reads `hh:mm:ss`, with fraction, and with `Z`, an offset or `@Area/City`. */
export function parseTime(text: string): FeelTime | null {
  const match = TIME.exec(text)
  if (match === null || text.length > 100) return null
  const place = parsePlace(match[5] ?? '')
  if (place === null) return null
  const nano = Number((match[4] ?? '').padEnd(9, '0'))
  if (endsDay(text)) return timeOf(0, 0, 0, 0, place.offset, place.zone)
  return timeOf(Number(match[1]), Number(match[2]), Number(match[3]), nano, place.offset, place.zone)
}

/** `24:00:00`, the end of a day (XML Schema 1.1 part 2 §3.3.7, endOfDayFrag). */
function endsDay(text: string): boolean {
  return /^24:00:00(?:\.0+)?(?![0-9.])/.test(text)
}

function parsePlace(text: string): { offset: number | null; zone: string | null } | null {
  if (text === '') return { offset: null, zone: null }
  if (text === 'Z' || text === 'z') return { offset: 0, zone: null }
  const zone = ZONE.exec(text)
  if (zone !== null) return { offset: null, zone: zone[1] ?? '' }
  const match = OFFSET.exec(text)
  if (match === null) return null
  const minutes = Number(match[3])
  const seconds = Number(match[4] ?? 0)
  if (minutes > 59 || seconds > 59) return null
  const amount = Number(match[2]) * 3600 + minutes * 60 + seconds
  return { offset: match[1] === '-' && amount !== 0 ? -amount : amount, zone: null }
}

export function timeText(time: FeelTime): string {
  const fraction = time.nano === 0 ? '' : `.${String(time.nano).padStart(9, '0').replace(/0+$/, '')}`
  return `${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}${fraction}${placeText(time)}`
}

function placeText(time: FeelTime): string {
  if (time.zone !== null) return `@${time.zone}`
  return time.offset === null ? '' : offsetText(time.offset)
}

/** `Z`, or an offset such as `+01:00`. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z'
  const amount = Math.abs(offset)
  const seconds = amount % 60
  const text = `${pad(Math.floor(amount / 3600))}:${pad(Math.floor(amount / 60) % 60)}`
  return `${offset < 0 ? '-' : '+'}${text}${seconds === 0 ? '' : `:${pad(seconds)}`}`
}

/** Reads `YYYY-MM-DDThh:mm:ss…`; a date alone is its midnight (DMN 1.5 §10.3.4.1). */
export function parseDateTime(text: string): FeelDateTime | null {
  const cut = text.indexOf('T')
  const date = parseDate(cut < 0 ? text : text.slice(0, cut))
  const clock = cut < 0 ? '' : text.slice(cut + 1)
  const time = cut < 0 ? MIDNIGHT : parseTime(clock)
  const day = date !== null && endsDay(clock) ? addDays(date, 1) : date
  return day === null || time === null ? null : { kind: 'dateTime', date: day, time }
}

export function dateTimeText(value: FeelDateTime): string {
  return `${dateText(value.date)}T${timeText(value.time)}`
}

export const MIDNIGHT: FeelTime = { kind: 'time', hour: 0, minute: 0, second: 0, nano: 0, offset: null, zone: null }

export function secondOfDay(time: FeelTime): number {
  return time.hour * 3600 + time.minute * 60 + time.second
}

/** Seconds from 1970-01-01T00:00 on the wall clock, whatever the zone. */
export function wallSeconds(value: FeelDateTime): number {
  return epochDay(value.date) * 86_400 + secondOfDay(value.time)
}

/** Seconds from one date and time to a later one on the wall clock; exact, as years go further than safe seconds. */
export function secondsApart(from: FeelDateTime, to: FeelDateTime): FeelNumber {
  const days = multiply(integer(epochDay(to.date) - epochDay(from.date)), integer(86_400)) ?? ZERO
  return add(days, integer(secondOfDay(to.time) - secondOfDay(from.time))) ?? ZERO
}

/** The date and time so many seconds later on the wall clock; null beyond the years of FEEL. */
export function movedBySeconds(value: FeelDateTime, seconds: number, nano: number): FeelDateTime | null {
  const days = Math.floor(seconds / 86_400)
  const second = secondOfDay(value.time) + seconds - days * 86_400
  const { offset, zone } = value.time
  const date = dateOfEpochDay(epochDay(value.date) + days + Math.floor(second / 86_400))
  return date === null ? null : { kind: 'dateTime', date, time: timeOfSecond(second % 86_400, nano, offset, zone) }
}

/** A time of day from its second (0 … 86,399). */
export function timeOfSecond(second: number, nano: number, offset: number | null, zone: string | null): FeelTime {
  const hour = Math.floor(second / 3600)
  return { kind: 'time', hour, minute: Math.floor(second / 60) % 60, second: second % 60, nano, offset, zone }
}

/** The wall clock at a number of seconds since 1970-01-01T00:00; null beyond the years of FEEL. */
export function dateTimeOfWallSeconds(
  seconds: number,
  nano: number,
  offset: number | null,
  zone: string | null,
): FeelDateTime | null {
  const day = Math.floor(seconds / 86_400)
  const date: FeelDate | null = dateOfEpochDay(day)
  if (date === null) return null
  return { kind: 'dateTime', date, time: timeOfSecond(seconds - day * 86_400, nano, offset, zone) }
}
