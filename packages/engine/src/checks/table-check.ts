import type { Text } from '../definition/basics.ts'
import type { Problem } from '../problems/problem.ts'
import type { AnalysedTable } from './analysing-tables.ts'
import type { ProposedFix } from './finding-fix.ts'

/** What is wrong with a table, with the edit that would mend it where there is one. */
export interface TableProblem {
  readonly problem: Problem
  readonly fix?: ProposedFix
}

/** One rule over a decision table that was analysed. Findings name the table or the row by its path of keys. */
export interface TableCheck {
  readonly name: string
  /** A hint says what could be better; a warning what a case would meet. */
  readonly severity: 'warning' | 'hint'
  readonly run: (table: AnalysedTable) => readonly TableProblem[]
}

/** How the edits of a table find it. */
export function tableArgs({ decision, part }: AnalysedTable): { readonly decision: string; readonly version?: string } {
  return { decision: decision.key, ...(part.version === null ? {} : { version: part.version.key }) }
}

/** What the table is called in sentences. */
export function tableName({ decision }: AnalysedTable): Text {
  return decision.names
}

/** The number of a row as people count. */
export function rowNumber({ table }: AnalysedTable, key: string): string {
  return String(table.rows.findIndex((row) => row.key === key) + 1)
}
