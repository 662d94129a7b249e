import { problem } from '@laufzettel/engine'
import { letterCopy } from '../documents/letter-copy.ts'
import { contentOf } from '../file-content.ts'
import { type PageReply, type PageRequest, problemPage } from '../page.ts'
import type { Services } from '../services.ts'
import { isApplicant, lettersOf, letterName, letterWords, RECEIPT } from './case-documents.ts'
import { type TrackedCase, trackedCase } from './tracked-case.ts'

/**
 * A document of this case: what was filed as it is, a letter set anew as a copy that says so. Problems:
 * `document-unknown` (also for documents of others), `document-not-ready`, those of the store.
 */
export async function showDocument(request: PageRequest, services: Services): Promise<PageReply> {
  const tracked = await trackedCase(request, services)
  if ('reply' in tracked) return tracked.reply
  const { state, citizen, world } = tracked
  const document = request.params.document ?? ''
  const letter = lettersOf(state, citizen.party).find(({ rendered }) => rendered.document === document)
  if (letter !== undefined) return copyOf(letter, tracked, services)
  const own = isApplicant(world, citizen.party)
  if (!own || !Object.hasOwn(state.documents, document)) {
    return problemPage(problem(own && document === RECEIPT ? 'document-not-ready' : 'document-unknown'))
  }
  const stored = await services.stores.documents.get(state.caseId, document)
  if (!stored.ok) return problemPage(...stored.problems)
  const { mediaType, name, bytes, content } = stored.value
  return { kind: 'file', mediaType, name, bytes, content }
}

async function copyOf(
  { letter, template, issuedAt }: ReturnType<typeof lettersOf>[number],
  { state, world }: TrackedCase,
  services: Services,
): Promise<PageReply> {
  const words = letterWords(state, letter)
  if (words === undefined) return problemPage(problem('document-unknown'))
  const bytes = await letterCopy(words, issuedAt, services)
  const name = `${letterName(world, template, 'de')} ${state.caseNumber} (Kopie).pdf`
  return { kind: 'file', mediaType: 'application/pdf', name, ...contentOf(bytes) }
}
