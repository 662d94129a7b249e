import type { Save } from '../document/autosave.ts'
import type { WorkshopClient } from './client.ts'

/**
 * Saves a draft under this person's lock. What the server refuses because somebody else was faster, or took
 * the draft over, comes back with the draft that is stored now, so that both can be shown.
 */
export function saveThrough(
  client: WorkshopClient,
  draft: string,
  lock: () => string | null,
  signedIn: () => boolean,
): Save {
  return async (content, revision, over) => {
    const held = lock()
    if (held === null) return { kind: 'locked' }
    const body = {
      draft: { definition: content.definition, revisions: [...content.revisions] },
      expectedRevision: revision,
      lock: held,
      ...(over ? { over } : {}),
    }
    const answer = await client.saveModelDraft({ params: { draft }, body })
    if (answer.ok) return { kind: 'saved', revision: answer.value.revision, savedAt: answer.value.savedAt }
    if (!signedIn()) return { kind: 'signed-out' }
    if (answer.status !== 409) return { kind: 'failed' }
    const stored = await client.modelDraft({ params: { draft } })
    if (!stored.ok) return { kind: 'failed' }
    const sentence = answer.problem.detail ?? answer.problem.title
    return {
      kind: 'stale',
      stored: { draft: stored.value.draft, revision: stored.value.revision },
      reason: { de: sentence, en: sentence },
    }
  }
}
