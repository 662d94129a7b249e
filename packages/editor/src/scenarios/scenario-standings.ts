import type { Scenario, Text } from '@laufzettel/engine'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Timers } from '../document/autosave.ts'
import { EMPTY_HISTORY } from '../document/history.ts'
import type { EditorStore } from '../document/store.ts'
import { type Done, editBetween } from './edit-between.ts'
import type { OpenPlay } from './player.ts'

/**
 * How one test case of the draft stands. `sentence`: what differs first, or why it cannot go on. `since`: the edit that
 * came between. `accepts`: what to expect so that it holds as it ends.
 */
export type Standing =
  | { readonly state: 'running' }
  | { readonly state: 'passed' }
  | { readonly state: 'differs'; readonly sentence: Text; readonly since: Text | null; readonly accepts: Scenario['expect'] | null }
  | { readonly state: 'stops'; readonly sentence: Text; readonly since: Text | null }

export interface Standings {
  /** Scenario key → how it stands. Empty while the draft cannot be played. */
  readonly cases: ReadonlyMap<string, Standing>
  /** How many end differently, counted when the last one has ended; null until then and while `broken`. */
  readonly differing: number | null
  /** How many cannot go on because the draft lacks something; counted with `differing`. */
  readonly stopping: number | null
  /** The draft cannot be read, so nothing can be played. */
  readonly broken: boolean
}

interface StandingsOptions {
  readonly store: EditorStore
  readonly timers: Timers
  readonly open: OpenPlay
}

const PAUSE = 500

/**
 * Plays every test case of the draft after each change, once nobody has changed anything for half a second. Each case
 * is at least a task of its own, so that typing goes between; the next change ends the round.
 */
export function createStandings({ store, timers, open }: StandingsOptions): StoreApi<Standings> {
  const made = createStore<Standings>()(() => ({ cases: new Map(), differing: null, stopping: null, broken: false }))
  /** Scenario key → what had been done when it last ended as expected. */
  const green = new Map<string, Done>()
  /** Scenario key → the edit that came between, for as long as it ends differently. */
  const red = new Map<string, Text | null>()
  let timer: unknown = null
  let round = 0

  const later = (run: () => void, milliseconds: number) => {
    timer = timers.set(run, milliseconds)
  }
  const begin = async (own: number) => {
    const { draft, history } = store.getState()
    const play = await open(draft)
    if (own !== round) return
    if (play === null) {
      made.setState({ cases: new Map(), differing: null, stopping: null, broken: true })
      return
    }
    const { scenarios } = draft.definition
    const cases = new Map<string, Standing>(scenarios.map(({ key }) => [key, { state: 'running' }]))
    made.setState({ cases, broken: false })
    const next = async (at: number): Promise<void> => {
      const scenario = scenarios[at]
      if (scenario === undefined) {
        const all = [...made.getState().cases.values()]
        const ended = (as: Standing['state']) => all.filter(({ state }) => state === as).length
        made.setState({ differing: ended('differs'), stopping: ended('stops') })
        return
      }
      const { sentences, stops, accepts } = await play(scenario)
      const [sentence] = sentences
      if (own !== round) return
      if (sentence === undefined) {
        green.set(scenario.key, history.past)
        red.delete(scenario.key)
      } else if (!red.has(scenario.key)) red.set(scenario.key, editBetween(green.get(scenario.key), history))
      const since = red.get(scenario.key) ?? null
      const standing: Standing =
        sentence === undefined ? { state: 'passed' } : stops ? { state: 'stops', sentence, since } : { state: 'differs', sentence, since, accepts }
      made.setState({ cases: new Map(made.getState().cases).set(scenario.key, standing) })
      later(() => void next(at + 1), 0)
    }
    later(() => void next(0), 0)
  }
  const restart = () => {
    if (timer !== null) timers.clear(timer)
    round += 1
    const own = round
    later(() => void begin(own), PAUSE)
  }
  store.subscribe((state, before) => {
    if (state.draft === before.draft) return
    // Another draft was opened: what was green before says nothing about it.
    if (state.history === EMPTY_HISTORY) {
      green.clear()
      red.clear()
    }
    restart()
  })
  restart()
  return made
}
