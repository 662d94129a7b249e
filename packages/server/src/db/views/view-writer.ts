import type { CaseState } from '@laufzettel/engine'
import type { DescribeCase } from '../database.ts'
import { statement, type Work } from '../work.ts'
import { VIEWS } from './index.ts'
import type { Cell, View } from './view.ts'

/** The rows that a case has now: by view, by key, the row's cells in the order of the columns. */
export type ViewRows = readonly ReadonlyMap<string, readonly Cell[]>[]

/** Keeps the views in step with the states, writing only rows that differ. */
export class ViewWriter {
  readonly #describe: DescribeCase
  readonly #views

  constructor(describe: DescribeCase) {
    this.#describe = describe
    this.#views = VIEWS.map((view) => {
      const columns = ['tenant', 'case_id', ...view.columns]
      const where = ['tenant', 'case_id', ...view.key].map((column) => `${column} = ?`).join(' AND ')
      const key = ['tenant', 'case_id', ...view.key]
      const rest = columns.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`)
      return {
        view,
        put: statement<Cell[]>(
          `INSERT INTO ${view.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
           ON CONFLICT (${key.join(', ')}) DO ${rest.length === 0 ? 'NOTHING' : `UPDATE SET ${rest.join(', ')}`}`,
        ),
        remove: statement<Cell[]>(`DELETE FROM ${view.table} WHERE ${where}`),
        clear: statement<Cell[]>(`DELETE FROM ${view.table} WHERE tenant = ? AND case_id = ?`),
      }
    })
  }

  /** The rows of a case in a state. Of one whose process data is erased nothing is left to show. */
  rows(state: CaseState): ViewRows {
    const description = state.tenant === '' ? null : this.#describe(state)
    return this.#views.map(({ view }) => (description === null ? new Map() : rowsOf(view, state, description)))
  }

  /** Writes a case's rows. `before` are the rows it has, or null where they are not known. */
  *write(tenant: string, caseId: string, rows: ViewRows, before: ViewRows | null): Work<void> {
    for (const [at, { put, remove, clear }] of this.#views.entries()) {
      const old = before?.[at] ?? new Map<string, readonly Cell[]>()
      const now = rows[at] ?? new Map<string, readonly Cell[]>()
      if (before === null) yield* clear.later(tenant, caseId)
      for (const key of old.keys()) {
        if (!now.has(key)) yield* remove.later(tenant, caseId, ...(JSON.parse(key) as Cell[]))
      }
      for (const [key, cells] of now) {
        if (!sameCells(old.get(key), cells)) yield* put.later(tenant, caseId, ...cells)
      }
    }
  }
}

function rowsOf(view: View, ...from: Parameters<View['rows']>): ReadonlyMap<string, readonly Cell[]> {
  const cell = (row: Readonly<Record<string, Cell>>) => (column: string) => row[column] ?? null
  return new Map(
    view.rows(...from).map((row) => [JSON.stringify(view.key.map(cell(row))), view.columns.map(cell(row))]),
  )
}

function sameCells(before: readonly Cell[] | undefined, after: readonly Cell[]): boolean {
  return before !== undefined && after.every((cell, at) => cell === before[at])
}
