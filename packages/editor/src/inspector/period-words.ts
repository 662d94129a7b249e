import { countedPeriod, type Language } from '@laufzettel/engine'

export const PERIOD_UNITS = ['D', 'W', 'M'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

export interface PeriodParts {
  readonly count: number
  readonly unit: PeriodUnit
}

/** `P14D` → 14 days. Undefined for anything that this field cannot show. */
export function periodParts(period: string): PeriodParts | undefined {
  const [, count, unit] = /^P(\d+)([DWM])$/.exec(period) ?? []
  const known = PERIOD_UNITS.find((candidate) => candidate === unit)
  return count === undefined || known === undefined ? undefined : { count: Number(count), unit: known }
}

/** The longest period that this field takes, in any unit. */
export const LONGEST_PERIOD = 999

/** A period as the model writes it; undefined unless the count is a whole number from 1 to 999. */
export function periodText(count: string, unit: PeriodUnit): string | undefined {
  return /^[1-9]\d*$/.test(count.trim()) && Number(count) <= LONGEST_PERIOD ? `P${count.trim()}${unit}` : undefined
}

/** The period of a moment that counts from the day on which the step begins: `today() + duration("P14D")`. */
export function periodFromToday(moment: string, language: Language): string | undefined {
  const [, period] = /^\s*today\(\)\s*\+\s*duration\("(P\d+[DWM])"\)\s*$/.exec(moment) ?? []
  return period === undefined ? undefined : countedPeriod(period, language)
}
