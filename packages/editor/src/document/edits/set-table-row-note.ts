import { TEXT_LIMIT } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { GONE } from '../refusals.ts'
import { rowAt, type RowPlace, rowSentence } from '../tables.ts'
import { changedWords, refusesWording, type WordsChange } from '../words.ts'

export interface SetTableRowNoteArgs extends RowPlace {
  /** null takes the note away. */
  readonly note: WordsChange | null
}

/** What colleagues should know of a row. */
export const setTableRowNote: Edit<SetTableRowNoteArgs> = {
  name: 'set-table-row-note',
  label: { de: 'Anmerkung zur Zeile ändern', en: 'Change the note on the row' },

  refuses({ definition }, { note, ...place }) {
    const row = rowAt(definition, place)
    if (!row) return GONE
    return note === null ? null : refusesWording(changedWords(row.note, note), TEXT_LIMIT)
  },

  perform({ definition }, { note, ...place }) {
    const row = rowAt(definition, place)
    if (row && note === null) delete row.note
    else if (row && note) row.note = changedWords(row.note, note)
    return {
      label: rowSentence(
        definition,
        place,
        'Anmerkung zu Zeile {row} in {table} geändert',
        'Note on row {row} of {table} changed',
      ),
    }
  },
}
