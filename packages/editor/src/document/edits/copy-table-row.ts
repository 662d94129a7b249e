import type { Edit } from '../edit.ts'
import { GONE } from '../refusals.ts'
import { refusesMoreRows, rowAt, type RowPlace, rowSentence, tableAt } from '../tables.ts'

/** The same row once more, below it: for the next law, or for a case that differs in one condition. */
export const copyTableRow: Edit<RowPlace> = {
  name: 'copy-table-row',
  label: { de: 'Zeile kopieren', en: 'Copy row' },

  refuses({ definition }, place) {
    return rowAt(definition, place) ? refusesMoreRows(tableAt(definition, place)) : GONE
  },

  perform({ definition }, place, tools) {
    const rows = tableAt(definition, place)?.rows
    const index = rows?.findIndex(({ key }) => key === place.row) ?? -1
    const row = rows?.[index]
    if (rows && row) {
      const { when, then: results, norms, validity, note } = row
      rows.splice(index + 1, 0, {
        key: tools.newKey('r'),
        when: [...when],
        // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
        then: [...results],
        norms: [...norms],
        ...(validity === undefined ? {} : { validity: { ...validity } }),
        ...(note === undefined ? {} : { note: { ...note } }),
      })
    }
    return { label: rowSentence(definition, place, 'Zeile {row} in {table} kopiert', 'Row {row} of {table} copied') }
  },
}
