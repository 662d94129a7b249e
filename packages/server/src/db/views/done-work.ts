import type { Text } from '@laufzettel/engine'
import { cut, type ForTenant } from '../core.ts'
import type { DoneWorkRow, WorkItems } from '../database.ts'
import type { Connection } from '../dialect/sqlite/connection.ts'
import type { View } from './view.ts'

/** One row per work item that a person has finished. */
export const doneWorkView: View = {
  table: 'view_done_work',
  key: ['item'],
  columns: ['item', 'title', 'done_at', 'done_by'],
  rows: ({ workItems }, description) =>
    Object.entries(workItems).flatMap(([item, { status, step, doneAt, by }]) =>
      status !== 'done' || doneAt === null || by === null
        ? []
        : [
            {
              item,
              title: JSON.stringify(description.workItems[item]?.title ?? { de: step, en: step }),
              done_at: doneAt,
              done_by: by,
            },
          ],
    ),
}

interface Row extends Omit<DoneWorkRow, 'title'> {
  readonly title: string
}

export function doneWorkQueries(connection: Connection): ForTenant<Pick<WorkItems, 'done' | 'countDone'>> {
  const list = connection.prepare<unknown[], Row>(
    `SELECT w.case_id AS caseId, item, w.title, case_number AS caseNumber, process, c.title AS caseTitle,
       party_name AS partyName, done_at AS doneAt, done_by AS by
     FROM view_done_work w JOIN view_cases c ON c.tenant = w.tenant AND c.case_id = w.case_id
     WHERE w.tenant = ? AND done_at >= ? ORDER BY done_at DESC, w.case_id, item LIMIT ? OFFSET ?`,
  )
  const count = connection
    .prepare<[string, string], number>('SELECT count(*) FROM view_done_work WHERE tenant = ? AND done_at >= ?')
    .pluck()
  return (tenant) => ({
    async done({ since, ...page }) {
      return list.all(tenant, since, ...cut(page)).map((row) => ({ ...row, title: JSON.parse(row.title) as Text }))
    },
    async countDone(since) {
      return count.get(tenant, since) as number
    },
  })
}
