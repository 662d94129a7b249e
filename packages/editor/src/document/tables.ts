import {
  type Calculation,
  type Decision,
  logicParts,
  type ProcessDefinition,
  type Row,
  type Table,
} from '@laufzettel/engine'
import type { Refusal, Words } from './edit.ts'
import { GONE, refusal } from './refusals.ts'

/** Where a table or calculation stands: in a rule, or in one of its versions. */
export interface RulePlace {
  readonly decision: string
  readonly version?: string
}

/** A row of a table. */
export interface RowPlace extends RulePlace {
  readonly row: string
}

/** The table or calculation there; the immer draft inside an edit is one of its kinds. */
export function logicAt(
  { decisions }: ProcessDefinition,
  { decision, version }: RulePlace,
): Table | Calculation | undefined {
  const found = decisions.find(({ key }) => key === decision)
  const part = found && logicParts(found).find((each) => each.version?.key === version)
  return part?.logic
}

export function tableAt(definition: ProcessDefinition, place: RulePlace): Table | undefined {
  const logic = logicAt(definition, place)
  return logic?.kind === 'table' ? logic : undefined
}

export function rowAt(definition: ProcessDefinition, place: RowPlace): Row | undefined {
  return tableAt(definition, place)?.rows.find(({ key }) => key === place.row)
}

/** „Zeile 3 von ‚Jahressteuer‘ gelöscht“: a template with `{row}` and `{table}`, for a row as it stands now. */
export function rowSentence(definition: ProcessDefinition, place: RowPlace, de: string, en: string): Words {
  const number = (tableAt(definition, place)?.rows.findIndex(({ key }) => key === place.row) ?? -1) + 1
  const names = ruleNames(definition, place)
  return {
    de: de.replace('{row}', String(number)).replace('{table}', () => `‚${names.de}‘`),
    en: en.replace('{row}', String(number)).replace('{table}', () => `‘${names.en}’`),
  }
}

export function ruleNames({ decisions }: ProcessDefinition, { decision }: RulePlace): Decision['names'] {
  return decisions.find(({ key }) => key === decision)?.names ?? { de: decision, en: decision }
}

/** Rows beyond this are work for a value table of its own. */
const MOST = 2_000

export function refusesMoreRows(table: Table | undefined): Refusal | null {
  if (!table) return GONE
  if (table.rows.length < MOST) return null
  return refusal('Mehr als 2000 Zeilen sind nicht möglich.', 'More than 2000 rows are not possible.')
}
