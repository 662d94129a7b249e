import type { Tagged } from '../canonical/tagged-value.ts'
import { parseDateTime, wallSeconds } from '../feel/time.ts'
import { offsetOfWall, type ZoneData } from '../feel/zone.ts'

/**
 * The instant (UTC, milliseconds) of a tagged date, its first moment in the zone, or of a date and time, by
 * its offset or in the zone. Null for anything else.
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
  if (parsed === null) return null
  const wall = wallSeconds(parsed)
  const offset = parsed.time.offset ?? offsetOfWall(zone, wall)
  return new Date((wall - offset) * 1000).toISOString()
}
