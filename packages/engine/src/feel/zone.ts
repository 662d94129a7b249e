import { dateText } from './date.ts'
import { dateTimeOfWallSeconds, dateTimeText, parseDateTime, wallSeconds } from './time.ts'

/** Time-zone data as a plain value: part of a world, so that a decision can be repeated for ever. */
export interface ZoneData {
  /** IANA name, for example `Europe/Berlin`. */
  readonly name: string
  /** Ascending: [epoch seconds from which it holds, offset in seconds east of UTC]. */
  readonly transitions: readonly (readonly [number, number])[]
}

/** The offset that holds at an instant (epoch seconds). Before the first transition its offset is taken. */
export function offsetAt(zone: ZoneData, epochSeconds: number): number {
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

/** The calendar date (`YYYY-MM-DD`) in the zone at an instant in UTC. Throws a TypeError when it is no instant. */
export function localDate(instant: string, zone: ZoneData): string {
  return dateText(localOf(instant, zone).date)
}

/** Date and time with offset in the zone at an instant in UTC, `2026-03-15T10:30:00+01:00`. */
export function localDateTime(instant: string, zone: ZoneData): string {
  return dateTimeText(localOf(instant, zone))
}
