import type { Row } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { GONE } from '../refusals.ts'
import { refusesMoreRows, rowSentence, type RulePlace, tableAt } from '../tables.ts'

export interface AddTableRowArgs extends RulePlace {
  /** FEEL unary tests, one for each condition; any case unless told. */
  readonly when?: readonly string[]
  readonly validity?: Pick<NonNullable<Row['validity']>, 'from' | 'to'>
  /** The row after which it comes; the last one unless told. */
  readonly after?: string
}

/** What a result says that is left to fill in. */
const OPEN = 'null'

/** One more row of a table, with its results left to fill in. */
export const addTableRow: Edit<AddTableRowArgs> = {
  name: 'add-table-row',
  label: { de: 'Zeile einfügen', en: 'Add row' },

  refuses({ definition }, { when, ...place }) {
    const table = tableAt(definition, place)
    return when !== undefined && when.length !== table?.inputs.length ? GONE : refusesMoreRows(table)
  },

  perform({ definition }, { when, validity, after, ...place }, tools) {
    const table = tableAt(definition, place)
    const row = tools.newKey('r')
    const index = table?.rows.findIndex(({ key }) => key === after) ?? -1
    table?.rows.splice(index < 0 ? table.rows.length : index + 1, 0, {
      key: row,
      when: when === undefined ? table.inputs.map(() => '-') : [...when],
      // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
      then: table.outputs.map(() => OPEN),
      norms: [],
      ...(validity === undefined ? {} : { validity }),
    })
    return {
      label: rowSentence(
        definition,
        { ...place, row },
        'Zeile {row} in {table} eingefügt',
        'Row {row} added to {table}',
      ),
    }
  },
}
