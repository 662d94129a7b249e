import type { Edit } from '../edit.ts'
import { GONE, refusal } from '../refusals.ts'
import { type RowPlace, rowSentence, tableAt } from '../tables.ts'

export interface MoveTableRowArgs extends RowPlace {
  readonly direction: 'up' | 'down'
}

/** Changes the order of the rows, which counts where the first that applies decides. */
export const moveTableRow: Edit<MoveTableRowArgs> = {
  name: 'move-table-row',
  label: { de: 'Zeile verschieben', en: 'Move row' },

  refuses({ definition }, { direction, ...place }) {
    const rows = tableAt(definition, place)?.rows ?? []
    const index = rows.findIndex(({ key }) => key === place.row)
    if (index < 0) return GONE
    if (rows[index + (direction === 'up' ? -1 : 1)]) return null
    return refusal('Weiter geht es in diese Richtung nicht.', 'It cannot go further in this direction.')
  },

  perform({ definition }, { direction, ...place }) {
    const rows = tableAt(definition, place)?.rows ?? []
    const label = rowSentence(
      definition,
      place,
      direction === 'up'
        ? 'Zeile {row} in {table} nach oben verschoben'
        : 'Zeile {row} in {table} nach unten verschoben',
      direction === 'up' ? 'Row {row} of {table} moved up' : 'Row {row} of {table} moved down',
    )
    const index = rows.findIndex(({ key }) => key === place.row)
    const [moved] = rows.splice(index, 1)
    if (moved) rows.splice(index + (direction === 'up' ? -1 : 1), 0, moved)
    return { label }
  },
}
