import type { Text } from '@laufzettel/engine'
import { type Core, cut, type ForTenant } from '../core.ts'
import type { DoneWorkRow, WorkItems } from '../database.ts'
import { statement } from '../work.ts'
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

export function doneWorkQueries({ runner }: Core): ForTenant<Pick<WorkItems, 'done' | 'countDone'>> {
  const list = statement<[string, string, number, number], Row>(
    `SELECT w.case_id AS "caseId", item, w.title, case_number AS "caseNumber", process, c.title AS "caseTitle",
       party_name AS "partyName", done_at AS "doneAt", done_by AS "by"
     FROM (SELECT * FROM view_done_work WHERE tenant = ? AND done_at >= ?
         ORDER BY done_at DESC, case_id, item LIMIT ? OFFSET ?) AS w
       JOIN view_cases c ON c.tenant = w.tenant AND c.case_id = w.case_id
     ORDER BY done_at DESC, w.case_id, item`,
  )
  const count = statement<[string, string], { count: number }>(
    'SELECT count(*) AS count FROM view_done_work WHERE tenant = ? AND done_at >= ?',
  )
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async done({ since, ...page }) {
        const rows = await read(() => list.all(tenant, since, ...cut(page)))
        return rows.map((row) => ({ ...row, title: JSON.parse(row.title) as Text }))
      },
      async countDone(since) {
        return (await read(() => count.get(tenant, since)))?.count ?? 0
      },
    }
  }
}
