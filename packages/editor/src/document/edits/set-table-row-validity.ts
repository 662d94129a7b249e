import type { Edit } from '../edit.ts'
import { GONE, refusal } from '../refusals.ts'
import { rowAt, type RowPlace, rowSentence } from '../tables.ts'

export interface SetTableRowValidityArgs extends RowPlace {
  /** First and last day, `YYYY-MM-DD`, both included; null or blank is open on that side. */
  readonly from: string | null
  readonly to: string | null
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The days for which a row is the law. */
export const setTableRowValidity: Edit<SetTableRowValidityArgs> = {
  name: 'set-table-row-validity',
  label: { de: 'Gültigkeit der Zeile ändern', en: 'Change when the row holds' },

  refuses({ definition }, { from, to, ...place }) {
    if (!rowAt(definition, place)) return GONE
    if ([from, to].some((day) => day && !DAY.test(day))) {
      return refusal('Schreiben Sie ein ganzes Datum.', 'Write a whole date.')
    }
    if (!from || !to || from <= to) return null
    return refusal(
      'Die Zeile würde enden, bevor sie beginnt. Wählen Sie einen späteren letzten Tag.',
      'The row would end before it begins. Choose a later last day.',
    )
  },

  perform({ definition }, { from, to, ...place }) {
    const row = rowAt(definition, place)
    if (row) {
      const { from: _from, to: _to, ...rest } = row.validity ?? {}
      const validity = { ...rest, ...(from ? { from } : {}), ...(to ? { to } : {}) }
      if (Object.keys(validity).length > 0) row.validity = validity
      else delete row.validity
    }
    return {
      label: rowSentence(
        definition,
        place,
        'Gültigkeit von Zeile {row} in {table} geändert',
        'When row {row} of {table} holds changed',
      ),
    }
  },
}
