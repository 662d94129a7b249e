import type { Text } from '@laufzettel/engine'
import { type Core, cut, type ForTenant } from '../core.ts'
import type { WorkItemRow, WorkItems } from '../database.ts'
import { statement } from '../work.ts'
import type { View } from './view.ts'

/** One row per open work item. */
export const workItemsView: View = {
  table: 'view_work_items',
  key: ['item'],
  columns: ['item', 'step', 'role', 'title', 'reason', 'opened_at', 'due', 'case_number'],
  rows: ({ caseNumber, workItems }, description) =>
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
          case_number: caseNumber,
        }
      }),
}

interface Row extends Omit<WorkItemRow, 'title' | 'reason'> {
  readonly title: string
  readonly reason: string | null
}

/** As an index of the items of a role has them. */
const ORDER = '(due IS NULL), due, opened_at, case_number, case_id, item'

/** A page of items, cut before their cases are looked up. */
function withCases(page: string) {
  return statement<(string | number)[], Row>(
    `SELECT w.case_id AS "caseId", item, step, role, w.title, reason, w.case_number AS "caseNumber", process,
       c.title AS "caseTitle", party_name AS "partyName", opened_at AS "openedAt", due
     FROM (${page}) AS w JOIN view_cases c ON c.tenant = w.tenant AND c.case_id = w.case_id
     ORDER BY (due IS NULL), due, opened_at, w.case_number, w.case_id, item`,
  )
}

export function workItemQueries({ runner }: Core): ForTenant<Pick<WorkItems, 'list'>> {
  const ofCase = withCases(`SELECT * FROM view_work_items WHERE tenant = ? AND case_id = ? ORDER BY ${ORDER} LIMIT ? OFFSET ?`)
  const ofAll = withCases(`SELECT * FROM view_work_items WHERE tenant = ? ORDER BY ${ORDER} LIMIT ? OFFSET ?`)
  const ofRoles = new Map<number, ReturnType<typeof withCases>>()
  /** The first items of each role lie together in an index: what comes first of all is among them. */
  const byRoles = (count: number) => {
    const known = ofRoles.get(count)
    if (known !== undefined) return known
    const one = `SELECT * FROM (SELECT * FROM view_work_items WHERE tenant = ? AND role = ? ORDER BY ${ORDER} LIMIT ?) AS each_role`
    const all = Array.from({ length: count }, () => one).join(' UNION ALL ')
    const made = withCases(`SELECT * FROM (${all}) AS roles ORDER BY ${ORDER} LIMIT ? OFFSET ?`)
    ofRoles.set(count, made)
    return made
  }
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async list({ roles, caseId, ...page }) {
        const [limit, offset] = cut(page)
        const wanted = [...new Set(roles)]
        if (roles !== undefined && wanted.length === 0) return []
        const rows = await read(() =>
          caseId !== undefined
            ? ofCase.all(tenant, caseId, limit, offset)
            : roles === undefined
              ? ofAll.all(tenant, limit, offset)
              : byRoles(wanted.length).all(...wanted.flatMap((role) => [tenant, role, limit + offset]), limit, offset),
        )
        return rows.map((row) => ({
          ...row,
          title: JSON.parse(row.title) as Text,
          reason: row.reason === null ? null : (JSON.parse(row.reason) as Text),
        }))
      },
    }
  }
}
