import type { CaseState } from '@laufzettel/engine'
import type { DescribeCase } from '../database.ts'
import type { Connection } from '../dialect/sqlite/connection.ts'
import { VIEWS } from './index.ts'
import type { Cell, View } from './view.ts'

/** The rows that a case has now: by view, by key, the row's cells in the order of the columns. */
export type ViewRows = readonly ReadonlyMap<string, readonly Cell[]>[]

/** Keeps the views in step with the states, writing only rows that differ. */
export class ViewWriter {
  readonly #describe: DescribeCase
  readonly #views

  constructor(connection: Connection, describe: DescribeCase) {
    this.#describe = describe
    this.#views = VIEWS.map((view) => {
      const columns = ['tenant', 'case_id', ...view.columns]
      const where = ['tenant', 'case_id', ...view.key].map((column) => `${column} = ?`).join(' AND ')
      return {
        view,
        put: connection.prepare<Cell[]>(
          `INSERT OR REPLACE INTO ${view.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        ),
        remove: connection.prepare<Cell[]>(`DELETE FROM ${view.table} WHERE ${where}`),
        clear: connection.prepare<Cell[]>(`DELETE FROM ${view.table} WHERE tenant = ? AND case_id = ?`),
      }
    })
  }

  /** Writes a case's rows. `before` are the rows it has, or null where they are not known. */
  write(tenant: string, caseId: string, state: CaseState, before: ViewRows | null): ViewRows {
    // Of a case whose process data is erased nothing is left to show.
    const description = state.tenant === '' ? null : this.#describe(state)
    return this.#views.map(({ view, put, remove, clear }, at) => {
      const old = before?.[at] ?? new Map<string, readonly Cell[]>()
      const rows = description === null ? new Map<string, readonly Cell[]>() : rowsOf(view, state, description)
      if (before === null) clear.run(tenant, caseId)
      for (const key of old.keys()) {
        if (!rows.has(key)) remove.run(tenant, caseId, ...(JSON.parse(key) as Cell[]))
      }
      for (const [key, cells] of rows) {
        if (!sameCells(old.get(key), cells)) put.run(tenant, caseId, ...cells)
      }
      return rows
    })
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
