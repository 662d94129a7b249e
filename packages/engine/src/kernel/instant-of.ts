import type { Tagged } from '../canonical/tagged-value.ts'
import { parseDateTime, wallSeconds } from '../feel/time.ts'
import { offsetOfWall, type ZoneData } from '../feel/zone.ts'

const FIRST = Date.parse('0000-01-01T00:00:00.000Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * The instant (UTC, milliseconds) of a tagged date, its first moment in the zone, or of a date and time, by
 * its offset or in the zone. Parts of a millisecond count as a whole one, since nothing may come early. Null
 * for anything else: another zone's time, or a year beyond 9999, whose text would sort before every other.
 */
export function instantOf(value: Tagged, zone: ZoneData): string | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const text =
    typeof value.$date === 'string'
      ? `${value.$date}T00:00:00`
      : typeof value.$dateTime === 'string'
        ? value.$dateTime
        : ''
  const parsed = parseDateTime(text)
  if (parsed === null || (parsed.time.zone !== null && parsed.time.zone !== zone.name)) return null
  const wall = wallSeconds(parsed)
  const offset = parsed.time.offset ?? offsetOfWall(zone, wall)
  const instant = (wall - offset) * 1000 + Math.ceil(parsed.time.nano / 1_000_000)
  return instant < FIRST || instant > LAST ? null : new Date(instant).toISOString()
}
