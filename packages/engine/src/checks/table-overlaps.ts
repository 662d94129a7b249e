import { problem } from '../problems/problem.ts'
import { casesWords } from './cell-words.ts'
import { rowNumber, type TableCheck, tableName } from './table-check.ts'
import { withPeriod } from './table-gaps.ts'

const LIMIT = 10

/** Where one row has to decide, no case meets two of them; where rows have to agree, they do. */
export const tableOverlaps: TableCheck = {
  name: 'table-overlaps',
  severity: 'warning',
  run: (analysed) =>
    analysed.analysis.overlaps.slice(0, LIMIT).map(({ rows: [first, second], cases }) => {
      const values = {
        table: tableName(analysed),
        first: rowNumber(analysed, first),
        second: rowNumber(analysed, second),
        cases: withPeriod(casesWords(cases.when, analysed.columns), cases.period),
      }
      return { problem: problem('table-rows-overlap', values, `${analysed.part.place}/rows/${second}`) }
    }),
}
