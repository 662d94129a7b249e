import { tableCellsRead } from './table-cells-read.ts'
import { tableGaps } from './table-gaps.ts'
import { tableJudged } from './table-judged.ts'
import { tableOverlaps } from './table-overlaps.ts'
import { tableResultsGiven } from './table-results-given.ts'
import { tableRowsMerged } from './table-rows-merged.ts'
import { tableRowsReachable } from './table-rows-reachable.ts'

/** Every rule over decision tables, in the order in which findings are listed. */
export const TABLE_CHECKS = [
  tableGaps,
  tableOverlaps,
  tableRowsReachable,
  tableResultsGiven,
  tableRowsMerged,
  tableCellsRead,
  tableJudged,
] as const
