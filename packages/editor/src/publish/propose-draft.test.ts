import { describe, expect, it } from 'vitest'
import type { SaveOutcome } from '../document/autosave.ts'
import { exampleDraft } from '../document/example.fixture.ts'
import { renameStep } from '../document/edits/rename-step.ts'
import { createEditorStore } from '../document/store.ts'
import { proposeDraft } from './propose-draft.ts'

function opened(outcome: SaveOutcome) {
  const draft = exampleDraft()
  const store = createEditorStore({ draft, revision: 3, language: 'de', save: async () => outcome })
  const [step] = draft.definition.steps
  store.getState().apply(renameStep, { step: step?.key ?? '', name: { de: 'Neuer Name', en: 'New name' } })
  const asked: unknown[] = []
  const client = {
    proposeModelDraft: async (request: unknown) => {
      asked.push(request)
      return { ok: true, status: 200, value: { hash: 'h', process: 'p', version: 2 } }
    },
  } as unknown as Parameters<typeof proposeDraft>[0]
  return { store, asked, propose: () => proposeDraft(client, store, 'd', 'lock', 'not saved') }
}

describe('a proposal', () => {
  it('is of the revision that this window has saved', async () => {
    const { store, asked, propose } = opened({ kind: 'saved', revision: 4, savedAt: '2026-03-01T12:00:00.000Z' })
    expect(await propose()).toEqual({ hash: 'h', version: 2 })
    expect(asked).toEqual([{ params: { draft: 'd' }, body: { expectedRevision: 4, lock: 'lock' } }])
    store.getState().stop()
  })

  it('is none while what the window shows is not saved', async () => {
    for (const kind of ['failed', 'locked'] as const) {
      const { store, asked, propose } = opened({ kind })
      expect(await propose()).toEqual({ detail: 'not saved', code: '' })
      expect(asked).toEqual([])
      expect(store.getState().saved.state).toBe(kind)
      store.getState().stop()
    }
  })
})
