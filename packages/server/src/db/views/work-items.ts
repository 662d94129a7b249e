import type { Text } from '@laufzettel/engine'
import { type Core, cut, type ForTenant } from '../core.ts'
import type { WorkItemRow, WorkItems } from '../database.ts'
import { statement } from '../work.ts'
import type { View } from './view.ts'

/** One row per open work item. */
export const workItemsView: View = {
  table: 'view_work_items',
  key: ['item'],
  columns: ['item', 'step', 'role', 'title', 'reason', 'opened_at', 'due'],
  rows: ({ workItems }, description) =>
    Object.entries(workItems)
      .filter(([, { status }]) => status === 'open')
      .map(([item, { step, role, openedAt, due }]) => {
        const words = description.workItems[item]
        return {
          item,
          step,
          role,
          title: JSON.stringify(words?.title ?? { de: step, en: step }),
          reason: words?.reason ? JSON.stringify(words.reason) : null,
          opened_at: openedAt,
          due,
        }
      }),
}

interface Row extends Omit<WorkItemRow, 'title' | 'reason'> {
  readonly title: string
  readonly reason: string | null
}

export function workItemQueries({ runner }: Core): ForTenant<Pick<WorkItems, 'list'>> {
  const list = statement<(string | number | null)[], Row>(
    `SELECT w.case_id AS "caseId", item, step, role, w.title, reason, case_number AS "caseNumber", process,
       c.title AS "caseTitle", party_name AS "partyName", opened_at AS "openedAt", due
     FROM view_work_items w JOIN view_cases c ON c.tenant = w.tenant AND c.case_id = w.case_id
     WHERE w.tenant = ? AND w.case_id = coalesce(?, w.case_id)
       AND (CAST(? AS TEXT) IS NULL OR instr(CAST(? AS TEXT), '/' || role || '/') > 0)
     ORDER BY due IS NULL, due, opened_at, case_number, w.case_id, item LIMIT ? OFFSET ?`,
  )
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async list({ roles, caseId, ...page }) {
        const wanted = roles === undefined ? null : `/${roles.join('/')}/`
        const rows = await read(() => list.all(tenant, caseId ?? null, wanted, wanted, ...cut(page)))
        return rows.map((row) => ({
          ...row,
          title: JSON.parse(row.title) as Text,
          reason: row.reason === null ? null : (JSON.parse(row.reason) as Text),
        }))
      },
    }
  }
}
