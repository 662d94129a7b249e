import { offsetOfWall, type ZoneData } from '../feel/zone.ts'
import { dayNumber, type DateString } from './day-number.ts'

/**
 * The instant (ISO, UTC, milliseconds) at which a calendar date begins in a zone: a version or value holds from
 * midnight on. A text that is no date counts as 1970-01-01; callers judge what people typed before.
 */
export function startOfDay(date: DateString, zone: ZoneData): string {
  const wall = (dayNumber(date) ?? 0) * 86_400
  return new Date((wall - offsetOfWall(zone, wall)) * 1000).toISOString()
}
