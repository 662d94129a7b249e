import type { Patch } from 'immer'
import type { Selection, Words } from './edit.ts'

/** One thing that a person did, and how to take it back. */
export interface HistoryEntry {
  readonly label: Words
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
  readonly before: Selection | null
  readonly after: Selection | null
  /** Following changes with the same mark join this entry: the letters typed in one field. */
  readonly merge?: string
}

/** `past` ends with the newest, `future` begins with what is redone first. */
export interface History {
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
}

export const EMPTY_HISTORY: History = { past: [], future: [] }

/** The entry at the end; one with the same mark as the newest joins it. What was undone is gone. */
export function recorded({ past, future }: History, entry: HistoryEntry): History {
  const last = past.at(-1)
  if (entry.merge === undefined || last?.merge !== entry.merge || future.length > 0) {
    return { past: [...past, entry], future: [] }
  }
  const joined = {
    ...entry,
    patches: [...last.patches, ...entry.patches],
    inverse: [...entry.inverse, ...last.inverse],
    before: last.before,
  }
  return { past: [...past.slice(0, -1), joined], future: [] }
}
