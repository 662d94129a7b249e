import type { Language, Text } from '../definition/basics.ts'
import { type CellBound, type CellRange, type ReadCell, readCell } from '../dmn/cells/read-cell.ts'
import { formatDateShort } from '../format/date.ts'
import { formatMoney } from '../format/money.ts'
import { formatDecimal } from '../format/number.ts'
import type { TableColumn } from './table-columns.ts'

/** What a point of a column is called, and how several are listed. */
type Column = Pick<TableColumn, 'kind' | 'options' | 'money' | 'unit'>

/**
 * A condition as an office writes it: „ja“, „bis 24 Monate“, „ab 01.01.2027“, „Rasseliste oder Einzelfall“, „beliebig“.
 * An expression that only FEEL can say stays as it is.
 */
export function cellWords(source: string, column: Column, language: Language): string {
  return readCellWords(readCell(source), column, language)
}

/** As `cellWords`, for a cell that was read. */
export function readCellWords(cell: ReadCell, column: Column, language: Language): string {
  const say = WORDS[language]
  if (cell.says === 'any') return say.any
  if (cell.says === 'expression') return cell.source
  const parts =
    cell.says === 'values'
      ? cell.values.map((value) => valueWords(value, column, language))
      : cell.ranges.map((range) => rangeWords(range, cell.of, column, language))
  if (!cell.negated) return parts.join(say.or)
  return parts.length === 1 ? `${say.not}${parts[0] ?? ''}` : `${say.allBut}${parts.join(', ')}`
}

/** Conditions of a row as one sentence part: „Gefährlich: ja, Alter: ab 3“; those that do not matter are left out. */
export function casesWords(when: readonly string[], columns: readonly TableColumn[]): Text {
  const words = (language: Language) => {
    const said = when.flatMap((source, at) => {
      const column = columns[at]
      if (column === undefined || source.trim() === '-') return []
      return [`${column.label[language]} = ${cellWords(source, column, language)}`]
    })
    return said.length === 0 ? WORDS[language].everyCase : said.join(WORDS[language].and)
  }
  return { de: words('de'), en: words('en') }
}

const WORDS = {
  de: {
    any: 'beliebig',
    everyCase: 'jeden Fall',
    or: ' oder ',
    and: ' und ',
    not: 'nicht ',
    allBut: 'alles außer ',
    true: 'ja',
    false: 'nein',
    between: (from: string, to: string) => `${from} bis ${to}`,
    atLeast: (point: string) => `ab ${point}`,
    atMost: (point: string) => `bis ${point}`,
    over: (point: string) => `über ${point}`,
    under: (point: string) => `unter ${point}`,
    after: (day: string) => `nach dem ${day}`,
    before: (day: string) => `vor dem ${day}`,
  },
  en: {
    any: 'any',
    everyCase: 'every case',
    or: ' or ',
    and: ' and ',
    not: 'not ',
    allBut: 'all but ',
    true: 'yes',
    false: 'no',
    between: (from: string, to: string) => `${from} to ${to}`,
    atLeast: (point: string) => `from ${point}`,
    atMost: (point: string) => `up to ${point}`,
    over: (point: string) => `over ${point}`,
    under: (point: string) => `under ${point}`,
    after: (day: string) => `after ${day}`,
    before: (day: string) => `before ${day}`,
  },
} as const satisfies Record<Language, object>

function valueWords(value: string, { kind, options }: Column, language: Language): string {
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return WORDS[language][value]
  return options.get(value)?.[language] ?? value
}

function rangeWords({ from, to }: CellRange, kind: 'number' | 'date', column: Column, language: Language): string {
  const say = WORDS[language]
  const point = ({ value }: CellBound) => pointWords(value, kind, column, language)
  const isDay = kind === 'date'
  const above = (bound: CellBound) => {
    if (bound.included) return say.atLeast(point(bound))
    return isDay ? say.after(point(bound)) : say.over(point(bound))
  }
  const below = (bound: CellBound) => {
    if (bound.included) return say.atMost(point(bound))
    return isDay ? say.before(point(bound)) : say.under(point(bound))
  }
  if (from === undefined) return to === undefined ? say.any : below(to)
  if (to === undefined) return above(from)
  if (from.value === to.value) return point(from)
  if (from.included && to.included) return say.between(point(from), point(to))
  return `${above(from)}${say.and}${below(to)}`
}

function pointWords(value: string, kind: 'number' | 'date', { money, unit }: Column, language: Language): string {
  if (kind === 'date') return formatDateShort(value, language)
  if (money) return formatMoney(value, language)
  const number = formatDecimal(value, language)
  return unit === undefined ? number : `${number}\u00a0${unit}`
}
