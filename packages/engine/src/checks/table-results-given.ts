import { problem } from '../problems/problem.ts'
import { rowNumber, type TableCheck, tableName } from './table-check.ts'

/** Every row has its results: one that was added for a gap starts without. */
export const tableResultsGiven: TableCheck = {
  name: 'table-results-given',
  severity: 'warning',
  run: (analysed) =>
    analysed.table.rows.flatMap((row) =>
      analysed.table.outputs.flatMap(({ label }, at) => {
        if (row.then[at]?.trim() !== 'null') return []
        const values = { table: tableName(analysed), row: rowNumber(analysed, row.key), column: label }
        return [{ problem: problem('table-result-open', values, `${analysed.part.place}/rows/${row.key}/then/${at}`) }]
      }),
    ),
}
