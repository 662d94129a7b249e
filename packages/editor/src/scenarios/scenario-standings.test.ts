import { readFileSync } from 'node:fs'
import { landCalendar, type ParameterRevision } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import type { Timers } from '../document/autosave.ts'
import type { Edit } from '../document/edit.ts'
import { exampleDraft } from '../document/example.fixture.ts'
import { disconnect } from '../document/edits/disconnect.ts'
import { renameStep } from '../document/edits/rename-step.ts'
import { createEditorStore } from '../document/store.ts'
import { playingHere } from './player.ts'
import { createStandings } from './scenario-standings.ts'
import { setScenarioTotal } from './scenario-total.fixture.ts'

const file = new URL('../../../../examples/hundesteuer/parameters.json', import.meta.url)
const published = JSON.parse(readFileSync(file, 'utf8')) as ParameterRevision[]
const here = playingHere({ calendar: landCalendar('HE', 2025, 2030), published }, async () => undefined)

const settled = () => new Promise((done) => setImmediate(done))

/** A clock that moves by hand: `tick` runs the one task that waits and lets its promises end. */
function opened() {
  let waiting: { readonly run: () => void; readonly milliseconds: number } | null = null
  const timers: Timers = {
    set: (run, milliseconds) => {
      waiting = { run, milliseconds }
      return waiting
    },
    clear: (timer) => {
      if (waiting === timer) waiting = null
    },
  }
  const played: string[] = []
  let playing: Promise<unknown> = Promise.resolve()
  const store = createEditorStore({
    draft: exampleDraft(),
    language: 'de',
    save: () => new Promise(() => undefined),
    timers: { set: () => null, clear: () => undefined },
  })
  const standings = createStandings({
    store,
    timers,
    open: async (draft) => {
      const play = await here(draft)
      if (play === null) return null
      return (scenario) => {
        played.push(scenario.key)
        const ending = play(scenario)
        playing = ending
        return ending
      }
    },
  })
  const tick = async () => {
    const now = waiting
    waiting = null
    now?.run()
    await settled()
    await playing
    await settled()
    return now !== null
  }
  const round = async () => {
    while (await tick());
  }
  return { store, standings, played, tick, round, waits: () => waiting?.milliseconds }
}

/** Puts something else where the roles are. */
const unreadable: Edit<null> = {
  name: 'unreadable',
  label: { de: 'Unlesbar machen', en: 'Make unreadable' },
  refuses: () => null,
  perform({ definition }) {
    definition.roles = 3 as never
    return { label: { de: 'Unlesbar', en: 'Unreadable' } }
  },
}

const { scenarios } = exampleDraft().definition
const [first] = scenarios

describe('the test cases of a draft', () => {
  it('are played one a task, after a pause, and counted when all have ended', async () => {
    const { standings, played, tick, round, waits } = opened()
    expect(waits()).toBeGreaterThan(0)
    await tick()
    expect(played).toEqual([])
    expect([...standings.getState().cases.values()].map(({ state }) => state)).toEqual(scenarios.map(() => 'running'))
    await tick()
    expect(played).toEqual([first?.key])
    expect(standings.getState().cases.get(first?.key ?? '')).toEqual({ state: 'passed' })
    expect(standings.getState().differing).toBeNull()
    await round()
    expect(played).toEqual(scenarios.map(({ key }) => key))
    expect(standings.getState().differing).toBe(0)
  })

  it('begin again when the draft is changed while they run', async () => {
    const { store, played, tick, round } = opened()
    await tick()
    await tick()
    store.getState().apply(renameStep, { step: 's_js2wupnj', name: { de: 'Steuer ausrechnen' } })
    await round()
    expect(played).toEqual([first?.key, ...scenarios.map(({ key }) => key)])
  })

  it('say what differs and since which edit, as long as they differ', async () => {
    const { store, standings, round } = opened()
    await round()
    store.getState().apply(setScenarioTotal, '1')
    await round()
    const differs = { state: 'differs', since: { de: 'Erwartung geändert', en: 'Expectation changed' } }
    expect(standings.getState().differing).toBe(1)
    expect(standings.getState().cases.get(first?.key ?? '')).toMatchObject(differs)
    store.getState().apply(renameStep, { step: 's_js2wupnj', name: { de: 'Steuer ausrechnen' } })
    await round()
    expect(standings.getState().cases.get(first?.key ?? '')).toMatchObject(differs)
    store.getState().undo()
    store.getState().undo()
    await round()
    expect(standings.getState().differing).toBe(0)
  })

  it('name what was taken back', async () => {
    const { store, standings, round } = opened()
    store.getState().apply(setScenarioTotal, '1')
    store.getState().apply(setScenarioTotal, '85')
    await round()
    expect(standings.getState().differing).toBe(0)
    store.getState().undo()
    await round()
    expect(standings.getState().cases.get(first?.key ?? '')).toMatchObject({
      state: 'differs',
      since: { de: 'Rückgängig: Erwartung geändert' },
    })
  })

  it('name no edit when several came between', async () => {
    const { store, standings, round } = opened()
    await round()
    store.getState().apply(renameStep, { step: 's_js2wupnj', name: { de: 'Steuer ausrechnen' } })
    store.getState().apply(setScenarioTotal, '1')
    await round()
    expect(standings.getState().cases.get(first?.key ?? '')).toMatchObject({ state: 'differs', since: null })
  })

  it('say where they cannot go on while the draft lacks something, and since which edit', async () => {
    const { store, standings, round } = opened()
    await round()
    store.getState().apply(disconnect, { flow: 'f_tb3q9bmg' })
    await round()
    const { cases, stopping, differing, broken } = standings.getState()
    expect({ differing, broken }).toEqual({ differing: 0, broken: false })
    expect(stopping).toBe([...cases.values()].filter(({ state }) => state === 'stops').length)
    expect(stopping).toBeGreaterThan(0)
    const [stopped] = [...cases.values()].filter(({ state }) => state === 'stops')
    expect(stopped).toMatchObject({ since: { de: expect.stringMatching(/^Weg .+ gelöscht$/) } })
    store.getState().undo()
    await round()
    expect(standings.getState()).toMatchObject({ differing: 0, stopping: 0 })
  })

  it('bring what to expect so that they hold as they end', async () => {
    const { store, standings, round } = opened()
    store.getState().apply(setScenarioTotal, '1')
    await round()
    expect(standings.getState().cases.get(first?.key ?? '')).toMatchObject({
      state: 'differs',
      accepts: { values: { 'result.tax.total': { $number: '85' } } },
    })
  })

  it('do not run while the draft cannot be read', async () => {
    const { store, standings, played, round } = opened()
    await round()
    store.getState().apply(unreadable, null)
    await round()
    expect(played).toHaveLength(scenarios.length)
    expect(standings.getState()).toMatchObject({ broken: true, differing: null, stopping: null })
    store.getState().undo()
    await round()
    expect(standings.getState()).toMatchObject({ broken: false, differing: 0 })
  })
})
