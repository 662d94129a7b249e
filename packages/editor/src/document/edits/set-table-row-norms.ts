import type { Edit } from '../edit.ts'
import { GONE } from '../refusals.ts'
import { rowAt, type RowPlace, rowSentence } from '../tables.ts'

export interface SetTableRowNormsArgs extends RowPlace {
  /** Keys of norms, in the order in which they are shown. */
  readonly norms: readonly string[]
}

/** The law on which a row rests. */
export const setTableRowNorms: Edit<SetTableRowNormsArgs> = {
  name: 'set-table-row-norms',
  label: { de: 'Rechtsgrundlagen der Zeile ändern', en: 'Change the legal bases of the row' },

  refuses({ definition }, { norms, ...place }) {
    const known = new Set(definition.norms.map(({ key }) => key))
    return rowAt(definition, place) && norms.every((key) => known.has(key)) ? null : GONE
  },

  perform({ definition }, { norms, ...place }) {
    const row = rowAt(definition, place)
    if (row) row.norms = [...new Set(norms)]
    return {
      label: rowSentence(
        definition,
        place,
        'Rechtsgrundlagen von Zeile {row} in {table} geändert',
        'Legal bases of row {row} of {table} changed',
      ),
    }
  },
}
