import { problem } from '../problems/problem.ts'
import { type TableCheck, tableName } from './table-check.ts'

/** A table is small enough to be judged as a whole. */
export const tableJudged: TableCheck = {
  name: 'table-judged',
  severity: 'hint',
  run: (analysed) =>
    analysed.analysis.complete
      ? []
      : [{ problem: problem('table-too-large', { table: tableName(analysed) }, `${analysed.part.place}/rows`) }],
}
