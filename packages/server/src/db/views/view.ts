import type { CaseState } from '@laufzettel/engine'
import type { CaseDescription } from '../database.ts'

export type Cell = string | number | null

/**
 * A read model with rows of its own per case. `rows` is pure, so that a view can be built anew at any time;
 * its members are the columns beside `tenant` and `case_id`. `key` names those that tell a case's rows apart.
 */
export interface View {
  readonly table: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
  rows(state: CaseState, description: CaseDescription): readonly Readonly<Record<string, Cell>>[]
}
