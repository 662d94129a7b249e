import type { Client } from '@laufzettel/api'
import type { EditorStore } from '../document/store.ts'
import { type Refused, refusedBy } from './client.ts'

/**
 * Saves a draft and proposes what this window shows: refused with the sentence `unsaved` where it could not be saved,
 * and by the server where something else is stored meanwhile or somebody else holds the lock.
 */
export async function proposeDraft(
  client: Pick<Client, 'proposeModelDraft'>,
  store: EditorStore,
  draft: string,
  lock: string | null,
  unsaved: string,
  /** Why it is proposed though test cases end differently. */
  reason?: string,
): Promise<{ readonly hash: string; readonly version: number } | Refused> {
  await store.getState().saveNow()
  const { saved, revision } = store.getState()
  if (saved.state !== 'saved') return { detail: unsaved, code: '' }
  const body = { expectedRevision: revision(), lock: lock ?? '', ...(reason === undefined ? {} : { reason }) }
  const answer = await client.proposeModelDraft({ params: { draft }, body })
  if (!answer.ok) return refusedBy(answer)
  const { hash, version } = answer.value
  return { hash, version }
}
