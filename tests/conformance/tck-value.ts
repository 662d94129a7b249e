import {
  type FeelValue,
  compileExpression,
  contextOf,
  EMPTY_SCOPE,
  evaluate,
  link,
  parseNumber,
} from '@laufzettel/engine'
import { EUROPE_BERLIN } from '@laufzettel/engine'
import { type Element, childOf, childrenOf } from './xml.ts'

/** Values of the test files (testCases.xsd, valueType): `value` with a type of XML Schema, `component`s, or a `list`. */
export function valueOf(element: Element): FeelValue {
  if (element.attributes['nil'] === 'true') return null
  const list = childOf(element, 'list')
  if (list !== undefined) {
    return list.attributes['nil'] === 'true' ? null : childrenOf(list, 'item').map(valueOf)
  }
  const components = childrenOf(element, 'component')
  if (components.length > 0) {
    return contextOf(components.map((component) => [component.attributes['name'] ?? '', valueOf(component)]))
  }
  const value = childOf(element, 'value')
  return value === undefined || value.attributes['nil'] === 'true' ? null : simple(value)
}

const NUMBERS = new Set(['decimal', 'double', 'float', 'integer', 'int', 'long', 'short', 'byte'])
const TEMPORAL = new Set(['date', 'time', 'dateTime', 'duration', 'dayTimeDuration', 'yearMonthDuration'])

function simple({ attributes, text }: Element): FeelValue {
  const type = (attributes['type'] ?? 'string').replace(/^.*:/, '')
  if (type === 'boolean') return text.trim() === 'true' || text.trim() === '1'
  if (NUMBERS.has(type)) return number(text.trim())
  if (TEMPORAL.has(type)) return temporal(text.trim())
  return text
}

function number(text: string): FeelValue {
  const value = parseNumber(text)
  if (value === null) throw new Error(`not a number: ${text}`)
  return value
}

function temporal(text: string): FeelValue {
  const compiled = compileExpression(`@${JSON.stringify(text)}`)
  if (!compiled.ok) throw new Error(`not a temporal value: ${text}`)
  const options = { now: '2026-01-01T00:00:00Z', zone: EUROPE_BERLIN }
  const { value } = evaluate(link(compiled.value), EMPTY_SCOPE, options)
  if (value === null) throw new Error(`not a temporal value: ${text}`)
  return value
}
