import { dateText, dateOfEpochDay, daysInMonth, epochDay, weekday } from './date.ts'
import { dateTimeOfWallSeconds, dateTimeText, parseDateTime, wallSeconds } from './time.ts'
import type { FeelDate } from './value.ts'

/** Time-zone data as a plain value: part of a world, so that a decision can be repeated for ever. */
export interface ZoneData {
  /** IANA name, for example `Europe/Berlin`. */
  readonly name: string
  /** Ascending: [epoch seconds from which it holds, offset in seconds east of UTC]. */
  readonly transitions: readonly (readonly [number, number])[]
  /** What repeats every year after the last transition; absent where its offset stays. */
  readonly rule?: ZoneRule
}

/** Summer time of every year, as the IANA data give it for the future (POSIX.1-2017 §8.3, TZ). */
export interface ZoneRule {
  /** Seconds east of UTC. */
  readonly standard: number
  readonly summer: number
  readonly start: YearlyChange
  readonly end: YearlyChange
}

/** [month, week (5 is the last), weekday (0 is Sunday), second of that day on the wall clock before the change]. */
export type YearlyChange = readonly [number, number, number, number]

/** Zones by their names. */
export interface ZoneSource {
  readonly get: (name: string) => ZoneData | undefined
}

/** Whether summer time holds at an instant; on the southern half it lasts over the turn of the year. */
function isSummer(rule: ZoneRule, epochSeconds: number): boolean {
  const year = dateOfEpochDay(Math.floor((epochSeconds + rule.standard) / 86_400))?.year ?? 1970
  const start = dayOfChange(year, rule.start) + rule.start[3] - rule.standard
  const end = dayOfChange(year, rule.end) + rule.end[3] - rule.summer
  const afterStart = epochSeconds >= start
  const beforeEnd = epochSeconds < end
  return start < end ? afterStart && beforeEnd : afterStart || beforeEnd
}

/** Midnight of the day of a change, in seconds of the wall clock. */
function dayOfChange(year: number, [month, week, day]: YearlyChange): number {
  const first: FeelDate = { kind: 'date', year, month, day: 1 }
  let of = 1 + ((day - (weekday(first) % 7) + 7) % 7) + (week - 1) * 7
  while (of > daysInMonth(year, month)) of -= 7
  return epochDay({ ...first, day: of }) * 86_400
}

/** The offset that holds at an instant (epoch seconds). Before the first transition its offset is taken. */
export function offsetAt(zone: ZoneData, epochSeconds: number): number {
  const { rule } = zone
  if (rule !== undefined && epochSeconds >= (zone.transitions.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY)) {
    return isSummer(rule, epochSeconds) ? rule.summer : rule.standard
  }
  let low = 0
  let high = zone.transitions.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((zone.transitions[middle]?.[0] ?? 0) <= epochSeconds) low = middle
    else high = middle - 1
  }
  return zone.transitions[low]?.[1] ?? 0
}

/**
 * The offset of a wall-clock time (seconds since 1970-01-01T00:00 local). In an overlap the earlier instant
 * counts; in a gap the offset before it, so that the time is read as that much later.
 */
export function offsetOfWall(zone: ZoneData, seconds: number): number {
  const before = offsetAt(zone, seconds - 86_400)
  if (offsetAt(zone, seconds - before) === before) return before
  const after = offsetAt(zone, seconds + 86_400)
  return offsetAt(zone, seconds - after) === after ? after : before
}

/** Reads an instant in UTC (`…Z`) as epoch seconds and nanoseconds; null when it is none. */
export function parseInstant(instant: string): { seconds: number; nano: number } | null {
  const value = parseDateTime(instant)
  return value === null || value.time.offset !== 0 ? null : { seconds: wallSeconds(value), nano: value.time.nano }
}

function localOf(instant: string, zone: ZoneData) {
  const parsed = parseInstant(instant)
  if (parsed === null) throw new TypeError(`not an instant in UTC: ${instant}`)
  const offset = offsetAt(zone, parsed.seconds)
  const local = dateTimeOfWallSeconds(parsed.seconds + offset, parsed.nano, offset, null)
  if (local === null) throw new TypeError(`instant out of range: ${instant}`)
  return local
}

/** The day that was asked for last, by zone: everything in a command is asked at the same moment. */
const lastDays = new WeakMap<ZoneData, { readonly instant: string; readonly day: string }>()

/** The calendar date (`YYYY-MM-DD`) in the zone at an instant in UTC. Throws a TypeError when it is no instant. */
export function localDate(instant: string, zone: ZoneData): string {
  const last = lastDays.get(zone)
  if (last?.instant === instant) return last.day
  const day = dateText(localOf(instant, zone).date)
  lastDays.set(zone, { instant, day })
  return day
}

/** Date and time with offset in the zone at an instant in UTC, `2026-03-15T10:30:00+01:00`. */
export function localDateTime(instant: string, zone: ZoneData): string {
  return dateTimeText(localOf(instant, zone))
}
