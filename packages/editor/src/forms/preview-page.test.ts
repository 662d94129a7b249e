import { type ProcessDefinition, submitPage } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { exampleDefinition } from './example.fixture.ts'
import { previewContext } from './preview-context.ts'
import { draftFor, instanceOf, previewOf } from './preview-page.ts'
import { answersIn } from './typed-answers.ts'

const context = previewContext('2026-03-10T09:00:00.000Z')

function preview(definition: ProcessDefinition, number: number, answers: Record<string, string> = {}) {
  const form = definition.forms[0]
  const page = form?.pages[number - 1]
  if (form === undefined || page === undefined) throw new Error('The example has this page.')
  const draft = answersIn(answers, draftFor(definition, form))
  return previewOf(definition, form, page, draft, 'de', context)
}

const labels = (definition: ProcessDefinition, number: number, answers: Record<string, string> = {}) =>
  preview(definition, number, answers)
    .view?.groups.flatMap((group) => group.fields)
    .map((field) => field.label)

describe('the preview of a page', () => {
  it('shows the questions as citizens read them, with the answers before', () => {
    expect(labels(exampleDefinition(), 3)).toContain('Wann ist Ihr Hund geboren?')
    expect(labels(exampleDefinition(), 3, { 'dogs/i1/name': 'Balu' })).toContain('Wann ist Balu geboren?')
  })

  it('keeps a dependent question under its answer', () => {
    const view = preview(exampleDefinition(), 4).view
    const dangerous = view?.groups[0]?.fields.find((field) => field.path === 'dogs/i1/dangerous')
    expect(dangerous?.options.map((option) => option.reveals.map((field) => field.path))).toEqual([
      ['dogs/i1/accompanyingTest'],
      [],
    ])
    expect(preview(exampleDefinition(), 4).notes).toEqual([])
  })

  it('shows a page with a condition as if it held, and says so', () => {
    const definition = exampleDefinition()
    const page = definition.forms[0]?.pages[1]
    if (page !== undefined) page.visible = 'false'
    expect(labels(definition, 2)).toContain('Postleitzahl')
    expect(preview(definition, 2).notes.map((note) => note.de)).toEqual([
      'Bürgerinnen und Bürger sehen diese Seite nur unter einer Bedingung. Hier ist sie immer zu sehen.',
    ])
  })
})

describe('the preview of an unfinished model', () => {
  it('leaves out what cannot be shown and says what is missing', () => {
    const definition = exampleDefinition()
    const [salutation, givenName] = definition.fields
    const placements = definition.forms[0]?.pages[0]?.groups[0]?.placements
    if (salutation === undefined || givenName === undefined || placements === undefined) throw new Error('Example')
    salutation.config = {}
    placements.push({ key: 'p_gone0000', field: 'noSuchField' })
    placements.push({ key: 'p_broken00', field: 'phone', visible: 'salutation = = 1' })
    expect(labels(definition, 1)).toEqual(['Vorname', 'Nachname'])
    expect(preview(definition, 1).notes.map((note) => note.en)).toEqual([
      '“Form of address” is not finished: check the kind of answer and the answers.',
      '“noSuchField” is missing here: its field no longer exists. Delete the question.',
      '“Telephone” never appears: its condition cannot be read.',
    ])
  })

  it('shows an empty page, and says that a list is missing', () => {
    const definition = exampleDefinition()
    const [first, , third] = definition.forms[0]?.pages ?? []
    if (first === undefined || third === undefined) throw new Error('Example')
    first.groups = [{ key: 'u_empty000', placements: [] }]
    third.repeat = 'noSuchList'
    expect(preview(definition, 1).view?.title).toBe('Über Sie')
    expect(preview(definition, 1).notes).toHaveLength(1)
    expect(preview(definition, 3).view).toBeNull()
    expect(preview(definition, 3).notes).toHaveLength(1)
  })
})

describe('answers typed in the preview', () => {
  it('go into the draft by path and part, one choice or several boxes', () => {
    const definition = exampleDefinition()
    const form = definition.forms[0]
    if (form === undefined) throw new Error('Example')
    const typed = {
      'dogs/i1/birthDate.day': '',
      'dogs/i1/birthDate.month': '',
      'dogs/i1/birthDate.year': '2023',
      'dogs/i1/name': 'Balu',
    }
    const draft = answersIn(typed, draftFor(definition, form))
    expect(draft.answers).toEqual({
      'dogs/i1/birthDate': { day: '', month: '', year: '2023' },
      'dogs/i1/name': { value: 'Balu' },
    })
    const page = form.pages[2]
    if (page === undefined) throw new Error('Example')
    const sent = submitPage(definition, form.key, draft, instanceOf(page), typed, context)
    expect([sent.refused, sent.draft.answers['dogs/i1/birthDate']]).toEqual([false, draft.answers['dogs/i1/birthDate']])
  })
})
