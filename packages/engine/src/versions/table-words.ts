import { cellWords } from '../checks/cell-words.ts'
import { inputColumns } from '../checks/table-columns.ts'
import type { Language, Text } from '../definition/basics.ts'
import type { Decision, Table } from '../definition/decision.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

/** What the cell of a column says to people, by the key of the column. */
export type CellWords = (column: string, source: string, language: Language) => string

/**
 * The words of a table's cells: conditions as an office writes them, results with the label of the value that they read.
 * What only FEEL says stays as it is.
 */
export function tableWords(definition: ProcessDefinition, decision: Decision, table: Table): CellWords {
  const columns = inputColumns(definition, decision, { place: '', logic: table, version: null })
  const conditions = new Map(table.inputs.map(({ key }, at) => [key, columns[at]] as const))
  const values = new Map<string, Text>(definition.parameters.map(({ key, label }) => [`parameter.${key}`, label] as const))
  return (column, source, language) => {
    const condition = conditions.get(column)
    if (condition !== undefined) return cellWords(source, condition, language)
    return values.get(source.trim())?.[language] ?? source
  }
}
