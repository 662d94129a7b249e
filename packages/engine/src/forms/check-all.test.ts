import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import type { Tagged } from '../canonical/tagged-value.ts'
import { checkAll } from './check-all.ts'
import { CaseData, scopeOfData } from './data.ts'
import { submitDeclaration } from './declaration.ts'
import { CONTEXT, DEFINITION, emptyDraft, FORM, GOOD_PAGES } from './dog-registration.fixture.ts'
import { Draft, removeItem } from './draft.ts'
import { readAnswers } from './read-answers.ts'
import { submitPage } from './submit-page.ts'
import { answersView } from './view-answers.ts'

function filled(changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): Draft {
  let draft = emptyDraft()
  for (const [instance, body] of GOOD_PAGES) {
    draft = submitPage(DEFINITION, FORM, draft, instance, { ...body, ...changes[instance] }, CONTEXT).draft
  }
  return { ...draft, declaration: true }
}

const check = (draft: Draft) => checkAll(DEFINITION, FORM, draft, CONTEXT)

function namesOf(result: ReturnType<typeof check>): (string | undefined)[][] {
  return result.ok ? [] : result.problems.map((found) => [found.name, found.place])
}

describe('checking all answers before they are sent', () => {
  it('gives entries with their source, an incomplete date as what is known, and the items', () => {
    const { source } = CONTEXT
    expect(check(filled())).toEqual({
      ok: true,
      value: {
        entries: {
          'applicant/givenName': { value: 'Małgorzata', source },
          'applicant/familyName': { value: 'Brandt', source },
          'applicant/hasOtherAddress': { value: false, source },
          reason: { value: 'o_new', source },
          'dogs/i1/name': { value: 'Balu', source },
          'dogs/i1/birthDate': { value: null, partial: '2023-06', source },
          'dogs/i1/keptSince': { value: { $date: '2026-03-15' }, source },
          'dogs/i1/dangerous': { value: false, source },
        },
        items: { dogs: ['i1'] },
      },
    })
  })

  it('has the stored forms of data and draft', () => {
    const data = check(filled())
    expect(data.ok && Value.Check(CaseData, data.value)).toBe(true)
    expect(Value.Check(Draft, JSON.parse(JSON.stringify(filled())))).toBe(true)
  })

  it('judges every page again', () => {
    expect(namesOf(check(emptyDraft())).slice(0, 2)).toEqual([
      ['field-empty', 'applicant/givenName'],
      ['field-empty', 'applicant/familyName'],
    ])
    const draft = filled()
    draft.answers['dogs/i1/keptSince'] = { day: '31', month: '2', year: '2026' }
    expect(namesOf(check(draft))).toEqual([['date-impossible', 'dogs/i1/keptSince.day']])
  })

  it('needs the declaration', () => {
    expect(namesOf(check({ ...filled(), declaration: false }))).toEqual([['declaration-missing', 'declaration']])
  })

  it('leaves out what is on pages that are not asked for', () => {
    const draft = filled({ p_reason: { reason: 'o_move' } })
    expect(namesOf(check(draft))).toEqual([['field-empty', 'formerTown']])
    const named = submitPage(DEFINITION, FORM, draft, 'p_former', { formerTown: 'Hanau' }, CONTEXT).draft
    const back = submitPage(DEFINITION, FORM, named, 'p_reason', { reason: 'o_new' }, CONTEXT).draft
    const data = check(back)
    expect(data.ok && Object.keys(data.value.entries)).not.toContain('formerTown')
  })

  it('counts the items', () => {
    expect(namesOf(check({ ...filled(), items: { dogs: [] } }))).toEqual([['list-too-few', 'another@dogs']])
    const many = { ...filled(), items: { dogs: ['i1', 'i2', 'i3', 'i4'] } }
    expect(namesOf(check(many))).toContainEqual(['list-too-many', 'another@dogs'])
  })
})

describe('the declaration', () => {
  it('is taken as ticked or not', () => {
    expect(submitDeclaration(emptyDraft(), { declaration: 'yes' })).toMatchObject({
      ok: true,
      value: { declaration: true },
    })
    expect(submitDeclaration(emptyDraft(), {})).toMatchObject({ ok: true, value: { declaration: false } })
  })
  it('comes with nothing else', () => {
    expect(submitDeclaration(emptyDraft(), { declaration: ['yes', 'yes'] }).ok).toBe(false)
    expect(submitDeclaration(emptyDraft(), { declaration: 'x' }).ok).toBe(false)
    expect(submitDeclaration(emptyDraft(), { remarks: 'x' }).ok).toBe(false)
  })
})

describe('answers to check', () => {
  it('are grouped by page, each with its words and the way back', () => {
    const view = answersView(DEFINITION, FORM, filled(), 'de', CONTEXT)
    if (!view.ok) throw new Error('no view')
    expect(view.value.groups.map((group) => group.title)).toEqual([
      ...['Über Sie', 'Anlass', 'Balu', 'Gefährlichkeit', 'Weitere Hunde', 'Bemerkungen'],
    ])
    const rows = view.value.groups.flatMap((group) => group.rows)
    expect(rows.map((row) => [row.label, row.text])).toEqual([
      ['Vorname', 'Małgorzata'],
      ['Familienname', 'Brandt'],
      ['E-Mail', 'Nicht angegeben (freiwillig)'],
      ['Ist die Postanschrift eine andere?', 'Nein'],
      ['Warum melden Sie an?', 'Neuer Hund'],
      ['Name des Hundes', 'Balu'],
      ['Wann ist Balu geboren?', 'Juni 2023'],
      ['Bei Ihnen seit', '15.\u00a0März 2026'],
      ['Gefährlicher Hund', 'Nein'],
      ['Möchten Sie einen weiteren Hund anmelden?', 'Nein'],
      ['Bemerkungen', 'Nicht angegeben (freiwillig)'],
    ])
    expect(rows[6]?.change).toEqual({ instance: 'p_dog@i1', target: 'dogs-i1-birthDate-day' })
    expect(view.value).toMatchObject({
      step: { number: 7, total: 7 },
      submit: 'Anmeldung absenden',
      declaration: { checked: true },
    })
  })

  it('say what is missing, and where to mend it', () => {
    const draft = emptyDraft()
    const judged = check(draft)
    const view = answersView(DEFINITION, FORM, draft, 'en', CONTEXT, judged.ok ? [] : judged.problems)
    expect(view.ok && view.value.problems[0]).toEqual({
      code: 'LZ-3002',
      text: 'Fill in the field “Vorname”.',
      instance: 'p_owner',
      target: 'applicant-givenName-value',
    })
    expect(view.ok && view.value.problems.at(-1)).toMatchObject({ target: 'declaration' })
    expect(view.ok && view.value.groups[0]?.rows[0]?.text).toBe('Still missing')
  })
})

describe('answers as tagged values', () => {
  const GOOD: Record<string, Tagged> = {
    'applicant/givenName': ' Małgorzata ',
    'applicant/familyName': 'Brandt',
    'applicant/hasOtherAddress': false,
    reason: { option: 'other', text: 'Erbe' },
    'dogs/i1/name': 'Balu',
    'dogs/i1/birthDate': { $partial: '2023' },
    'dogs/i1/keptSince': { $date: '2026-03-15' },
    'dogs/i1/dangerous': true,
    'dogs/i1/testPassed': true,
  }
  const read = (answers: Record<string, Tagged>) => readAnswers(DEFINITION, FORM, answers, CONTEXT)

  it('become the same data as typed ones', () => {
    const data = read(GOOD)
    expect(data).toMatchObject({
      ok: true,
      value: {
        entries: {
          'applicant/givenName': { value: 'Małgorzata' },
          reason: { value: { option: 'other', text: 'Erbe' } },
          'dogs/i1/birthDate': { value: null, partial: '2023' },
        },
        items: { dogs: ['i1'] },
      },
    })
  })

  it('make the items that their paths name', () => {
    const second = Object.fromEntries(
      Object.entries(GOOD)
        .filter(([path]) => path.startsWith('dogs/'))
        .map(([path, value]) => [path.replace('i1', 'i10'), value]),
    )
    const data = read({ ...second, ...GOOD, remarks: 'Zwei' })
    expect(data.ok && data.value.items).toEqual({ dogs: ['i1', 'i10'] })
  })

  it.each<[string, Record<string, Tagged>, string, string]>([
    ['an unknown path', { nickname: 'x' }, 'answer-unknown-field', ''],
    ['a path into the prototype', { 'constructor/name': 'x' }, 'answer-unknown-field', ''],
    ['a list itself', { dogs: [] }, 'answer-unknown-field', ''],
    ['a value of another kind', { 'dogs/i1/keptSince': '2026-03-15' }, 'answer-kind', 'dogs/i1/keptSince'],
    ['a number for a word', { 'applicant/givenName': { $number: '1' } }, 'answer-kind', 'applicant/givenName'],
    [
      'an incomplete date where none is allowed',
      { 'dogs/i1/keptSince': { $partial: '2023' } },
      'date-month-missing',
      'dogs/i1/keptSince.month',
    ],
    ['a broken rule', { 'dogs/i1/keptSince': { $date: '2026-03-18' } }, 'answer-rule', 'dogs/i1/keptSince'],
    ['an answer that is not asked for', { formerTown: 'Hanau' }, 'field-not-asked', 'formerTown'],
    ['an option that does not exist', { reason: 'o_none' }, 'answer-option-unknown', 'reason.value'],
    ['a control character', { 'applicant/givenName': 'a\0' }, 'answer-character', 'applicant/givenName.value'],
    ['100 kB', { 'applicant/givenName': 'a'.repeat(100_000) }, 'answer-too-long', 'applicant/givenName.value'],
  ])('refuse %s', (_name, change, name, place) => {
    const result = read({ ...GOOD, ...change })
    const [found] = result.ok ? [] : result.problems
    expect([found?.name, found?.place ?? '']).toEqual([name, place])
  })

  it('refuse a path that only looks like a field', () => {
    expect(read(JSON.parse('{"__proto__":"x"}')).ok).toBe(false)
    expect(read({ ...GOOD, 'dogs/__proto__/name': 'x' }).ok).toBe(false)
    expect(read({ ...GOOD, 'dogs/i0/name': 'x' }).ok).toBe(false)
  })

  it('are limited in number', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`f${index}`, 'x']))
    expect(read(many)).toMatchObject({ ok: false, problems: [{ name: 'answers-too-many' }] })
  })
})

describe('case data in FEEL', () => {
  it('has parties as contexts, lists of contexts, and null for what has no entry', () => {
    const data = check(filled())
    if (!data.ok) throw new Error('no data')
    expect(scopeOfData(DEFINITION, data.value)).toEqual({
      applicant: {
        givenName: 'Małgorzata',
        familyName: 'Brandt',
        email: null,
        hasOtherAddress: false,
        otherAddress: null,
      },
      reason: 'o_new',
      reasonOther: null,
      formerTown: null,
      remarks: null,
      dogs: [
        {
          item: 'i1',
          name: 'Balu',
          birthDate: null,
          birthDateEarliest: { $date: '2023-06-01' },
          birthDateLatest: { $date: '2023-06-30' },
          keptSince: { $date: '2026-03-15' },
          dangerous: false,
          testPassed: null,
        },
      ],
    })
  })

  it('leaves out entries the definition does not know', () => {
    const stray = { value: 'x', source: CONTEXT.source }
    const scope = scopeOfData(DEFINITION, {
      entries: { stray, 'dogs/i7/name': stray, '__proto__/x': stray },
      items: { dogs: ['i1'] },
    })
    expect(Object.keys(scope)).not.toContain('stray')
    expect(scope.dogs).toHaveLength(1)
  })
})

it('removes an item from what is sent', () => {
  const two = submitPage(DEFINITION, FORM, filled(), 'another@dogs', { 'another@dogs': 'yes' }, CONTEXT).draft
  const removed = removeItem(DEFINITION, FORM, two, 'dogs', 'i2')
  const data = removed.ok ? check(removed.value) : removed
  expect(data.ok && data.value.items).toEqual({ dogs: ['i1'] })
})
