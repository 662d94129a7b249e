import type { Language } from '@laufzettel/engine'
import type { Draft } from 'immer'
import type { ModelDraft } from './model-draft.ts'

/** Words in both languages of the screens. */
export interface Words {
  readonly de: string
  readonly en: string
}

/** Why an edit is not possible now; shown instead of doing it, never thrown. */
export interface Refusal {
  readonly reason: Words
}

/** What an edit may use besides the draft: random keys come from outside, so that edits can be repeated in tests. */
export interface EditTools {
  /** A new random key with this prefix, for example `s_x7k2m9qd`, unused in the draft. */
  newKey(prefix: string): string
}

/** What an edit leaves behind for people: the sentence of the history and of the live region, and what to select. */
export interface Edited {
  /** Past tense, names the thing: „Schritt ‚Nachfrage‘ eingefügt“. Undo says „Rückgängig: …“. */
  readonly label: Words
  /** Key of a step, field, form or parameter that is selected afterwards. */
  readonly select?: Selection
}

export type Selection =
  | { readonly kind: 'step'; readonly key: string }
  | { readonly kind: 'flow'; readonly key: string }
  | { readonly kind: 'placement'; readonly form: string; readonly page: string; readonly key: string }
  | { readonly kind: 'page'; readonly form: string; readonly key: string }
  | { readonly kind: 'parameter'; readonly key: string }

/**
 * A change that a person asks for (style: one object read by menus, shortcuts, undo and announcements).
 * `refuses` says why it is not possible with these arguments; `perform` changes an immer draft and is only
 * called when `refuses` gave null. Edits keep every reference valid. Several calls inside `store.compound`
 * undo as one.
 */
export interface Edit<A> {
  readonly name: string
  /** On buttons and menus: „Schritt löschen“. */
  readonly label: Words
  /** Keyboard shortcut in KeyboardEvent.key notation, for example `Delete` or `Control+d`. */
  readonly key?: string
  refuses(draft: ModelDraft, args: A): Refusal | null
  perform(draft: Draft<ModelDraft>, args: A, tools: EditTools): Edited
}

export function inLanguage(words: Words, language: Language): string {
  return words[language]
}
