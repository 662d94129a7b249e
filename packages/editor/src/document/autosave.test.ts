import { describe, expect, it } from 'vitest'
import type { SaveOutcome } from './autosave.ts'
import { adoptCopy } from './edits/adopt-copy.ts'
import { renameStep } from './edits/rename-step.ts'
import { exampleDraft, exampleStore, settled, TestTimers } from './example.fixture.ts'
import type { ModelDraft } from './model-draft.ts'

const SAVED_AT = '2026-03-02T08:00:00.000Z'

/** A server whose answers the test gives, one after another. */
function server() {
  const asked: { name: string; revision: number; over: boolean; answer: (outcome: SaveOutcome | Error) => Promise<void> }[] = []
  const timers = new TestTimers()
  const save = (draft: ModelDraft, revision: number, over: boolean) =>
    new Promise<SaveOutcome>((resolve, reject) => {
      asked.push({
        name: nameIn(draft),
        revision,
        over,
        answer(outcome) {
          if (outcome instanceof Error) reject(outcome)
          else resolve(outcome)
          return settled()
        },
      })
    })
  const store = exampleStore({ save, timers })
  const rename = (de: string) => store.getState().apply(renameStep, { step: 's_js2wupnj', name: { de } })
  const state = () => store.getState().saved.state
  return { asked, timers, store, rename, state }
}

function nameIn({ definition }: ModelDraft): string {
  return definition.steps.find(({ key }) => key === 's_js2wupnj')?.name.de ?? ''
}

const saved = (revision: number): SaveOutcome => ({ kind: 'saved', revision, savedAt: SAVED_AT })

describe('autosave', () => {
  it('waits until nothing has changed for a second and a half', async () => {
    const { asked, timers, rename, state } = server()
    rename('A')
    await timers.pass(1400)
    rename('B')
    await timers.pass(1400)
    expect(asked).toHaveLength(0)
    expect(state()).toBe('unsaved')
    await timers.pass(100)
    expect(asked.map(({ name, revision }) => `${name} ${revision}`)).toEqual(['B 1'])
    expect(state()).toBe('saving')
  })

  it('says when it saved, and goes on from the revision that the server gave', async () => {
    const { asked, timers, store, rename } = server()
    rename('A')
    await timers.pass(1500)
    await asked[0]?.answer(saved(7))
    expect(store.getState().saved).toEqual({ at: SAVED_AT, state: 'saved' })
    rename('B')
    await timers.pass(1500)
    expect(asked[1]?.revision).toBe(7)
  })

  it('has one request under way at most, and saves later changes after its answer', async () => {
    const { asked, timers, rename, state } = server()
    rename('A')
    await timers.pass(1500)
    rename('B')
    await timers.pass(10_000)
    expect(asked).toHaveLength(1)
    await asked[0]?.answer(saved(2))
    expect(state()).toBe('unsaved')
    await timers.pass(1500)
    expect(asked[1]).toMatchObject({ name: 'B', revision: 2 })
  })

  it('tries again with longer and longer pauses after a failure, and loses nothing', async () => {
    const { asked, timers, rename, state } = server()
    rename('A')
    await timers.pass(1500)
    await asked[0]?.answer({ kind: 'failed' })
    expect(state()).toBe('failed')
    await timers.pass(2999)
    expect(asked).toHaveLength(1)
    await timers.pass(1)
    await asked[1]?.answer(new Error('no network'))
    await timers.pass(5999)
    expect(asked).toHaveLength(2)
    await timers.pass(1)
    await asked[2]?.answer(saved(2))
    expect(asked[2]?.name).toBe('A')
    expect(state()).toBe('saved')
  })

  it('keeps both drafts when somebody else saved in between, until a person chooses', async () => {
    const { asked, timers, store, rename, state } = server()
    const theirs = exampleDraft()
    rename('Meins')
    await timers.pass(1500)
    await asked[0]?.answer({ kind: 'stale', stored: { draft: theirs, revision: 9 } })
    rename('Immer noch meins')
    await timers.pass(60_000)
    expect(asked).toHaveLength(1)
    expect(state()).toBe('stale')
    expect(store.getState().saved.stored).toEqual({ draft: theirs, revision: 9 })
    expect(nameIn(store.getState().draft)).toBe('Immer noch meins')
    const done = store.getState().saveOver()
    await settled()
    expect(asked[1]).toMatchObject({ name: 'Immer noch meins', revision: 9, over: true })
    await asked[1]?.answer(saved(10))
    await done
    expect(state()).toBe('saved')
    rename('Weiter')
    await timers.pass(1500)
    expect(asked.map(({ over }) => over)).toEqual([false, true, false])
  })

  it('waits while the person is not signed in, and saves once she is', async () => {
    const { asked, timers, store, rename, state } = server()
    rename('Vor der Anmeldung')
    await timers.pass(1500)
    await asked[0]?.answer({ kind: 'signed-out' })
    expect(state()).toBe('signed-out')
    await timers.pass(60_000)
    expect(asked).toHaveLength(1)
    const done = store.getState().saveNow()
    await asked[1]?.answer(saved(2))
    await done
    expect(asked[1]?.name).toBe('Vor der Anmeldung')
    expect(state()).toBe('saved')
  })

  it('keeps what is stored when a copy takes its place, which undoes as one', async () => {
    const { asked, timers, store, rename } = server()
    rename('Im Entwurf')
    const draft = store.getState().draft
    const of = { de: 'von gestern', en: 'of yesterday' }
    store.getState().apply(adoptCopy, { content: exampleDraft(), of }, { keepStored: true })
    expect(store.getState().draft).toEqual(exampleDraft())
    await timers.pass(1500)
    expect(asked[0]?.over).toBe(true)
    store.getState().undo()
    expect(store.getState().draft).toEqual(draft)
    expect(store.getState().announcement).toBe('Rückgängig: Kopie von gestern übernommen')
  })

  it('takes the stored draft when the person chooses that one', async () => {
    const { asked, timers, store, rename, state } = server()
    rename('Meins')
    await timers.pass(1500)
    await asked[0]?.answer({ kind: 'stale', stored: { draft: exampleDraft(), revision: 9 } })
    store.getState().replaceDraft(exampleDraft(), 9)
    expect(state()).toBe('saved')
    rename('Darauf aufgebaut')
    await timers.pass(1500)
    expect(asked[1]).toMatchObject({ name: 'Darauf aufgebaut', revision: 9 })
  })

  it('ignores an answer that belongs to a draft which is no longer open', async () => {
    const { asked, timers, store, rename } = server()
    rename('Alt')
    await timers.pass(1500)
    store.getState().replaceDraft(exampleDraft(), 30)
    rename('Neu')
    await asked[0]?.answer(saved(2))
    await timers.pass(1500)
    expect(asked[1]).toMatchObject({ name: 'Neu', revision: 30 })
  })

  it('saves at once when asked, also what changed during a request', async () => {
    const { asked, rename, store, state } = server()
    rename('A')
    const first = store.getState().saveNow()
    rename('B')
    const second = store.getState().saveNow()
    await asked[0]?.answer(saved(2))
    await first
    await asked[1]?.answer(saved(3))
    await second
    expect(asked.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(state()).toBe('saved')
  })

  it('sends nothing after it was stopped', async () => {
    const { asked, timers, rename, store } = server()
    rename('A')
    store.getState().stop()
    rename('B')
    await timers.pass(60_000)
    expect(asked).toEqual([])
  })
})
