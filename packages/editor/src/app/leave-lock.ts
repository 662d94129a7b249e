import type { EditorStore } from '../document/store.ts'
import type { WorkshopClient } from './client.ts'

/**
 * Leaves the draft to others as soon as the page goes, so that nobody waits until its silence is noticed. What is not
 * saved keeps the lock: a save under way may still arrive. A page that the browser kept and shows again takes it back.
 * Gives back how to stop.
 */
export function leaveLock(client: WorkshopClient, store: EditorStore, draft: string, held: { value: string | null }): () => void {
  const leave = () => {
    const { value } = held
    if (value === null || store.getState().saved.state !== 'saved') return
    held.value = null
    client.releaseModelDraft({ params: { draft }, body: { lock: value } }).catch(() => undefined)
  }
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || held.value !== null) return
    client
      .lockModelDraft({ params: { draft }, body: {} })
      .then((answer) => {
        if (answer.ok) held.value = answer.value.lock
      })
      // Without the lock the next save says who has it.
      .catch(() => undefined)
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('pageshow', back)
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('pageshow', back)
  }
}
