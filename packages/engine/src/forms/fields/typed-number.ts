import type { Tagged } from '../../canonical/tagged-value.ts'
import type { Language } from '../../definition/basics.ts'
import { fine, refuse, type Result } from '../../problems/problem.ts'
import { compareDecimals, decimalPlaces, normaliseDecimal, readDecimal } from '../decimal-text.ts'
import { normaliseText } from '../characters.ts'
import { partProblem, type RawParts, typed, VALUE } from './kind.ts'

interface Limits {
  readonly min?: string
  readonly max?: string
  readonly decimals: number
  /** A unit that people may write behind the number. */
  readonly unit?: string
  readonly show: (decimal: string, language: Language) => string
}

/** Longer than any number with 34 digits and its marks. */
const LONGEST = 60
const DIGITS = 34

/**
 * The number typed in the one part of a field, as a normalised decimal; null when nothing was typed.
 * Problems: number-shape, number-decimals, number-whole, number-too-small, number-too-large.
 */
export function readNumber(raw: RawParts, limits: Limits): Result<string | null> {
  const text = normaliseText(typed(raw, VALUE))
  if (text === '') return fine(null)
  const bare = limits.unit !== undefined && text.endsWith(limits.unit) ? text.slice(0, -limits.unit.length) : text
  const decimal = text.length > LONGEST ? null : readDecimal(bare.trim(), limits.decimals)
  const shown = (limit: string) => ({ de: limits.show(limit, 'de'), en: limits.show(limit, 'en') })
  if (decimal === null || decimal.replace(/[-.]/g, '').length > DIGITS) {
    const example = shown(limits.decimals === 0 ? '12' : `12.${'5'.padEnd(Math.min(limits.decimals, 2), '0')}`)
    return refuse(partProblem('number-shape', VALUE, { example }))
  }
  if (decimalPlaces(decimal) > limits.decimals) {
    const name = limits.decimals === 0 ? 'number-whole' : 'number-decimals'
    return refuse(partProblem(name, VALUE, { decimals: String(limits.decimals) }))
  }
  if (limits.min !== undefined && compareDecimals(decimal, limits.min) < 0) {
    return refuse(partProblem('number-too-small', VALUE, { limit: shown(limits.min) }))
  }
  if (limits.max !== undefined && compareDecimals(decimal, limits.max) > 0) {
    return refuse(partProblem('number-too-large', VALUE, { limit: shown(limits.max) }))
  }
  return fine(decimal)
}

/** The decimal of a tagged number, or null for any other value. */
/** FEEL unary tests of the numbers between two limits, either of which may be absent. */
export function between(min: string | undefined, max: string | undefined): string | undefined {
  if (min !== undefined && max !== undefined) return `[${min}..${max}]`
  if (min !== undefined) return `>= ${min}`
  return max === undefined ? undefined : `<= ${max}`
}

export function decimalOf(value: Tagged): string | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const decimal = Object.hasOwn(value, '$number') && Object.keys(value).length === 1 ? value.$number : null
  return typeof decimal === 'string' && decimal.length <= LONGEST ? normaliseDecimal(decimal) : null
}
