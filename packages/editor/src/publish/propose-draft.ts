import type { Client } from '@laufzettel/api'
import type { EditorStore } from '../document/store.ts'
import { type Refused, refusedBy } from './client.ts'

/** Saves a draft and proposes what the server has then. Refused while somebody else holds the lock. */
export async function proposeDraft(
  client: Pick<Client, 'modelDraft' | 'proposeModelDraft'>,
  store: EditorStore,
  draft: string,
  lock: string | null,
): Promise<{ readonly hash: string; readonly version: number } | Refused> {
  await store.getState().saveNow()
  const stored = await client.modelDraft({ params: { draft } })
  if (!stored.ok) return refusedBy(stored)
  const body = { expectedRevision: stored.value.revision, lock: lock ?? '' }
  const answer = await client.proposeModelDraft({ params: { draft }, body })
  if (!answer.ok) return refusedBy(answer)
  const { hash, version } = answer.value
  return { hash, version }
}
