import type { Edit } from '../edit.ts'
import { GONE } from '../refusals.ts'
import { rowAt, rowSentence, type RulePlace, tableAt } from '../tables.ts'

export interface MergeTableRowsArgs extends RulePlace {
  /** Two rows that say the same but for one condition; the first one stays. */
  readonly rows: readonly string[]
  /** Number of the condition, from 0, and the FEEL unary tests that say both. */
  readonly column: number
  readonly when: string
}

/** Makes one row of two. */
export const mergeTableRows: Edit<MergeTableRowsArgs> = {
  name: 'merge-table-rows',
  label: { de: 'Zeilen zusammenlegen', en: 'Merge rows' },

  refuses({ definition }, { rows, column, when, ...place }) {
    const [first, second] = rows.map((row) => rowAt(definition, { ...place, row }))
    if (!first || !second || first === second || first.when[column] === undefined || when.trim() === '') return GONE
    return null
  },

  perform({ definition }, { rows: [first = '', second = ''], column, when, ...place }) {
    const label = rowSentence(
      definition,
      { ...place, row: second },
      'Zeile {row} in {table} mit der anderen zusammengelegt',
      'Row {row} of {table} merged with the other one',
    )
    const kept = rowAt(definition, { ...place, row: first })
    const gone = rowAt(definition, { ...place, row: second })
    if (kept) kept.when[column] = when
    if (kept && gone?.note !== undefined) kept.note ??= { ...gone.note }
    const table = tableAt(definition, place)
    if (table) table.rows = table.rows.filter(({ key }) => key !== second)
    return { label }
  },
}
