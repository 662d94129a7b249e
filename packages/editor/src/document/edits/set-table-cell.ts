import { compileExpression, compileUnaryTests, problemText } from '@laufzettel/engine'
import type { Edit, Refusal } from '../edit.ts'
import { GONE, refusal } from '../refusals.ts'
import { rowAt, type RowPlace, rowSentence, tableAt } from '../tables.ts'

export interface SetTableCellArgs extends RowPlace {
  /** Key of the column, a condition or a result. */
  readonly column: string
  /** FEEL: unary tests for a condition, an expression for a result. Blank is any value, or a result left to fill in. */
  readonly source: string
}

/** What a row asks of a condition, or what it gives as a result. */
export const setTableCell: Edit<SetTableCellArgs> = {
  name: 'set-table-cell',
  label: { de: 'Zelle ändern', en: 'Change cell' },

  refuses({ definition }, { column, source, ...place }) {
    const table = tableAt(definition, place)
    if (!table || !rowAt(definition, place)) return GONE
    if (source.trim() === '') return null
    if (table.inputs.some(({ key }) => key === column)) return refusesTests(source.trim())
    return table.outputs.some(({ key }) => key === column) ? refusesExpression(source.trim()) : GONE
  },

  perform({ definition }, { column, source, ...place }) {
    const table = tableAt(definition, place)
    const row = rowAt(definition, place)
    const input = table?.inputs.findIndex(({ key }) => key === column) ?? -1
    const output = table?.outputs.findIndex(({ key }) => key === column) ?? -1
    if (row && input >= 0) row.when[input] = source.trim() || '-'
    else if (row && output >= 0) row.then[output] = source.trim() || 'null'
    const name = (table?.inputs[input] ?? table?.outputs[output])?.label ?? { de: column, en: column }
    const label = rowSentence(
      definition,
      place,
      '‚{column}‘ in Zeile {row} von {table} geändert',
      '‘{column}’ in row {row} of {table} changed',
    )
    return {
      label: {
        de: label.de.replace('{column}', () => name.de),
        en: label.en.replace('{column}', () => name.en),
      },
    }
  },
}

function refusesTests(source: string): Refusal | null {
  return source === '-' ? null : because(compileUnaryTests(source))
}

/** Why an expression cannot be read, in the words of its first problem. */
export function refusesExpression(source: string): Refusal | null {
  return because(compileExpression(source))
}

function because(compiled: ReturnType<typeof compileExpression>): Refusal | null {
  if (compiled.ok) return null
  const [first] = compiled.problems
  return first === undefined ? GONE : refusal(problemText(first, 'de'), problemText(first, 'en'))
}
