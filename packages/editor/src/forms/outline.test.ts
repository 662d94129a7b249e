import type { Form, Page, Placement, ProcessDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { exampleDefinition } from './example.fixture.ts'
import { outlineOf } from './outline.ts'
import { plainWords } from './plain-words.ts'

function formOf(definition: ProcessDefinition): Form {
  const form = definition.forms[0]
  if (form === undefined) throw new Error('The example has a form.')
  return form
}

/** Adds a question to the last page, which is about each dog. */
function withQuestion(definition: ProcessDefinition, placement: Placement): ProcessDefinition {
  const form = formOf(definition)
  const add = (page: Page, index: number): Page =>
    index < form.pages.length - 1
      ? page
      : { ...page, groups: page.groups.map((group) => ({ ...group, placements: [...group.placements, placement] })) }
  return { ...definition, forms: [{ ...form, pages: form.pages.map(add) }] }
}

const lastPage = (definition: ProcessDefinition) =>
  outlineOf(definition, formOf(definition))
    .at(-1)
    ?.questions.map(({ label, depth, shownAt }) => [plainWords(label, 'de'), depth, shownAt?.optionLabel.de ?? null])

describe('the list of a form', () => {
  it('has its pages and questions in the order of the form', () => {
    const definition = exampleDefinition()
    const pages = outlineOf(definition, formOf(definition))
    expect(pages.map(({ number, page, questions }) => [number, page.title.de, questions.length])).toEqual([
      [1, 'Über Sie', 3],
      [2, 'Ihre Anschrift', 5],
      [3, 'Ihr Hund', 4],
      [4, 'Besonderheiten', 3],
    ])
  })

  it('puts a question under the answer that shows it', () => {
    expect(lastPage(exampleDefinition())).toEqual([
      ['Kommt Ihr Hund aus einem Tierheim?', 0, null],
      ['Gilt Ihr Hund als gefährlich?', 0, null],
      ['Hat Ihr Hund die Begleithundeprüfung bestanden?', 1, 'Ja'],
    ])
  })

  it('follows answers that show questions that show questions', () => {
    const definition = withQuestion(exampleDefinition(), {
      key: 'p_deeper00',
      field: 'breed',
      visible: 'accompanyingTest = false',
    })
    expect(lastPage(definition)?.at(-1)).toEqual(['Rasse oder Mischung', 2, 'Nein'])
  })

  it('lists a question whose field is gone, and questions that show each other', () => {
    const definition = exampleDefinition()
    const gone = withQuestion(definition, { key: 'p_gone0000', field: 'noSuchField' })
    expect(lastPage(gone)?.at(-1)).toEqual(['noSuchField', 0, null])
    const page = formOf(definition).pages.at(-1)
    const [, dangerous] = page?.groups[0]?.placements ?? []
    if (dangerous === undefined) throw new Error('The example asks for it.')
    dangerous.visible = 'accompanyingTest = true'
    expect(lastPage(definition)).toHaveLength(3)
  })
})
