import type { Save } from '../document/autosave.ts'
import type { WorkshopClient } from './client.ts'

/**
 * Saves a draft under this person's lock, which is taken first where this window has none and nobody else writes.
 * What the server refuses because somebody else was faster, or took the draft over, comes back with the draft that is
 * stored now, so that both can be shown.
 */
export function saveThrough(
  client: Pick<WorkshopClient, 'lockModelDraft' | 'saveModelDraft' | 'modelDraft'>,
  draft: string,
  lock: { value: string | null },
  signedIn: () => boolean,
): Save {
  const params = { draft }
  const take = async () => {
    const answer = await client.lockModelDraft({ params, body: {} })
    if (answer.ok) lock.value = answer.value.lock
    return answer.ok ? null : answer.status
  }
  return async (content, revision, over) => {
    const refused = lock.value === null ? await take() : null
    if (!signedIn()) return { kind: 'signed-out' }
    const held = lock.value
    if (held === null) return { kind: refused === 409 ? 'locked' : 'failed' }
    const body = {
      draft: { definition: content.definition, revisions: [...content.revisions] },
      expectedRevision: revision,
      lock: held,
      ...(over ? { over } : {}),
    }
    const answer = await client.saveModelDraft({ params, body })
    if (answer.ok) return { kind: 'saved', revision: answer.value.revision, savedAt: answer.value.savedAt }
    if (!signedIn()) return { kind: 'signed-out' }
    if (answer.status !== 409) return { kind: 'failed' }
    const stored = await client.modelDraft({ params })
    if (!stored.ok) return { kind: 'failed' }
    const sentence = answer.problem.detail ?? answer.problem.title
    return {
      kind: 'stale',
      stored: { draft: stored.value.draft, revision: stored.value.revision },
      reason: { de: sentence, en: sentence },
    }
  }
}
