import { describe, expect, it } from 'vitest'
import type { Problem } from '../problems/problem.ts'
import { CONTEXT, DEFINITION, emptyDraft, FORM, GOOD_PAGES } from './dog-registration.fixture.ts'
import type { Draft } from './draft.ts'
import type { FieldView, FormPageView } from './page-view.ts'
import { submitPage } from './submit-page.ts'
import { pageView } from './view-page.ts'

const GOOD = Object.fromEntries(GOOD_PAGES)

function filled(until?: string): Draft {
  let draft = emptyDraft()
  for (const [instance, body] of GOOD_PAGES) {
    if (instance === until) break
    draft = submitPage(DEFINITION, FORM, draft, instance, body, CONTEXT).draft
  }
  return draft
}

function view(
  draft: Draft,
  instance: string,
  problems: readonly Problem[] = [],
  language: 'de' | 'en' = 'de',
): FormPageView {
  const result = pageView(DEFINITION, FORM, draft, instance, language, CONTEXT, problems)
  if (!result.ok) throw new Error(result.problems.map((found) => found.name).join())
  return result.value
}

const fieldsOf = (page: FormPageView): readonly FieldView[] => page.groups.flatMap((group) => group.fields)

function everyId(page: FormPageView): string[] {
  const idsOf = (field: FieldView): string[] => [
    ...field.parts.map((part) => part.id).filter((id) => !field.options.some((option) => option.id === id)),
    ...field.options.flatMap((option) => [
      option.id,
      ...(option.other ? [option.other.id] : []),
      ...option.reveals.flatMap(idsOf),
    ]),
  ]
  return fieldsOf(page).flatMap(idsOf)
}

describe('a page', () => {
  it('says which step it is, what comes next and what was before', () => {
    expect(view(emptyDraft(), 'p_owner')).toMatchObject({
      formTitle: 'Hund anmelden',
      title: 'Über Sie',
      step: { number: 1, total: 7, next: 'Anlass' },
    })
    const last = view(filled('p_remarks'), 'p_remarks')
    expect(last).toMatchObject({ step: { number: 6, total: 7 }, previous: 'another@dogs' })
    expect(last.step).not.toHaveProperty('next')
    expect(view(emptyDraft(), 'p_owner', [], 'en').title).toBe('About you')
  })

  it('names inputs by entry path and part, with their hints', () => {
    const [givenName] = fieldsOf(view(emptyDraft(), 'p_owner'))
    expect(givenName?.parts).toEqual([
      {
        key: 'value',
        name: 'applicant/givenName',
        id: 'applicant-givenName-value',
        value: '',
        maxLength: 100,
        autocomplete: 'given-name',
        invalid: false,
      },
    ])
    const birth = fieldsOf(view(emptyDraft(), 'p_dog@i1'))[1]
    expect(birth).toMatchObject({ control: 'parts', id: 'dogs-i1-birthDate' })
    expect(birth?.parts.map((part) => [part.name, part.label])).toEqual([
      ['dogs/i1/birthDate.day', 'Tag'],
      ['dogs/i1/birthDate.month', 'Monat'],
      ['dogs/i1/birthDate.year', 'Jahr'],
    ])
  })

  it('marks what is optional, not what is required', () => {
    expect(fieldsOf(view(emptyDraft(), 'p_owner')).map((field) => field.required)).toEqual([true, true, false, true])
  })

  it('has every id once', () => {
    for (const [instance] of GOOD_PAGES) {
      const ids = everyId(view(filled(), instance))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('puts answers into its words, as words', () => {
    expect(view(emptyDraft(), 'p_dog@i1').title).toBe('Ihr Hund')
    expect(fieldsOf(view(filled(), 'p_dog@i1'))[1]?.label).toBe('Wann ist Balu geboren?')
    const named = submitPage(
      DEFINITION,
      FORM,
      filled('p_dog@i1'),
      'p_dog@i1',
      { ...GOOD['p_dog@i1'], 'dogs/i1/name': '{today}<b>' },
      CONTEXT,
    )
    expect(view(named.draft, 'p_dog@i1').title).toBe('{today}<b>')
  })

  it('exists only where the form leads', () => {
    expect(pageView(DEFINITION, FORM, emptyDraft(), 'p_former', 'de', CONTEXT)).toMatchObject({
      ok: false,
      problems: [{ name: 'form-page-unknown' }],
    })
    expect(pageView(DEFINITION, 'constructor', emptyDraft(), 'p_owner', 'de', CONTEXT)).toMatchObject({
      ok: false,
      problems: [{ name: 'form-not-found' }],
    })
  })
})

describe('a field that belongs to an option', () => {
  it('stands under that option, whatever is chosen', () => {
    const other = fieldsOf(view(emptyDraft(), 'p_owner')).find((field) => field.path === 'applicant/hasOtherAddress')
    const [yes, no] = other?.options ?? []
    expect(yes?.reveals.map((field) => field.path)).toEqual(['applicant/otherAddress'])
    expect(no?.reveals).toEqual([])
    expect(fieldsOf(view(emptyDraft(), 'p_owner')).map((field) => field.path)).not.toContain('applicant/otherAddress')
  })

  it('is found for a bare yes/no field of an item too', () => {
    const [dangerous] = fieldsOf(view(emptyDraft(), 'p_danger@i1'))
    expect(dangerous?.options[0]?.reveals.map((field) => field.path)).toEqual(['dogs/i1/testPassed'])
  })

  it('keeps the words for "other" with their option', () => {
    const [reason] = fieldsOf(view(emptyDraft(), 'p_reason'))
    expect(reason?.parts.map((part) => part.key)).toEqual(['value'])
    expect(reason?.options.map((option) => option.other?.name)).toEqual([undefined, undefined, 'reason.other'])
  })
})

describe('a page with mistakes', () => {
  const body = { ...GOOD['p_dog@i1'], 'dogs/i1/name': '', 'dogs/i1/birthDate.day': '4', 'dogs/i1/birthDate.year': '23' }
  const submitted = submitPage(DEFINITION, FORM, filled('p_dog@i1'), 'p_dog@i1', body, CONTEXT)
  const page = view(submitted.draft, 'p_dog@i1', submitted.problems)

  it('has the same words in the summary and at the field, and leads to the wrong part', () => {
    expect(page.problems).toEqual([
      { code: 'LZ-3002', text: 'Füllen Sie das Feld „Name des Hundes“ aus.', target: 'dogs-i1-name-value' },
      {
        code: 'LZ-3101',
        text: 'Schreiben Sie das Geburtsjahr mit vier Ziffern, zum Beispiel 2023.',
        target: 'dogs-i1-birthDate-year',
      },
    ])
    expect(fieldsOf(page).flatMap((field) => field.errors)).toEqual(page.problems.map((found) => found.text))
  })

  it('keeps what was typed and tints the wrong part alone', () => {
    const birth = fieldsOf(page).find((field) => field.path === 'dogs/i1/birthDate')
    expect(birth?.parts.map((part) => [part.value, part.invalid])).toEqual([
      ['4', false],
      ['6', false],
      ['23', true],
    ])
  })

  it('shows nothing as wrong before it was handed in', () => {
    const untouched = view(emptyDraft(), 'p_dog@i1')
    expect(untouched.problems).toEqual([])
    expect(
      fieldsOf(untouched).some((field) => field.errors.length > 0 || field.parts.some((part) => part.invalid)),
    ).toBe(false)
  })

  it('leads to the first radio button of a question', () => {
    const empty = submitPage(DEFINITION, FORM, filled('p_reason'), 'p_reason', {}, CONTEXT)
    const [found] = view(empty.draft, 'p_reason', empty.problems).problems
    expect(found?.target).toBe('reason-option-o_move')
    const other = submitPage(
      DEFINITION,
      FORM,
      filled('p_reason'),
      'p_reason',
      { reason: 'other', 'reason.other': '' },
      CONTEXT,
    )
    const shown = view(other.draft, 'p_reason', other.problems)
    expect(shown.problems[0]?.target).toBe('reason-other')
    expect(fieldsOf(shown)[0]?.options[2]).toMatchObject({
      checked: true,
      other: { id: 'reason-other', invalid: true },
    })
  })
})

describe('the page after a loop', () => {
  const two = submitPage(
    DEFINITION,
    FORM,
    filled('another@dogs'),
    'another@dogs',
    { 'another@dogs': 'yes' },
    CONTEXT,
  ).draft

  it('shows the items so far and asks for another', () => {
    const page = view(filled('another@dogs'), 'another@dogs')
    expect(page.title).toBe('Weitere Hunde')
    expect(page.items).toEqual([{ item: 'i1', number: 1, label: 'Balu', change: 'p_dog@i1', removable: false }])
    expect(fieldsOf(page)[0]).toMatchObject({
      label: 'Möchten Sie einen weiteren Hund anmelden?',
      control: 'options',
      required: true,
    })
  })

  it('names an item by its number while it has no name, and lets one of two be removed', () => {
    expect(view(two, 'another@dogs').items?.map((item) => [item.label, item.removable])).toEqual([
      ['Balu', true],
      ['Hund 2', true],
    ])
    expect(view(two, 'p_dog@i2').item).toEqual({ list: 'dogs', item: 'i2', number: 2, count: 2 })
  })

  it('shows its mistakes', () => {
    const submitted = submitPage(DEFINITION, FORM, two, 'another@dogs', {}, CONTEXT)
    const page = view(submitted.draft, 'another@dogs', submitted.problems)
    expect(page.problems[0]?.target).toBe('another-dogs-option-yes')
    expect(fieldsOf(page)[0]?.errors).toHaveLength(1)
  })
})

it('shows a prefill until the field was handed in', () => {
  const prefilled = structuredClone(DEFINITION)
  const placement = prefilled.forms[0]?.pages[0]?.groups[0]?.placements[0]
  if (placement !== undefined) placement.prefill = '"Mał" + "gorzata"'
  const first = pageView(prefilled, FORM, emptyDraft(), 'p_owner', 'de', CONTEXT)
  expect(first.ok && fieldsOf(first.value)[0]?.parts[0]?.value).toBe('Małgorzata')
  const handedIn = submitPage(prefilled, FORM, emptyDraft(), 'p_owner', {}, CONTEXT).draft
  const second = pageView(prefilled, FORM, handedIn, 'p_owner', 'de', CONTEXT)
  expect(second.ok && fieldsOf(second.value)[0]?.parts[0]?.value).toBe('')
})
