import type { Run } from './run.ts'
import type { FeelValue } from './value.ts'

/** The named zone of a time, or of a date and time; null for any other value. */
export function zoneOf(value: FeelValue): string | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null
  if (value.kind === 'time') return value.zone
  return value.kind === 'dateTime' ? value.time.zone : null
}

/** The zone that a value names and the evaluation has no data for; null when all is known. */
export function unknownZone(value: FeelValue, run: Run): string | null {
  const zone = zoneOf(value)
  return zone === null || run.zoneNamed(zone) !== undefined ? null : zone
}

/** A value that was just read from a text: null with a warning when its zone does not exist for all that is known. */
export function inKnownZone(value: FeelValue, run: Run, at: number): FeelValue {
  const zone = unknownZone(value, run)
  return zone === null ? value : run.warn('feel-zone-unknown', { zone }, at)
}
