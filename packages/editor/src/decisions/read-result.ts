import {
  formatDateShort,
  formatDecimal,
  formatMoney,
  type Language,
  type Parameter,
  readCell,
} from '@laufzettel/engine'

/** What a result of a row says, as far as a person can be asked for it without FEEL. */
export type ReadResult =
  | { readonly says: 'open' }
  | { readonly says: 'parameter'; readonly key: string }
  | { readonly says: 'constant'; readonly of: 'number' | 'date' | 'string' | 'boolean'; readonly value: string }
  | { readonly says: 'expression'; readonly source: string }

/** Reads a result: a value of the table of values, a constant, nothing yet, or an expression. */
export function readResult(source: string, parameters: readonly Parameter[]): ReadResult {
  const text = source.trim()
  if (text === 'null') return { says: 'open' }
  const [, key] = /^parameter\.(\w+)$/.exec(text) ?? []
  if (key !== undefined && parameters.some((each) => each.key === key)) return { says: 'parameter', key }
  // A constant is the test for just this value.
  const cell = text === '-' || text.startsWith('=') ? null : readCell(text)
  if (cell?.says === 'values' && !cell.negated && cell.values.length === 1) {
    return { says: 'constant', of: cell.of, value: cell.values[0] ?? '' }
  }
  const [range, ...more] = cell?.says === 'ranges' && !cell.negated ? cell.ranges : []
  const isPoint = range?.from?.included && range.to?.included && range.from.value === range.to.value
  if (cell?.says === 'ranges' && more.length === 0 && range?.from && isPoint && !/^[[(\]<>]/.test(text)) {
    return { says: 'constant', of: cell.of, value: range.from.value }
  }
  return { says: 'expression', source: text }
}

/** The FEEL of a constant. */
export function writeConstant(of: 'number' | 'date' | 'string' | 'boolean', value: string): string {
  if (of === 'string') return JSON.stringify(value)
  return of === 'date' ? `date("${value}")` : value
}

/** A constant as people read it. */
export function constantWords(
  { of, value }: Extract<ReadResult, { says: 'constant' }>,
  money: boolean,
  language: Language,
  truth: { readonly yes: string; readonly no: string },
): string {
  if (of === 'boolean') return value === 'true' ? truth.yes : truth.no
  if (of === 'date') return formatDateShort(value, language)
  if (of === 'number') return money ? formatMoney(value, language) : formatDecimal(value, language)
  return value
}
