import type { Text } from '@laufzettel/engine'
import type { History, HistoryEntry } from '../document/history.ts'

/** What had been done at a moment, oldest first. */
export type Done = readonly HistoryEntry[]

/** The one edit that lies between a moment and now; null when it is none, more than one, or cannot be told. */
export function editBetween(then: Done | undefined, { past, future }: History): Text | null {
  if (then === undefined) return null
  const common = then.findIndex((entry, at) => past[at] !== entry)
  const same = common === -1 ? then.length : common
  const [gone, come] = [then.slice(same), past.slice(same)]
  const [undone, done] = [gone[0], come[0]]
  if (gone.length === 0) return come.length === 1 && done !== undefined ? done.label : null
  if (gone.length > 1 || undone === undefined) return null
  if (come.length === 0) {
    const { de, en } = undone.label
    return undone === future[0] ? { de: `Rückgängig: ${de}`, en: `Undone: ${en}` } : null
  }
  // The letters typed in one field are one entry, which grew meanwhile.
  const grew = undone.merge !== undefined && undone.merge === done?.merge
  return come.length === 1 && grew ? done.label : null
}
