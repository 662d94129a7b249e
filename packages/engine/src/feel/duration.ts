import {
  type FeelNumber,
  ZERO,
  add,
  divide,
  integer,
  multiply,
  negate,
  numberText,
  parseNumber,
  round,
  subtract,
  truncated,
} from './number.ts'
import type { FeelDuration, FeelMonths } from './value.ts'

const MONTHS = /^(-?)P(?:([0-9]{1,12})Y)?(?:([0-9]{1,12})M)?$/
const DAYS =
  /^(-?)P(?:([0-9]{1,16})D)?(?:T(?:([0-9]{1,16})H)?(?:([0-9]{1,16})M)?(?:([0-9]{1,16}(?:\.[0-9]{1,9})?)S)?)?$/

const DAY = integer(86_400)

/** Whole days towards zero; null for so many that they are no safe integer. */
function wholeDays(seconds: FeelNumber): number | null {
  const days = divide(seconds, DAY)
  return days === null ? null : truncated(days)
}

/** Days and time duration from seconds, cut to nanoseconds; null beyond 24 million million years. */
export function durationOf(seconds: FeelNumber): FeelDuration | null {
  const cut = round(seconds, 9, 'down')
  return cut === null || wholeDays(cut) === null ? null : { kind: 'duration', seconds: cut }
}

export function monthsOf(months: number): FeelMonths | null {
  return Number.isSafeInteger(months) ? { kind: 'months', months: months + 0 } : null
}

/** Reads an ISO 8601 duration: `P1Y2M` or `P3DT4H5M6.7S`, never both kinds in one (DMN 1.5 §10.3.2.3.7–8). */
export function parseDuration(text: string): FeelDuration | FeelMonths | null {
  if (!/[0-9][YMDHS]$/.test(text)) return null
  const months = MONTHS.exec(text)
  if (months !== null) {
    const total = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)
    return monthsOf(months[1] === '-' ? -total : total)
  }
  const match = DAYS.exec(text)
  if (match === null) return null
  let seconds: FeelNumber | null = integer(0)
  for (const [part, size] of [
    [match[2], 86_400],
    [match[3], 3600],
    [match[4], 60],
    [match[5], 1],
  ] as const) {
    const amount: FeelNumber | null = part === undefined ? null : parseNumber(part)
    const product: FeelNumber | null = amount === null ? null : multiply(amount, integer(size))
    if (product !== null && seconds !== null) seconds = add(seconds, product)
  }
  if (seconds === null) return null
  return durationOf(match[1] === '-' ? negate(seconds) : seconds)
}

/** The parts of a duration, all with its sign. */
export function durationParts(value: FeelDuration): {
  days: number
  hours: number
  minutes: number
  seconds: FeelNumber
} {
  const days = wholeDays(value.seconds) ?? 0
  const ofDay = subtract(value.seconds, multiply(integer(days), DAY) ?? ZERO) ?? ZERO
  const whole = truncated(ofDay) ?? 0
  const hours = Math.trunc(whole / 3600) + 0
  const minutes = (Math.trunc(whole / 60) % 60) + 0
  return { days, hours, minutes, seconds: subtract(ofDay, integer(hours * 3600 + minutes * 60)) ?? ZERO }
}

/** Normalised: `P1DT2H`, zero is `PT0S`. */
export function durationText(value: FeelDuration): string {
  const negative = numberText(value.seconds).startsWith('-')
  const { days, hours, minutes, seconds } = durationParts(
    negative ? { kind: 'duration', seconds: negate(value.seconds) } : value,
  )
  const second = numberText(seconds)
  const clock = `${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}`
  const time = `${clock}${second === '0' ? '' : `${second}S`}`
  const date = days === 0 ? '' : `${days}D`
  if (date === '' && time === '') return 'PT0S'
  return `${negative ? '-' : ''}P${date}${time === '' ? '' : `T${time}`}`
}

/** Normalised: `P1Y2M`, zero is `P0M`. */
export function monthsText(value: FeelMonths): string {
  const amount = Math.abs(value.months)
  const years = Math.floor(amount / 12)
  const months = amount % 12
  const text = `${years === 0 ? '' : `${years}Y`}${months === 0 && years !== 0 ? '' : `${months}M`}`
  return `${value.months < 0 ? '-' : ''}P${text}`
}
