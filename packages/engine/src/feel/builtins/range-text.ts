import { compare } from '../comparison.ts'
import { parseDate } from '../date.ts'
import { parseDuration } from '../duration.ts'
import { type Token, tokenize } from '../lexer.ts'
import { negate, parseNumber } from '../number.ts'
import type { Run } from '../run.ts'
import { SyntaxFault } from '../syntax-fault.ts'
import { parseTemporal } from '../temporal.ts'
import { parseDateTime, parseTime } from '../time.ts'
import { type FeelRange, type FeelValue, isNumber } from '../value.ts'
import { unknownZone } from '../zone-known.ts'

const OPEN: ReadonlyMap<string, boolean> = new Map([
  ['[', true],
  ['(', false],
  [']', false],
])
const CLOSE: ReadonlyMap<string, boolean> = new Map([
  [']', true],
  [')', false],
  ['[', false],
])

const CONVERSIONS: ReadonlyMap<string, (text: string) => FeelValue> = new Map<string, (text: string) => FeelValue>([
  ['date', parseDate],
  ['time', parseTime],
  ['date and time', parseDateTime],
  ['duration', parseDuration],
])

/**
 * Reads a range as it is written in FEEL with literals for both its ends (DMN 1.5 §10.3.4.1, `range`): numbers,
 * strings, `@"…"`, and the conversion functions with a string. null for anything else, for ends that have no
 * order, and for a start behind the end.
 */
export function parseRange(text: string, run: Run): FeelRange | null {
  const tokens = tokensOf(text)
  const first = tokens?.[0]
  const last = tokens?.at(-1)
  if (tokens === null || first?.type !== 'symbol' || last?.type !== 'symbol' || tokens.length < 5) return null
  const startIncluded = OPEN.get(first.text)
  const endIncluded = CLOSE.get(last.text)
  const middle = tokens.findIndex((token) => token.type === 'symbol' && token.text === '..')
  if (startIncluded === undefined || endIncluded === undefined || middle < 0) return null
  const start = literal(tokens.slice(1, middle))
  const end = literal(tokens.slice(middle + 1, -1))
  if (unknownZone(start, run) !== null || unknownZone(end, run) !== null) return null
  const order = compare(start, end, run)
  return order === null || order > 0 ? null : { kind: 'range', start, startIncluded, end, endIncluded }
}

function tokensOf(text: string): readonly Token[] | null {
  try {
    return tokenize(text).slice(0, -1)
  } catch (fault) {
    if (fault instanceof SyntaxFault) return null
    throw fault
  }
}

function literal(tokens: readonly Token[]): FeelValue {
  const [first, second, third] = tokens
  if (tokens.length === 1 && first?.type === 'string') return first.text
  if (tokens.length === 1 && first?.type === 'number') return parseNumber(first.text)
  if (tokens.length === 2 && first?.text === '-' && second?.type === 'number') {
    const value = parseNumber(second.text)
    return isNumber(value) ? negate(value) : null
  }
  if (tokens.length === 2 && first?.text === '@' && second?.type === 'string') return parseTemporal(second.text)
  const words = tokens.slice(0, -3)
  const [open, argument, close] = tokens.slice(-3)
  if (third === undefined || open?.text !== '(' || argument?.type !== 'string' || close?.text !== ')') return null
  return CONVERSIONS.get(words.map((word) => word.text).join(' '))?.(argument.text) ?? null
}
