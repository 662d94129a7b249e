import { canonicalJson } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { connect } from './edits/connect.ts'
import { deleteStep } from './edits/delete-step.ts'
import { insertStep } from './edits/insert-step.ts'
import { renameStep } from './edits/rename-step.ts'
import { exampleStore } from './example.fixture.ts'

const IN_FLOW = { block: 'user-task', at: { flow: 'f_znnq57bp' }, name: { de: 'Nachfrage zur Chipnummer', en: 'Ask about the chip' } }

describe('the editor store', () => {
  it('does an edit, selects what was made and says so', () => {
    const store = exampleStore()
    expect(store.getState().apply(insertStep, IN_FLOW)).toBeNull()
    const { draft, selection, announcement } = store.getState()
    const step = draft.definition.steps[2]
    expect(step?.name.de).toBe('Nachfrage zur Chipnummer')
    expect(step?.key).toMatch(/^s_[a-km-z2-9]{8}$/)
    expect(selection).toEqual({ kind: 'step', key: step?.key })
    expect(announcement).toBe('Schritt ‚Nachfrage zur Chipnummer‘ eingefügt')
  })

  it.each([
    ['de', 'Rückgängig: Schritt ‚Nachfrage zur Chipnummer‘ eingefügt', 'Wiederholt: Schritt ‚Nachfrage zur Chipnummer‘ eingefügt'],
    ['en', 'Undone: Step ‘Ask about the chip’ inserted', 'Redone: Step ‘Ask about the chip’ inserted'],
  ] as const)('takes an edit back and does it again, byte for byte (%s)', (language, undone, redone) => {
    const store = exampleStore({ language })
    const before = canonicalJson(store.getState().draft)
    store.getState().apply(insertStep, IN_FLOW)
    const after = canonicalJson(store.getState().draft)
    store.getState().undo()
    expect(canonicalJson(store.getState().draft)).toBe(before)
    expect(store.getState().announcement).toBe(undone)
    expect(store.getState().selection).toBeNull()
    store.getState().redo()
    expect(canonicalJson(store.getState().draft)).toBe(after)
    expect(store.getState().announcement).toBe(redone)
  })

  it('changes nothing when an edit is refused, and says why, also when it is refused twice', () => {
    const store = exampleStore()
    const { draft } = store.getState()
    expect(store.getState().apply(deleteStep, { step: 's_bgfjj6m4' })).not.toBeNull()
    const first = store.getState().announced
    store.getState().apply(deleteStep, { step: 's_bgfjj6m4' })
    expect(store.getState().draft).toBe(draft)
    expect(store.getState().history.past).toEqual([])
    expect(store.getState().announcement).toMatch(/beginnt der Vorgang/)
    expect(store.getState().announced).toBe(first + 1)
  })

  it('takes a compound back at once', () => {
    const store = exampleStore()
    const before = canonicalJson(store.getState().draft)
    store.getState().compound({ de: 'Zwei Schritte eingefügt', en: 'Two steps inserted' }, (step) => {
      step.apply(insertStep, IN_FLOW)
      const made = step.draft().definition.steps[2]?.key ?? ''
      step.apply(insertStep, { block: 'rule', at: { after: made } })
    })
    expect(store.getState().draft.definition.steps).toHaveLength(13)
    expect(store.getState().history.past).toHaveLength(1)
    store.getState().undo()
    expect(canonicalJson(store.getState().draft)).toBe(before)
    expect(store.getState().announcement).toBe('Rückgängig: Zwei Schritte eingefügt')
  })

  it('does all of a compound or nothing', () => {
    const store = exampleStore()
    const { draft } = store.getState()
    const refusal = store.getState().compound({ de: 'Beides', en: 'Both' }, (step) => {
      step.apply(insertStep, IN_FLOW)
      step.apply(deleteStep, { step: 's_bgfjj6m4' })
      step.apply(renameStep, { step: 's_js2wupnj', name: { de: 'Anders' } })
    })
    expect(refusal).not.toBeNull()
    expect(store.getState().draft).toBe(draft)
  })

  it('joins the letters typed in one field to one entry, until something else happens', () => {
    const store = exampleStore()
    const type = (de: string) =>
      store.getState().apply(renameStep, { step: 's_js2wupnj', name: { de } }, { merge: 'name of s_js2wupnj' })
    type('S')
    type('Steuer')
    store.getState().apply(connect, { from: 's_js2wupnj', to: 's_eiiqcgrr', replace: true })
    type('Steuern')
    expect(store.getState().history.past).toHaveLength(3)
    store.getState().undo()
    store.getState().undo()
    store.getState().undo()
    expect(store.getState().draft.definition.steps[1]?.name.de).toBe('Steuer berechnen')
  })

  it('forgets what was undone once something else is done', () => {
    const store = exampleStore()
    store.getState().apply(insertStep, IN_FLOW)
    store.getState().undo()
    store.getState().apply(renameStep, { step: 's_js2wupnj', name: { de: 'Anders' } })
    expect(store.getState().history.future).toEqual([])
  })

  it('begins anew with another draft', () => {
    const store = exampleStore()
    store.getState().apply(insertStep, IN_FLOW)
    store.getState().replaceDraft(exampleStore().getState().draft, 7)
    expect(store.getState().history).toEqual({ past: [], future: [] })
    expect(store.getState().saved.state).toBe('saved')
  })
})
