import type { TypeNode } from './expression.ts'
import { functionConforms } from './type-conformance.ts'
import { MIDNIGHT } from './time.ts'
import { type FeelFunction, type FeelValue, isContext, isDate, isList, kindOf } from './value.ts'

/** The names of FEEL's types as authors write them, by the kind of value they stand for. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['number', 'number'],
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['time', 'time'],
  ['date and time', 'dateTime'],
  ['days and time duration', 'duration'],
  ['day and time duration', 'duration'],
  ['years and months duration', 'months'],
  ['year and month duration', 'months'],
  ['list', 'list'],
  ['context', 'context'],
  ['function', 'function'],
  ['range', 'range'],
])

/** The first part of a type whose name means nothing; null when there is none. */
export function unknownType(type: TypeNode): string | null {
  if (type.name !== 'Any' && type.name !== 'Null' && !KINDS.has(type.name)) return type.name
  const parts = [...(type.of ?? []), ...(type.entries ?? []).map((entry) => entry.type)]
  for (const part of parts) {
    const unknown = unknownType(part)
    if (unknown !== null) return unknown
  }
  return null
}

/** Whether a value conforms to a type (DMN 1.5 §10.3.2.9). Nothing but null is of type Null, and null of no other. */
export function isInstance(value: FeelValue, type: TypeNode): boolean {
  if (type.name === 'Any') return value !== null
  if (type.name === 'Null') return value === null
  const kind = kindOf(value)
  if ((kind === 'lazy' ? 'context' : kind) !== KINDS.get(type.name)) return false
  return kind === 'function' ? functionConforms(value as FeelFunction, type) : elementsConform(value, type)
}

/** As `isInstance`, but null, which every typed variable may hold, conforms too. */
export function conforms(value: FeelValue, type: TypeNode): boolean {
  return value === null || isInstance(value, type)
}

/**
 * The value as one of the type (implicit conversions, §10.3.2.9.4): a list of one element stands for the element
 * and the other way round, a date for its midnight in UTC; undefined when it cannot be one.
 */
export function converted(value: FeelValue, type: TypeNode): FeelValue | undefined {
  if (conforms(value, type)) return value
  if (isDate(value) && type.name === 'date and time') {
    return { kind: 'dateTime', date: value, time: { ...MIDNIGHT, offset: 0 } }
  }
  if (isList(value) && value.length === 1 && type.name !== 'list') return converted(value[0] ?? null, type)
  return type.name === 'list' && !isList(value) && conforms([value], type) ? [value] : undefined
}

function elementsConform(value: FeelValue, type: TypeNode): boolean {
  const of = type.of?.[0]
  if (isList(value)) return of === undefined || value.every((item) => conforms(item, of))
  if (isContext(value)) {
    return (type.entries ?? []).every(
      (entry) => value.has(entry.name) && conforms(value.get(entry.name) ?? null, entry.type),
    )
  }
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'range' && of !== undefined) {
    return conforms(value.start, of) && conforms(value.end, of)
  }
  return true
}
