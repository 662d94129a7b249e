import type { Words } from './edit.ts'
import type { ModelDraft } from './model-draft.ts'

/** A draft as the server keeps it, with the number that the next save must name. */
export interface StoredDraft {
  readonly draft: ModelDraft
  readonly revision: number
}

/** What became of a save. `stale`: somebody else saved in between, or took the draft over (then with a reason). */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: string }
  | { readonly kind: 'stale'; readonly stored: StoredDraft; readonly reason?: Words }
  /** Nothing is kept while another person writes; it waits until this one takes over. */
  | { readonly kind: 'locked' }
  /** The session is over, or another person's; it waits until this one is signed in again. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'failed' }

/**
 * Sends a draft made from `revision`; `over`: what is stored is written over on purpose. A rejected promise counts as
 * failed.
 */
export type Save = (draft: ModelDraft, revision: number, over: boolean) => Promise<SaveOutcome>

/** The window's timers, or a test's. */
export interface Timers {
  set(run: () => void, milliseconds: number): unknown
  clear(timer: unknown): void
}

export const windowTimers: Timers = {
  set: (run, milliseconds) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

export type SavedState = 'saved' | 'saving' | 'unsaved' | 'failed' | 'stale' | 'locked' | 'signed-out'

/** What the head of the page says. `at`: ISO instant of the last save. `stored`: the other version while stale. */
export interface Saved {
  readonly at: string | null
  readonly state: SavedState
  readonly stored?: StoredDraft
  readonly reason?: Words
}

export interface Autosave {
  /** The draft is another one now. */
  changed(): void
  /** Saves at once what is not saved; settles when the request under way and this one are answered. */
  saveNow(): Promise<void>
  /** Number of the stored draft that the window's draft is made from. */
  revision(): number
  /** While stale: keeps the local draft and saves it over the stored one. */
  saveOver(): Promise<void>
  /** The next save keeps the stored draft as a copy. */
  keepStored(): void
  /** From now on this draft is the stored one. */
  restart(stored: StoredDraft): void
  stop(): void
}

const PAUSE = 1500
const LONGEST_PAUSE = 60_000

/**
 * Saves after 1.5 s without a change, at most one request at a time. A failed save is tried again after 3 s,
 * 6 s, … up to a minute, and after every change. A stale one waits for a person's choice, both drafts kept.
 */
export function createAutosave(options: {
  readonly save: Save
  readonly timers: Timers
  readonly stored: StoredDraft
  readonly savedAt: string | null
  readonly current: () => ModelDraft
  readonly show: (saved: Saved) => void
}): Autosave {
  const { save, timers, current, show } = options
  let stored = options.stored
  let shown: Saved = { at: options.savedAt, state: 'saved' }
  let timer: unknown = null
  let underWay: Promise<void> | null = null
  /** The stored draft is written over on purpose, and kept as a copy. */
  let over = false
  let failures = 0
  let stopped = false

  const tell = (state: SavedState, more: Pick<Saved, 'stored' | 'reason'> = {}, at = shown.at) => {
    shown = { at, state, ...more }
    show(shown)
  }
  const wait = (milliseconds: number) => {
    if (timer !== null) timers.clear(timer)
    timer = null
    if (stopped) return
    timer = timers.set(() => {
      timer = null
      send()
    }, milliseconds)
  }
  const send = (): Promise<void> => {
    if (underWay) return underWay
    if (timer !== null) timers.clear(timer)
    timer = null
    if (shown.state === 'stale' || current() === stored.draft) return Promise.resolve()
    underWay = request().finally(() => {
      underWay = null
    })
    return underWay
  }
  const request = async () => {
    const sent = current()
    const base = stored
    tell('saving')
    const outcome = await save(sent, base.revision, over).catch((): SaveOutcome => ({ kind: 'failed' }))
    // A draft loaded meanwhile has a history of its own; the answer belongs to the one before.
    if (base !== stored) return current() === stored.draft ? undefined : wait(PAUSE)
    if (outcome.kind === 'failed') {
      failures += 1
      tell('failed')
      return wait(Math.min(PAUSE * 2 ** failures, LONGEST_PAUSE))
    }
    if (outcome.kind === 'locked' || outcome.kind === 'signed-out') return tell(outcome.kind)
    failures = 0
    over = false
    if (outcome.kind === 'stale') {
      const { stored: other, reason } = outcome
      return tell('stale', reason === undefined ? { stored: other } : { stored: other, reason })
    }
    stored = { draft: sent, revision: outcome.revision }
    const settled = current() === sent
    tell(settled ? 'saved' : 'unsaved', {}, outcome.savedAt)
    if (!settled) wait(PAUSE)
  }

  return {
    changed() {
      if (shown.state === 'stale') return
      if (current() === stored.draft && !underWay) return tell('saved')
      if (shown.state !== 'saving') tell('unsaved')
      if (!underWay) wait(PAUSE)
    },
    async saveNow() {
      if (underWay) await underWay
      await send()
    },
    revision: () => stored.revision,
    async saveOver() {
      if (shown.state !== 'stale' || !shown.stored) return
      stored = shown.stored
      over = true
      tell('unsaved')
      await send()
    },
    keepStored() {
      over = true
    },
    restart(next) {
      if (timer !== null) timers.clear(timer)
      timer = null
      failures = 0
      over = false
      stored = next
      tell('saved')
    },
    stop() {
      stopped = true
      if (timer !== null) timers.clear(timer)
      timer = null
    },
  }
}
