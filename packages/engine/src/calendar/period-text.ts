export type PeriodUnit = 'years' | 'months' | 'weeks' | 'days' | 'working-days'

/** A statutory period: one unit, as statutes set them. `halfMonth`: fifteen days more, counted last (§ 189 BGB). */
export interface Period {
  readonly unit: PeriodUnit
  readonly count: number
  readonly halfMonth?: true
}

const UNITS: Readonly<Record<string, PeriodUnit>> = {
  Y: 'years',
  M: 'months',
  W: 'weeks',
  D: 'days',
  WD: 'working-days',
}

/** Months of a fraction of a year: § 189 Abs. 1 BGB, a half year is six months, a quarter three. */
const MONTHS_OF_YEAR: Readonly<Record<string, number>> = { '25': 3, '5': 6, '75': 9 }

/**
 * Reads `P1M`, `P2W`, `P14D`, `P1Y` (ISO 8601 duration with one unit, up to 9999), with the fractions of § 189 BGB
 * `P0.5Y`, `P0.25Y` and `P1.5M`, and `P5WD` for working days, which ISO 8601 does not have. Undefined for any
 * other text.
 */
export function parsePeriod(text: string): Period | undefined {
  const match = /^P(\d{1,4})(?:\.(\d{1,2}))?([YMD]|WD?)$/.exec(text)
  const unit = UNITS[match?.[3] ?? '']
  if (!match || !unit) return undefined
  const count = Number(match[1])
  const fraction = match[2]
  if (fraction === undefined) return { unit, count }
  if (unit === 'months' && fraction === '5') return { unit, count, halfMonth: true }
  const months = unit === 'years' ? MONTHS_OF_YEAR[fraction] : undefined
  return months === undefined ? undefined : { unit: 'months', count: count * 12 + months }
}

/** Reads `PT48H`, a period in hours (up to 99999). Undefined for any other text. */
export function parseHours(text: string): number | undefined {
  const match = /^PT(\d{1,5})H$/.exec(text)
  return match ? Number(match[1]) : undefined
}
