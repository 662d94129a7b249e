import { problem } from '@laufzettel/engine'
import { can } from '../can.ts'
import { type PageReply, type PageRequest, problemPage } from '../page.ts'
import type { Services } from '../services.ts'

/** A document of a case, shown in the browser; who opened it is noted. */
export async function showDocument(request: PageRequest, { stores, tenant }: Services): Promise<PageReply> {
  const { caseId = '', document = '' } = request.params
  const { visitor, now } = request
  if (visitor.kind !== 'staff' || !can(visitor, 'see-document', { tenant, caseId }))
    return problemPage(problem('document-unknown'))
  const stored = await stores.documents.get(caseId, document)
  if (!stored.ok) return problemPage(...stored.problems)
  await stores.readLog.add({ user: visitor.id, caseId, what: `document/${document}`, at: now })
  const { mediaType, name, bytes, content } = stored.value
  return { kind: 'file', mediaType, name, bytes, content, inline: mediaType === 'application/pdf' }
}
