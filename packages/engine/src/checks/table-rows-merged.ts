import { problem } from '../problems/problem.ts'
import { cellWords } from './cell-words.ts'
import { rowNumber, type TableCheck, tableArgs, tableName } from './table-check.ts'

/** Rows that say the same but for one condition could be one. */
export const tableRowsMerged: TableCheck = {
  name: 'table-rows-merged',
  severity: 'hint',
  run: (analysed) =>
    analysed.analysis.mergeable.flatMap(({ rows: [first, second], input, when }) => {
      const column = analysed.columns[input]
      if (column === undefined) return []
      const numbers = { first: rowNumber(analysed, first), second: rowNumber(analysed, second) }
      const condition = (language: 'de' | 'en') => `${column.label[language]} = ${cellWords(when, column, language)}`
      const words = { de: condition('de'), en: condition('en') }
      const values = { table: tableName(analysed), ...numbers, condition: words }
      return [
        {
          problem: problem('table-rows-mergeable', values, `${analysed.part.place}/rows/${second}`),
          fix: {
            edit: 'merge-table-rows',
            args: { ...tableArgs(analysed), rows: [first, second], column: input, when },
            label: {
              de: `Zeilen ${numbers.first} und ${numbers.second} zusammenlegen`,
              en: `Merge rows ${numbers.first} and ${numbers.second}`,
            },
          },
        },
      ]
    }),
}
