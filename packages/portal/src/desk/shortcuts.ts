import type { DeskWord } from './words/say.ts'

/** Pages that have keys of their own. */
export type KeyPlace = 'inbox' | 'case' | 'list'

/**
 * A key of the desk. `key` is what the browser calls it (`KeyboardEvent.key`); `letter` keys can be switched
 * off and rest while somebody types. The key bar, the list of all keys and the script read this one list.
 */
export interface Shortcut {
  readonly action: 'next' | 'previous' | 'open' | 'search' | 'ask' | 'letter' | 'back' | 'send' | 'region' | 'help'
  readonly key: string
  readonly control?: true
  readonly letter: boolean
  readonly word: DeskWord
  readonly places: readonly KeyPlace[]
  /** Shown in the bar at the foot, not only in the list of all keys. */
  readonly inBar: readonly KeyPlace[]
}

export const SHORTCUTS: readonly Shortcut[] = [
  { action: 'next', key: 'j', letter: true, word: 'key.next', places: ['inbox', 'case'], inBar: ['inbox', 'case'] },
  { action: 'previous', key: 'k', letter: true, word: 'key.next', places: ['inbox', 'case'], inBar: ['inbox', 'case'] },
  { action: 'open', key: 'Enter', letter: false, word: 'key.open', places: ['inbox'], inBar: ['inbox'] },
  { action: 'send', key: 'Enter', control: true, letter: false, word: 'key.send', places: ['case'], inBar: [] },
  { action: 'ask', key: 'n', letter: true, word: 'key.ask', places: ['inbox', 'case'], inBar: ['inbox', 'case'] },
  { action: 'letter', key: 'b', letter: true, word: 'key.letter', places: ['case'], inBar: ['case'] },
  {
    action: 'search',
    key: '/',
    letter: true,
    word: 'key.search',
    places: ['inbox', 'case', 'list'],
    inBar: ['inbox', 'list'],
  },
  {
    action: 'region',
    key: 'F6',
    letter: false,
    word: 'key.region',
    places: ['inbox', 'case', 'list'],
    inBar: ['case', 'list'],
  },
  { action: 'back', key: 'Escape', letter: false, word: 'key.back', places: ['case', 'list'], inBar: ['case', 'list'] },
  {
    action: 'help',
    key: '?',
    letter: true,
    word: 'key.all',
    places: ['inbox', 'case', 'list'],
    inBar: ['inbox', 'case', 'list'],
  },
]

/** Keys as they stand on the keyboard: "J", "Strg Enter". */
export function keyCaps(shortcut: Shortcut, say: (word: DeskWord) => string): readonly string[] {
  const cap =
    shortcut.key === 'Enter'
      ? say('keycap.Enter')
      : shortcut.key === 'Escape'
        ? say('keycap.Escape')
        : shortcut.key.toUpperCase()
  return shortcut.control === true ? [say('keycap.Control'), cap] : [cap]
}
