import { problem, refuse } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'

export const DOCUMENT_HANDLERS: ApiHandlers<'document'> = {
  document: async ({ params, visitor, now }, { stores }) => {
    const { caseId, document } = params
    if (visitor.kind !== 'staff' || (await stores.cases.get(caseId)) === null) return refuse(problem('case-unknown'))
    const stored = await stores.documents.get(caseId, document)
    if (!stored.ok) return stored
    await stores.readLog.add({ user: visitor.id, caseId, what: `document/${document}`, at: now })
    return stored
  },
}
