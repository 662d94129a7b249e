import { problem } from '../problems/problem.ts'
import { rowNumber, type TableCheck, tableArgs, tableName } from './table-check.ts'

/** Every row decides some case: its conditions can be met, and earlier or more important rows leave cases to it. */
export const tableRowsReachable: TableCheck = {
  name: 'table-rows-reachable',
  severity: 'warning',
  run: (analysed) =>
    analysed.analysis.unreachable.map(({ row, by }) => {
      const table = tableName(analysed)
      const number = rowNumber(analysed, row)
      const place = `${analysed.part.place}/rows/${row}`
      const others = by.map((key) => rowNumber(analysed, key)).join(', ')
      return {
        problem:
          by.length === 0
            ? problem('table-row-impossible', { table, row: number }, place)
            : problem('table-row-covered', { table, row: number, others }, place),
        fix: {
          edit: 'delete-table-row',
          args: { ...tableArgs(analysed), row },
          label: { de: `Zeile ${number} löschen`, en: `Delete row ${number}` },
        },
      }
    }),
}
