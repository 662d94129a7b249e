import type { Edit } from '../edit.ts'
import { GONE, refusal } from '../refusals.ts'
import { rowAt, type RowPlace, rowSentence, tableAt } from '../tables.ts'

/** Takes a row away; a table keeps one at least. */
export const deleteTableRow: Edit<RowPlace> = {
  name: 'delete-table-row',
  label: { de: 'Zeile löschen', en: 'Delete row' },

  refuses({ definition }, place) {
    if (!rowAt(definition, place)) return GONE
    if (tableAt(definition, place)?.rows.length !== 1) return null
    return refusal(
      'Eine Tabelle braucht mindestens eine Zeile. Ändern Sie die Zeile.',
      'A table needs at least one row. Change the row.',
    )
  },

  perform({ definition }, place) {
    const label = rowSentence(definition, place, 'Zeile {row} in {table} gelöscht', 'Row {row} of {table} deleted')
    const rows = tableAt(definition, place)?.rows ?? []
    const index = rows.findIndex(({ key }) => key === place.row)
    if (index >= 0) rows.splice(index, 1)
    return { label }
  },
}
