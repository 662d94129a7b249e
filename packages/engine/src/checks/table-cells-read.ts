import { problem } from '../problems/problem.ts'
import { rowNumber, type TableCheck, tableName } from './table-check.ts'

/**
 * Conditions compare with fixed values, so that gaps and overlaps can be found; a condition that computes is allowed, but
 * nobody looks for gaps behind it.
 */
export const tableCellsRead: TableCheck = {
  name: 'table-cells-read',
  severity: 'hint',
  run: (analysed) =>
    analysed.analysis.unread.flatMap(({ row, input }) => {
      const column = analysed.columns[input]
      const values = { table: tableName(analysed), row: rowNumber(analysed, row), column: column?.label ?? '' }
      return [{ problem: problem('table-cell-unread', values, `${analysed.part.place}/rows/${row}/when/${input}`) }]
    }),
}
