import { describe, expect, it } from 'vitest'
import { createEditorStore, type EditorStore } from '../document/store.ts'
import { answersShowing } from './answers-showing.ts'
import { exampleDefinition } from './example.fixture.ts'
import { outlineOf } from './outline.ts'
import { draftFor } from './preview-page.ts'
import { showNewQuestion } from './show-new-question.ts'

function opened(): EditorStore {
  return createEditorStore({
    draft: { definition: exampleDefinition(), revisions: [] },
    language: 'de',
    save: () => new Promise(() => undefined),
    timers: { set: () => 0, clear: () => undefined },
  })
}

function lastPage(store: EditorStore) {
  const { definition } = store.getState().draft
  const form = definition.forms[0]
  const page = form && outlineOf(definition, form).at(-1)
  if (form === undefined || page === undefined) throw new Error('The example has a form.')
  return { definition, form, page: page.page, questions: page.questions }
}

function showAtShelter(store: EditorStore, option: string, label = 'Name des Tierheims', kind = 'text') {
  const { form, page, questions } = lastPage(store)
  const answer = { de: 'Ja', en: 'Yes' }
  const placement = questions[0]?.key ?? ''
  return showNewQuestion(
    store,
    { form: form.key, page: page.key, placement, option, answer },
    { label: { de: label }, kind },
  )
}

describe('a further question at an answer', () => {
  it('stands under its answer, is selected, and undoes with its condition', () => {
    const store = opened()
    const before = store.getState().draft
    expect(showAtShelter(store, 'yes')).toBeNull()
    const added = lastPage(store).questions[1]
    expect([added?.label.de, added?.depth, added?.shownAt?.option]).toEqual(['Name des Tierheims', 1, 'yes'])
    expect(store.getState().selection).toMatchObject({ kind: 'placement', key: added?.key })
    expect(store.getState().history.past.map(({ label }) => label.de)).toEqual([
      'Frage ‚Name des Tierheims‘ bei der Antwort ‚Ja‘ eingefügt',
    ])
    store.getState().undo()
    expect(store.getState().draft).toEqual(before)
  })

  it('is not added at an answer that is not there, and the reason is given', () => {
    const store = opened()
    const before = store.getState().draft
    expect(showAtShelter(store, 'perhaps')).not.toBeNull()
    expect(showAtShelter(store, 'yes', '  ')).not.toBeNull()
    expect(store.getState().draft).toBe(before)
  })
})

describe('the preview of a dependent question', () => {
  it('gives the answers that lead to it, and leaves others alone', () => {
    const store = opened()
    showAtShelter(store, 'yes', 'Ist es in Musterstadt?', 'boolean')
    const { definition, form, page, questions } = lastPage(store)
    const first = questions[1]
    if (first === undefined) throw new Error('It was added.')
    const draft = draftFor(definition, form)
    const shown = answersShowing(definition, page, first, questions, draft)
    expect(shown.answers).toEqual({ 'dogs/i1/fromShelter': { value: 'yes' } })
    expect(answersShowing(definition, page, first, questions, shown)).toBe(shown)
    const always = questions[0]
    expect(always && answersShowing(definition, page, always, questions, draft)).toBe(draft)
  })
})
