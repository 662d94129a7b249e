import type { TypeNode } from './expression.ts'
import type { FeelNumber } from './number.ts'

/** The values of FEEL at run time (DMN 1.5 §10.3.2). Contexts are maps, so that no name has a meaning of its own. */
export type FeelValue =
  | null
  | boolean
  | string
  | FeelNumber
  | FeelDate
  | FeelTime
  | FeelDateTime
  | FeelDuration
  | FeelMonths
  | FeelList
  | FeelContext
  | FeelRange
  | FeelFunction
  | LazyContext

export type FeelList = readonly FeelValue[]
export type FeelContext = ReadonlyMap<string, FeelValue>

/** A day in the proleptic Gregorian calendar, without a zone. */
export interface FeelDate {
  readonly kind: 'date'
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A time of day. At most one of `offset` (seconds east of UTC) and `zone` (IANA name) is set; none means local. */
export interface FeelTime {
  readonly kind: 'time'
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nano: number
  readonly offset: number | null
  readonly zone: string | null
}

export interface FeelDateTime {
  readonly kind: 'dateTime'
  readonly date: FeelDate
  readonly time: FeelTime
}

/** Days and time duration, in seconds with at most nine decimals. */
export interface FeelDuration {
  readonly kind: 'duration'
  readonly seconds: FeelNumber
}

/** Years and months duration, in whole months. */
export interface FeelMonths {
  readonly kind: 'months'
  readonly months: number
}

/** null as an endpoint means unbounded on that side. */
export interface FeelRange {
  readonly kind: 'range'
  /** How it was written when with a sign, `(< 10)`: such a range differs from `(null..10)`. `!=` is all but its ends. */
  readonly operator?: RangeOperator
  readonly start: FeelValue
  readonly startIncluded: boolean
  readonly end: FeelValue
  readonly endIncluded: boolean
}

export type RangeOperator = '<' | '<=' | '>' | '>=' | '=' | '!='

/**
 * A function as a value. `invoke` gets one argument per parameter. `variadic` and overloaded functions
 * (built-ins) check their arguments themselves.
 */
export interface FeelFunction {
  readonly kind: 'function'
  readonly name: string
  readonly parameters: readonly string[] | null
  /** The declared types of the parameters. */
  readonly types?: readonly (TypeNode | undefined)[]
  readonly invoke: (args: readonly FeelValue[], at: number) => FeelValue
  readonly invokeNamed?: (args: ReadonlyMap<string, FeelValue>, at: number) => FeelValue
}

/** A context whose entries are looked up when they are read, for example `parameter`. It can be read by path only. */
export interface LazyContext {
  readonly kind: 'lazy'
  readonly get: (name: string) => FeelValue | undefined
}

export type Kind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'duration'
  | 'months'
  | 'list'
  | 'context'
  | 'range'
  | 'function'
  | 'lazy'

/** Which kind of value it is. */
export function kindOf(value: FeelValue): Kind {
  if (value === null) return 'null'
  if (typeof value === 'object') {
    if (isList(value)) return 'list'
    if (isContext(value)) return 'context'
    return value.kind
  }
  return typeof value as 'boolean' | 'string' | 'number'
}

export function isList(value: FeelValue): value is FeelList {
  return Array.isArray(value)
}

export function isContext(value: FeelValue): value is FeelContext {
  return value instanceof Map
}

export function isNumber(value: FeelValue): value is FeelNumber {
  return kindOf(value) === 'number'
}

export function isDate(value: FeelValue): value is FeelDate {
  return kindOf(value) === 'date'
}

export function isDateTime(value: FeelValue): value is FeelDateTime {
  return kindOf(value) === 'dateTime'
}

/** A context from pairs of name and value. */
export function contextOf(entries: Iterable<readonly [string, FeelValue]>): FeelContext {
  return new Map(entries)
}
