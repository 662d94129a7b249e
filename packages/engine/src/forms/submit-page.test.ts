import { describe, expect, it } from 'vitest'
import { problemText } from '../problems/problem.ts'
import { CONTEXT, DEFINITION, emptyDraft, FORM, GOOD_PAGES } from './dog-registration.fixture.ts'
import { addItem, type Draft, removeItem } from './draft.ts'
import { nextInstance, route } from './route.ts'
import { submitPage } from './submit-page.ts'
import type { RawBody } from './submitted-body.ts'

const submit = (draft: Draft, instance: string, body: RawBody) =>
  submitPage(DEFINITION, FORM, draft, instance, body, CONTEXT)

function routeOf(draft: Draft): readonly string[] {
  const result = route(DEFINITION, FORM, draft, CONTEXT)
  return result.ok ? result.value : []
}

function bodyOf(instance: string): Readonly<Record<string, string>> {
  return GOOD_PAGES.find(([candidate]) => candidate === instance)?.[1] ?? {}
}

function filled(until: string): Draft {
  let draft = emptyDraft()
  for (const [instance, body] of GOOD_PAGES) {
    if (instance === until) break
    draft = submit(draft, instance, body).draft
  }
  return draft
}

describe('the way through a form', () => {
  it('has one set of pages per item and the question for another after them', () => {
    expect(routeOf(emptyDraft())).toEqual([
      'p_owner',
      'p_reason',
      'p_dog@i1',
      'p_danger@i1',
      'another@dogs',
      'p_remarks',
    ])
  })

  it('leads from page to page, and to the check of the answers at the end', () => {
    let draft = emptyDraft()
    const visited = GOOD_PAGES.map(([instance, body]) => {
      const submitted = submit(draft, instance, body)
      expect(submitted).toMatchObject({ problems: [], refused: false })
      draft = submitted.draft
      return submitted.next
    })
    expect(visited).toEqual([...GOOD_PAGES.slice(1).map(([instance]) => instance), null])
  })

  it('has a page only while its condition holds', () => {
    const draft = filled('p_reason')
    const moved = submit(draft, 'p_reason', { reason: 'o_move', 'reason.other': '' })
    expect(moved.next).toBe('p_former')
    const back = submit(moved.draft, 'p_reason', { reason: 'o_new', 'reason.other': '' })
    expect(back.next).toBe('p_dog@i1')
    expect(routeOf(back.draft)).not.toContain('p_former')
  })

  it('keeps what stands on a page that is not asked for any more, in case it is again', () => {
    const moved = submit(filled('p_reason'), 'p_reason', { reason: 'o_move', 'reason.other': '' })
    const named = submit(moved.draft, 'p_former', { formerTown: 'Hanau' })
    const back = submit(named.draft, 'p_reason', { reason: 'o_new', 'reason.other': '' })
    expect(back.draft.answers.formerTown).toEqual({ value: 'Hanau' })
  })

  it('returns after a change to the first page that is still open', () => {
    const draft = filled('p_remarks')
    const changed = submit(draft, 'p_owner', { ...bodyOf('p_owner'), 'applicant/givenName': 'Maria' })
    expect(changed.next).toBe('p_remarks')
  })
})

describe('items', () => {
  it('are added by yes, with pages of their own, and asked for again afterwards', () => {
    const draft = filled('another@dogs')
    const added = submit(draft, 'another@dogs', { 'another@dogs': 'yes' })
    expect(added.draft.items).toEqual({ dogs: ['i1', 'i2'] })
    expect(added.next).toBe('p_dog@i2')
    expect(routeOf(added.draft)).toEqual([
      ...['p_owner', 'p_reason', 'p_dog@i1', 'p_danger@i1', 'p_dog@i2', 'p_danger@i2', 'another@dogs', 'p_remarks'],
    ])
    expect(added.draft.done).not.toContain('another@dogs')
  })

  it('need yes or no', () => {
    const submitted = submit(filled('another@dogs'), 'another@dogs', {})
    expect(submitted.problems).toMatchObject([{ name: 'answer-required', place: 'another@dogs' }])
    expect(submitted.next).toBe('another@dogs')
    expect(submit(filled('another@dogs'), 'another@dogs', { 'another@dogs': 'maybe' }).problems).toMatchObject([
      { name: 'answer-option-unknown' },
    ])
  })

  it('are limited', () => {
    let draft = filled('another@dogs')
    for (let count = 0; count < 2; count++) draft = submit(draft, 'another@dogs', { 'another@dogs': 'yes' }).draft
    const fourth = submit(draft, 'another@dogs', { 'another@dogs': 'yes' })
    expect(fourth.problems).toMatchObject([{ name: 'list-too-many', values: { limit: '3' } }])
    expect(fourth.draft.items).toEqual({ dogs: ['i1', 'i2', 'i3'] })
  })

  it('are removed with their answers, and their name is not used again', () => {
    const two = submit(filled('another@dogs'), 'another@dogs', { 'another@dogs': 'yes' }).draft
    const removed = removeItem(DEFINITION, FORM, two, 'dogs', 'i1')
    expect(removed.ok && removed.value.items).toEqual({ dogs: ['i2'] })
    expect(removed.ok && Object.keys(removed.value.answers).filter((path) => path.startsWith('dogs/i1'))).toEqual([])
    expect(removed.ok && removed.value.done).not.toContain('p_dog@i1')
    const added = removed.ok ? addItem(DEFINITION, FORM, removed.value, 'dogs') : removed
    expect(added.ok && added.value.items).toEqual({ dogs: ['i2', 'i3'] })
  })

  it('stay as many as the list needs', () => {
    expect(removeItem(DEFINITION, FORM, emptyDraft(), 'dogs', 'i1')).toMatchObject({
      ok: false,
      problems: [{ name: 'list-too-few' }],
    })
    expect(removeItem(DEFINITION, FORM, emptyDraft(), 'dogs', 'i9')).toMatchObject({
      ok: false,
      problems: [{ name: 'list-item-unknown' }],
    })
    expect(removeItem(DEFINITION, FORM, emptyDraft(), 'constructor', 'i1').ok).toBe(false)
    expect(addItem(DEFINITION, FORM, emptyDraft(), '__proto__').ok).toBe(false)
  })
})

describe('a page with mistakes', () => {
  const mistaken = {
    ...bodyOf('p_dog@i1'),
    'dogs/i1/name': '  Balu ',
    'dogs/i1/birthDate.day': '4',
    'dogs/i1/birthDate.year': '23',
    'dogs/i1/keptSince.year': '2027',
  }
  const submitted = submit(filled('p_dog@i1'), 'p_dog@i1', mistaken)

  it('says how to mend each, at the part that is wrong', () => {
    expect(submitted.problems.map((found) => [found.place, problemText(found, 'de')])).toEqual([
      ['dogs/i1/birthDate.year', 'Schreiben Sie das Geburtsjahr mit vier Ziffern, zum Beispiel 2023.'],
      ['dogs/i1/keptSince', 'Der Einzugstag liegt in der Zukunft. Heute ist der 17.\u00a0März 2026.'],
    ])
  })

  it('keeps everything as it was typed, and stays', () => {
    expect(submitted.draft.answers['dogs/i1/name']).toEqual({ value: '  Balu ' })
    expect(submitted.draft.answers['dogs/i1/birthDate']).toEqual({ day: '4', month: '6', year: '23' })
    expect(submitted).toMatchObject({ next: 'p_dog@i1', refused: false })
    expect(submitted.draft.done).not.toContain('p_dog@i1')
  })

  it('names the question that is not answered, by what the kind needs', () => {
    const empty = submit(emptyDraft(), 'p_owner', {})
    expect(empty.problems.map((found) => problemText(found, 'de'))).toEqual([
      'Füllen Sie das Feld „Vorname“ aus.',
      'Füllen Sie das Feld „Familienname“ aus.',
      'Beantworten Sie die Frage „Ist die Postanschrift eine andere?“.',
    ])
  })

  it('judges a rule only when all it reads is answered', () => {
    const body = { ...bodyOf('p_dog@i1'), 'dogs/i1/birthDate.month': '', 'dogs/i1/birthDate.year': '' }
    const names = submit(filled('p_dog@i1'), 'p_dog@i1', body).problems.map((found) => found.name)
    expect(names).toEqual(['date-missing'])
  })

  it('compares an incomplete date by its bounds', () => {
    const body = { ...bodyOf('p_dog@i1'), 'dogs/i1/birthDate.month': '4', 'dogs/i1/birthDate.year': '2026' }
    const found = submit(filled('p_dog@i1'), 'p_dog@i1', body).problems
    expect(found.map((each) => problemText(each, 'de'))).toEqual(['Der Einzugstag liegt vor der Geburt.'])
  })

  it('may require an answer by a condition', () => {
    const two = submit(filled('another@dogs'), 'another@dogs', { 'another@dogs': 'yes' }).draft
    expect(submit(two, 'p_remarks', { remarks: '' }).problems).toMatchObject([
      { name: 'field-empty', place: 'remarks' },
    ])
    expect(submit(filled('p_remarks'), 'p_remarks', { remarks: '' }).problems).toEqual([])
  })
})

describe('a field that is not visible', () => {
  it('is dropped with what was typed in it', () => {
    const body = { ...bodyOf('p_owner'), 'applicant/otherAddress': 'Lindenweg 14' }
    const submitted = submit(emptyDraft(), 'p_owner', body)
    expect(submitted.problems).toEqual([])
    expect(submitted.draft.answers).not.toHaveProperty(['applicant/otherAddress'])
  })

  it('is judged as soon as it is visible', () => {
    const body = { ...bodyOf('p_owner'), 'applicant/hasOtherAddress': 'yes' }
    expect(submit(emptyDraft(), 'p_owner', body).problems).toMatchObject([
      { name: 'field-empty', place: 'applicant/otherAddress' },
    ])
  })
})

describe('a request that no page sends', () => {
  const good = bodyOf('p_owner')

  function refusal(body: RawBody, instance = 'p_owner'): readonly string[] {
    const before = emptyDraft()
    const copy = structuredClone(before)
    const submitted = submit(before, instance, body)
    expect(submitted.refused).toBe(true)
    expect(submitted.draft).toBe(before)
    expect(before).toEqual(copy)
    return [...new Set(submitted.problems.map((found) => found.name))]
  }

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'dogs/i1/name',
    'applicant/givenName.value',
    'applicant',
    '',
    'another@dogs',
  ])('is refused for the field %s', (name) => {
    const body = JSON.parse(JSON.stringify(good).replace('{', `{${JSON.stringify(name)}:"x",`)) as RawBody
    expect(refusal(body)).toEqual(['answer-unknown-field'])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('is refused for an array where text is expected', () => {
    expect(refusal({ ...good, 'applicant/givenName': ['a', 'b'] })).toEqual(['answer-not-text'])
  })

  it('is refused for anything else that is no text', () => {
    const body = { ...good, 'applicant/givenName': { toString: 1 } } as unknown as RawBody
    expect(refusal(body)).toEqual(['answer-not-text'])
  })

  it.each([
    ['NUL', 'a\0b'],
    ['an unpaired surrogate', 'a\udc00'],
  ])('is refused for %s', (_name, value) => {
    expect(refusal({ ...good, 'applicant/givenName': value })).toEqual(['answer-not-text'])
  })

  it('is refused for 100 kB in one field', () => {
    expect(refusal({ ...good, 'applicant/givenName': 'a'.repeat(100_000) })).toEqual(['answer-too-large'])
  })

  it('is refused for 10,000 fields, with one problem', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, 'x']))
    expect(refusal(many)).toEqual(['answers-too-many'])
  })

  it('is refused for many unknown fields, with no more than ten problems', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`f${index}\u0000${'x'.repeat(500)}`, 'x']),
    )
    const submitted = submit(emptyDraft(), 'p_owner', many)
    expect(submitted.problems).toHaveLength(10)
    expect(submitted.problems.every((found) => String(found.values?.field).length <= 60)).toBe(true)
  })

  it.each(['p_former', 'p_dog', 'p_dog@i2', 'p_dog@__proto__', '__proto__', 'another@toString', ''])(
    'is refused for the page %s',
    (instance) => {
      expect(refusal(good, instance)).toEqual(['form-page-unknown'])
    },
  )

  it('is refused for a form that does not exist', () => {
    expect(submitPage(DEFINITION, 'constructor', emptyDraft(), 'p_owner', good, CONTEXT)).toMatchObject({
      refused: true,
      problems: [{ name: 'form-not-found' }],
    })
    expect(nextInstance(DEFINITION, '__proto__', emptyDraft(), CONTEXT).ok).toBe(false)
  })
})

it('keeps a text that is too long for its field, and says so', () => {
  const long = 'a'.repeat(101)
  const submitted = submit(emptyDraft(), 'p_owner', { ...bodyOf('p_owner'), 'applicant/givenName': long })
  expect(submitted.problems).toMatchObject([{ name: 'answer-too-long', values: { limit: '100', length: '101' } }])
  expect(submitted.draft.answers['applicant/givenName']).toEqual({ value: long })
})

it('accepts nothing while an expression of the form cannot be evaluated', () => {
  const broken = structuredClone(DEFINITION)
  const page = broken.forms[0]?.pages[1]
  if (page !== undefined) page.visible = 'count(('
  const submitted = submitPage(broken, FORM, emptyDraft(), 'p_owner', bodyOf('p_owner'), CONTEXT)
  expect(submitted.problems.map((found) => found.name)).toContain('feel-syntax')
  expect(submitted.next).toBe('p_owner')
})
