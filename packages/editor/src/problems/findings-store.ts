import type { AroundModel, Finding } from '@laufzettel/engine'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Timers, windowTimers } from '../document/autosave.ts'
import type { ModelDraft } from '../document/model-draft.ts'
import type { EditorStore } from '../document/store.ts'
import { countsOfSteps } from './place.ts'

export interface Findings {
  readonly findings: readonly Finding[]
  /** Step key → how many; steps without a problem are not in it. Stays the same object while nothing changed. */
  readonly counts: ReadonlyMap<string, number>
  /** The draft has been judged at least once since it was opened; until then nothing is known of its problems. */
  readonly judged: boolean
}

const NONE: Findings = { findings: [], counts: new Map(), judged: false }
const PAUSE = 250
/** Milliseconds of judging before the page may draw and hear keys. */
const SLICE = 10
/** Milliseconds until it is tried again to load what judges. */
const AGAIN = 5000
const stores = new WeakMap<EditorStore, StoreApi<Findings>>()

const surroundings = new WeakMap<EditorStore, AroundModel>()

/** From now on the document is also judged by what is there for it to call and to use. */
export function judgeAround(store: EditorStore, around: AroundModel): void {
  surroundings.set(store, around)
}

/** Finds what is wrong in a draft, with pauses in which the page may draw. */
export type Judging = (draft: ModelDraft, around?: AroundModel) => Generator<undefined, readonly Finding[]>

/** The findings of a document, one store for all that show them. What judges is loaded behind the first picture. */
export function findingsFor(store: EditorStore): StoreApi<Findings> {
  const known = stores.get(store)
  if (known) return known
  const made = createStore<Findings>()(() => NONE)
  stores.set(store, made)
  const load = () => {
    import('../document/problems.ts').then(
      ({ findingProblemsOf }) => judgeInto(made, store, windowTimers, findingProblemsOf),
      // No connection: until it is back nothing is known of problems, and the page says so.
      () => windowTimers.set(load, AGAIN),
    )
  }
  load()
  return made
}

export function createFindings(store: EditorStore, timers: Timers, judging: Judging): StoreApi<Findings> {
  const made = createStore<Findings>()(() => NONE)
  judgeInto(made, store, timers, judging)
  return made
}

/**
 * Judges the draft when it is opened, and after every pause of a quarter second, in slices: typing and moving never
 * wait for it, and what is changed meanwhile is judged anew.
 */
function judgeInto(made: StoreApi<Findings>, store: EditorStore, timers: Timers, judging: Judging): void {
  const judged = ({ definition }: ModelDraft, findings: readonly Finding[], before: Findings): Findings => {
    if (before.judged && sameFindings(before.findings, findings)) return before
    const counts = countsOfSteps(findings, definition)
    return { findings, counts: sameCounts(before.counts, counts) ? before.counts : counts, judged: true }
  }
  let timer: unknown = null
  const goOn = (draft: ModelDraft, work: Generator<undefined, readonly Finding[]>) => {
    const end = performance.now() + SLICE
    for (;;) {
      const step = work.next()
      if (step.done) {
        timer = null
        made.setState(judged(draft, step.value, made.getState()), true)
        return
      }
      if (performance.now() < end) continue
      timer = timers.set(() => goOn(draft, work), 0)
      return
    }
  }
  const judge = (draft: ModelDraft, after: number) => {
    if (timer !== null) timers.clear(timer)
    timer = timers.set(() => goOn(draft, judging(draft, surroundings.get(store))), after)
  }
  judge(store.getState().draft, 0)
  store.subscribe(({ draft }, before) => {
    if (draft.definition !== before.draft.definition) judge(draft, PAUSE)
  })
}

function sameFindings(one: readonly Finding[], other: readonly Finding[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other)
}

function sameCounts(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, count]) => other.get(key) === count)
}
