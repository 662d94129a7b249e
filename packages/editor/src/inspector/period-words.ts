import { countedPeriod, type Language } from '@laufzettel/engine'

export const PERIOD_UNITS = ['D', 'WD', 'W', 'M'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

export interface PeriodParts {
  readonly count: number
  readonly unit: PeriodUnit
}

/** `P14D` → 14 days. Undefined for anything that this field cannot show. */
export function periodParts(period: string): PeriodParts | undefined {
  const [, count, unit] = /^P(\d+)(D|WD|W|M)$/.exec(period) ?? []
  const known = PERIOD_UNITS.find((candidate) => candidate === unit)
  return count === undefined || known === undefined ? undefined : { count: Number(count), unit: known }
}

/** The longest period that this field takes, in any unit. */
export const LONGEST_PERIOD = 999

/** A period as the model writes it; undefined unless the count is a whole number from 1 to 999. */
export function periodText(count: string, unit: PeriodUnit): string | undefined {
  return /^[1-9]\d*$/.test(count.trim()) && Number(count) <= LONGEST_PERIOD ? `P${count.trim()}${unit}` : undefined
}

const SPAN = /^\s*today\(\)\s*\+\s*duration\("P(\d+)([DM])"\)\s*$/
const WORKING_DAYS = /^\s*(?:office\s*\.\s*)?add working days\(\s*today\(\)\s*,\s*(\d+)\s*\)\s*$/

/** `P14D` of a moment that counts from the day on which the step begins, `today() + duration("P14D")`; FEEL has no weeks. */
export function periodOfMoment(moment: string): string | undefined {
  const [, days] = WORKING_DAYS.exec(moment) ?? []
  if (days !== undefined) return `P${days}WD`
  const [, count, unit] = SPAN.exec(moment) ?? []
  return count === undefined ? undefined : `P${count}${unit}`
}

/** The moment when a period from the day on which the step begins is over. Undefined for what is no period. */
export function momentOfPeriod(period: string): string | undefined {
  const parts = periodParts(period)
  if (parts === undefined) return undefined
  const { count, unit } = parts
  if (unit === 'WD') return `office.add working days(today(), ${count})`
  return `today() + duration("P${unit === 'W' ? count * 7 : count}${unit === 'M' ? 'M' : 'D'}")`
}

/** The period of such a moment in words. */
export function periodFromToday(moment: string, language: Language): string | undefined {
  const period = periodOfMoment(moment)
  return period === undefined ? undefined : countedPeriod(period, language)
}
