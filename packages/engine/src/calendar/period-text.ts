export type PeriodUnit = 'years' | 'months' | 'weeks' | 'days'

/** A statutory period: one unit, as statutes set them. */
export interface Period {
  readonly unit: PeriodUnit
  readonly count: number
}

const UNITS: Readonly<Record<string, PeriodUnit>> = { Y: 'years', M: 'months', W: 'weeks', D: 'days' }

/** Reads `P1M`, `P2W`, `P14D`, `P1Y` (ISO 8601 duration with one unit, up to 9999). Undefined for any other text. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^P(\d{1,4})([YMWD])$/.exec(text)
  const unit = UNITS[match?.[2] ?? '']
  return match && unit ? { unit, count: Number(match[1]) } : undefined
}
