import type { Language, Text } from '../definition/basics.ts'
import type { Cases } from '../dmn/analysis/analyse-table.ts'
import { type FeelValue, isDate, isNumber } from '../feel/value.ts'
import { scalarText } from '../feel/tagged.ts'
import { formatDateShort } from '../format/date.ts'
import { problem } from '../problems/problem.ts'
import { casesWords } from './cell-words.ts'
import type { TableColumn } from './table-columns.ts'
import { type TableCheck, tableArgs, tableName } from './table-check.ts'

/** Gaps of one table that are told; the first ones tell the cause. */
const LIMIT = 10

/** Every case that the table can meet has a row. The fix adds the row, with the result left to fill in. */
export const tableGaps: TableCheck = {
  name: 'table-gaps',
  severity: 'warning',
  run: (analysed) =>
    analysed.analysis.gaps.slice(0, LIMIT).map((gap) => {
      const { columns, part } = analysed
      const cases = withPeriod(casesWords(gap.when, columns), gap.period)
      const example = exampleWords(gap, columns)
      const found = problem('table-gap', { table: tableName(analysed), cases, example }, `${part.place}/rows`)
      const { period } = gap
      return {
        problem: found,
        fix: {
          edit: 'add-table-row',
          args: { ...tableArgs(analysed), when: gap.when, ...(period === undefined ? {} : { validity: period }) },
          label: { de: 'Zeile für diese Fälle einfügen', en: 'Add a row for these cases' },
        },
      }
    }),
}

/** „, zum Beispiel Alter = 12“; nothing where the cases are one case already. */
function exampleWords({ when, example }: Cases, columns: readonly TableColumn[]): Text {
  const open = columns.flatMap((column, at) => {
    const feel = when[at] === '-' ? null : feelOf(example[at] ?? null)
    return feel === null || feel === when[at] ? [] : [{ column, feel }]
  })
  if (open.length === 0) return { de: '', en: '' }
  const cells = open.map(({ feel }) => feel)
  const said = casesWords(
    cells,
    open.map(({ column }) => column),
  )
  return { de: `, zum Beispiel für ${said.de}`, en: `, for example for ${said.en}` }
}

/** The analysis says `…` for a text that no row names; that is no example. */
function feelOf(value: FeelValue): string | null {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return value === '…' ? null : JSON.stringify(value)
  if (isDate(value)) return `date("${scalarText(value)}")`
  return isNumber(value) ? scalarText(value) : null
}

/** The cases, and the days on which it is so. */
export function withPeriod(cases: Text, period: Cases['period']): Text {
  if (period === undefined || (period.from === undefined && period.to === undefined)) return cases
  const { from, to } = period
  const words = (language: Language) => {
    const day = (text: string) => formatDateShort(text, language)
    if (from === undefined) return language === 'de' ? `bis ${day(to ?? '')}` : `until ${day(to ?? '')}`
    if (to === undefined) return language === 'de' ? `ab ${day(from)}` : `from ${day(from)}`
    return language === 'de' ? `vom ${day(from)} bis ${day(to)}` : `from ${day(from)} to ${day(to)}`
  }
  return { de: `${cases.de} (${words('de')})`, en: `${cases.en} (${words('en')})` }
}
