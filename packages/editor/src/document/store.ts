import type { Language } from '@laufzettel/engine'
import { applyPatches, enableArrayMethods, enablePatches, freeze, type Patch, produceWithPatches } from 'immer'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  type Autosave,
  createAutosave,
  type Save,
  type Saved,
  type StoredDraft,
  type Timers,
  windowTimers,
} from './autosave.ts'
import { type Edit, inLanguage, type Refusal, type Selection, type Words } from './edit.ts'
import { EMPTY_HISTORY, type History, recorded } from './history.ts'
import type { ModelDraft } from './model-draft.ts'
import { present } from './present.ts'
import { type RandomBytes, randomKeys, webRandomBytes } from './random-keys.ts'

enablePatches()
// Edits look for steps and flows by key: without a proxy for each that is looked at.
enableArrayMethods()

/** Applies edits inside `compound`; `draft` is the model as the edits before left it. */
export interface CompoundStep {
  draft(): ModelDraft
  apply<A>(edit: Edit<A>, args: A): Refusal | null
}

/** The one document of the modeller. Canvas, step list, inspector and form builder read and change only this. */
export interface EditorState {
  readonly language: Language
  readonly draft: ModelDraft
  readonly selection: Selection | null
  readonly history: History
  /** For the one live region. `announced` counts, so that the same words twice are two announcements. */
  readonly announcement: string
  readonly announced: number
  /** Whether the announcement says why something was not done; then it is also shown, until the next act or choice. */
  readonly refused: boolean
  readonly saved: Saved
  /** Does it, or says why not (also to the live region). */
  apply<A>(edit: Edit<A>, args: A, options?: ApplyOptions): Refusal | null
  allowed<A>(edit: Edit<A>, args: A): Refusal | null
  /** Several edits that undo as one. One that is refused takes the others back and is the answer. */
  compound(label: Words, run: (step: CompoundStep) => void): Refusal | null
  undo(): void
  redo(): void
  select(selection: Selection | null): void
  announce(words: Words): void
  /** Says why something is not done. */
  announceRefusal(reason: Words): void
  /** Opens another draft, stored under this number: history and selection begin anew. */
  replaceDraft(draft: ModelDraft, revision?: number): void
  saveNow(): Promise<void>
  /** Number of the stored draft that this one is made from. */
  revision(): number
  /** While stale: saves the local draft over the stored one. */
  saveOver(): Promise<void>
  /** No more saving: the page is left. */
  stop(): void
}

export interface ApplyOptions {
  /** Equal marks in a row undo as one. */
  readonly merge?: string
  /** What is stored so far is kept as a copy when this is saved over it. */
  readonly keepStored?: boolean
}

export type EditorStore = StoreApi<EditorState>

export interface EditorStoreOptions {
  readonly draft: ModelDraft
  readonly language: Language
  readonly save: Save
  /** Number of the stored draft, 1 unless told. */
  readonly revision?: number
  readonly savedAt?: string | null
  readonly timers?: Timers
  readonly randomBytes?: RandomBytes
}

/** A store for one draft. Time and chance come from outside, so that a test can repeat a session. */
export function createEditorStore(options: EditorStoreOptions): EditorStore {
  const { timers = windowTimers, randomBytes = webRandomBytes } = options
  let autosave: Autosave
  /** The model inside `compound`, until all of it is done. */
  let pending: Pending | null = null

  const store = createStore<EditorState>()((set, get) => {
    const say = (words: Words) => ({
      announcement: inLanguage(words, get().language),
      announced: get().announced + 1,
      refused: false,
    })
    const refused = (refusal: Refusal): Refusal => {
      set({ ...say(refusal.reason), refused: true })
      return refusal
    }
    const changeTo = (draft: ModelDraft, selection: Selection | null, history: History, words: Words) => {
      set({ draft, selection: present(draft, selection), history, ...say(words) })
      autosave.changed()
    }

    return {
      language: options.language,
      draft: freeze(options.draft, true),
      selection: null,
      history: EMPTY_HISTORY,
      announcement: '',
      announced: 0,
      refused: false,
      saved: { at: options.savedAt ?? null, state: 'saved' },

      apply(edit, args, { merge, keepStored = false } = {}) {
        if (pending) return perform(pending, edit, args, randomBytes)
        const { draft, selection, history } = get()
        const work: Pending = { draft, selection, patches: [], inverse: [], label: null, refusal: null }
        const refusal = perform(work, edit, args, randomBytes)
        if (refusal) return refused(refusal)
        if (work.patches.length === 0 || !work.label) return null
        const { label, patches, inverse, selection: after } = work
        if (keepStored) autosave.keepStored()
        const entry = { label, patches, inverse, before: selection, after, ...(merge === undefined ? {} : { merge }) }
        changeTo(work.draft, after, recorded(history, entry), label)
        return null
      },

      allowed: (edit, args) => edit.refuses(pending?.draft ?? get().draft, args),

      compound(label, run) {
        if (pending) {
          run(stepOf(pending, randomBytes))
          return pending.refusal
        }
        const { draft, selection, history } = get()
        const work: Pending = { draft, selection, patches: [], inverse: [], label: null, refusal: null }
        pending = work
        try {
          run(stepOf(work, randomBytes))
        } finally {
          pending = null
        }
        if (work.refusal) return refused(work.refusal)
        if (work.patches.length === 0) return null
        const { patches, inverse, selection: after } = work
        changeTo(work.draft, after, recorded(history, { label, patches, inverse, before: selection, after }), label)
        return null
      },

      undo() {
        const { draft, history } = get()
        const entry = history.past.at(-1)
        if (!entry) return
        const next = { past: history.past.slice(0, -1), future: [entry, ...history.future] }
        const words = { de: `Rückgängig: ${entry.label.de}`, en: `Undone: ${entry.label.en}` }
        changeTo(applyPatches(draft, entry.inverse as Patch[]), entry.before, next, words)
      },

      redo() {
        const { draft, history } = get()
        const [entry, ...future] = history.future
        if (!entry) return
        const words = { de: `Wiederholt: ${entry.label.de}`, en: `Redone: ${entry.label.en}` }
        changeTo(applyPatches(draft, entry.patches as Patch[]), entry.after, { past: [...history.past, entry], future }, words)
      },

      select: (selection) => set({ selection, refused: false }),
      announce: (words) => set(say(words)),
      announceRefusal: (reason) => set({ ...say(reason), refused: true }),

      replaceDraft(draft, revision = 1) {
        set({ draft: freeze(draft, true), selection: null, history: EMPTY_HISTORY })
        autosave.restart({ draft, revision })
      },
      saveNow: () => autosave.saveNow(),
      revision: () => autosave.revision(),
      saveOver: () => autosave.saveOver(),
      stop: () => autosave.stop(),
    }
  })

  const stored: StoredDraft = { draft: options.draft, revision: options.revision ?? 1 }
  autosave = createAutosave({
    save: options.save,
    timers,
    stored,
    savedAt: options.savedAt ?? null,
    current: () => store.getState().draft,
    show: (saved) => store.setState({ saved }),
  })
  return store
}

interface Pending {
  draft: ModelDraft
  selection: Selection | null
  patches: Patch[]
  inverse: Patch[]
  label: Words | null
  refusal: Refusal | null
}

function perform<A>(work: Pending, edit: Edit<A>, args: A, bytes: RandomBytes): Refusal | null {
  const refusal = edit.refuses(work.draft, args)
  if (refusal) {
    work.refusal ??= refusal
    return refusal
  }
  let selected: Selection | null | undefined
  const tools = randomKeys(work.draft, bytes)
  const [draft, patches, inverse] = produceWithPatches(work.draft, (model) => {
    const { label, select } = edit.perform(model, args, tools)
    work.label = label
    selected = select
  })
  work.draft = draft
  work.patches = [...work.patches, ...patches]
  work.inverse = [...inverse, ...work.inverse]
  if (selected !== undefined) work.selection = selected
  return null
}

function stepOf(work: Pending, bytes: RandomBytes): CompoundStep {
  return {
    draft: () => work.draft,
    apply: (edit, args) => (work.refusal ? work.refusal : perform(work, edit, args, bytes)),
  }
}
