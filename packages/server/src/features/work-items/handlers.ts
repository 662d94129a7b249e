import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'

const MOST = 200
const USUAL = 50

export const WORK_HANDLERS: ApiHandlers<'workItems' | 'printQueue'> = {
  workItems: async ({ query, visitor }, { stores }) => {
    const page = pageOf(query)
    if (!page.ok) return page
    const roles = visitor.kind === 'staff' ? visitor.roles.filter((role) => query.role === undefined || role === query.role) : []
    const rows = await stores.workItems.list({ ...page.value, roles })
    const items = rows.map(({ caseId, caseNumber, process, item, step, role, openedAt, due }) => ({
      caseId, caseNumber, process, item, step, role, openedAt, due,
    }))
    return fine({ items, next: nextOf(page.value, items.length) })
  },

  printQueue: async ({ query }, { stores }) => {
    const page = pageOf(query)
    if (!page.ok) return page
    const rows = await stores.letters.list({ ...page.value, status: 'waiting' })
    const letters = rows.map(({ caseId, caseNumber, letter, document, renderedAt }) => ({
      caseId, caseNumber, letter, document, queuedAt: renderedAt,
    }))
    return fine({ letters, next: nextOf(page.value, letters.length) })
  },
}

interface Cut {
  readonly limit: number
  readonly offset: number
}

/** Problem: `page-size`. */
function pageOf(query: { readonly size?: string; readonly after?: string }): Result<Cut> {
  const limit = query.size === undefined ? USUAL : Number(query.size)
  if (limit < 1 || limit > MOST) return refuse(problem('page-size', { limit: String(MOST) }, 'querystring/size'))
  return fine({ limit, offset: Number(query.after ?? 0) })
}

/** Where the next page begins; null when this one was the last. */
function nextOf({ limit, offset }: Cut, found: number): string | null {
  return found < limit ? null : String(offset + limit)
}
