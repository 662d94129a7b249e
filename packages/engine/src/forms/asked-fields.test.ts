import { describe, expect, it } from 'vitest'
import { askedFieldsView, readAskedFields, submitAskedFields } from './asked-fields.ts'
import type { CaseData } from './data.ts'
import { CONTEXT, DEFINITION, FORM } from './dog-registration.fixture.ts'
import { readAnswers } from './read-answers.ts'

const BIRTH = 'dogs/i1/birthDate'
const ASKED = [BIRTH, 'dogs/i9/birthDate', 'nickname', '__proto__']

function aCase(): CaseData {
  const answers = {
    'applicant/givenName': 'Małgorzata',
    'applicant/familyName': 'Brandt',
    'applicant/hasOtherAddress': false,
    reason: 'o_new',
    'dogs/i1/name': 'Balu',
    [BIRTH]: { $partial: '2023' },
    'dogs/i1/keptSince': { $date: '2026-03-15' },
    'dogs/i1/dangerous': false,
  }
  const data = readAnswers(DEFINITION, FORM, answers, CONTEXT)
  if (!data.ok) throw new Error('the answers are not good')
  return data.value
}

const typed = (day: string, month: string, year: string) => ({
  [`${BIRTH}.day`]: day,
  [`${BIRTH}.month`]: month,
  [`${BIRTH}.year`]: year,
})
const submit = (body: Readonly<Record<string, string>>) => submitAskedFields(DEFINITION, aCase(), ASKED, body, CONTEXT)

describe('fields that a question asks to be mended', () => {
  it('show what is in the case, under the label of the form; unknown ones are left out', () => {
    const fields = askedFieldsView(DEFINITION, aCase(), ASKED, {}, 'de', CONTEXT)
    expect(fields.map((field) => [field.path, field.label, field.required])).toEqual([
      [BIRTH, 'Wann ist Balu geboren?', true],
    ])
    expect(fields[0]?.parts.map((part) => part.value)).toEqual(['', '', '2023'])
  })

  it('give the answers that differ, with their source', () => {
    const { source } = CONTEXT
    expect(submit(typed('4', '6', '2023'))).toMatchObject({
      problems: [],
      data: { entries: { [BIRTH]: { value: { $date: '2023-06-04' }, source } }, items: {} },
    })
    expect(submit(typed('', '', '2023')).data).toEqual({ entries: {}, items: {} })
  })

  it('are judged by the kind and by the rules of the form', () => {
    const wrong = submit(typed('4', '6', '23'))
    expect(wrong).toMatchObject({
      data: null,
      refused: false,
      problems: [{ name: 'date-year', place: `${BIRTH}.year` }],
    })
    const [field] = askedFieldsView(DEFINITION, aCase(), ASKED, wrong.typed, 'de', CONTEXT, wrong.problems)
    expect(field?.parts.map((part) => [part.value, part.invalid])).toEqual([
      ['4', false],
      ['6', false],
      ['23', true],
    ])
    const since = submitAskedFields(
      DEFINITION,
      aCase(),
      ['dogs/i1/keptSince'],
      { 'dogs/i1/keptSince.day': '1', 'dogs/i1/keptSince.month': '1', 'dogs/i1/keptSince.year': '2020' },
      CONTEXT,
    )
    expect(since.problems).toMatchObject([{ name: 'answer-rule', place: 'dogs/i1/keptSince' }])
  })

  it('stay required where the form requires them and the case has them', () => {
    expect(submit(typed('', '', ''))).toMatchObject({ data: null, problems: [{ name: 'date-missing', place: BIRTH }] })
    const read = readAskedFields(DEFINITION, aCase(), ASKED, { [BIRTH]: null }, CONTEXT)
    expect(read).toMatchObject({ ok: false, problems: [{ name: 'date-missing' }] })
    const { [BIRTH]: _gone, ...entries } = aCase().entries
    const without = submitAskedFields(DEFINITION, { ...aCase(), entries }, ASKED, typed('', '', ''), CONTEXT)
    expect(without).toMatchObject({ problems: [], data: { entries: {} } })
  })

  it('come with nothing else', () => {
    expect(submit({ ...typed('4', '6', '2023'), 'dogs/i1/name': 'Rex' })).toMatchObject({ refused: true, data: null })
  })

  it('are read from tagged values alike', () => {
    const read = (answers: Parameters<typeof readAskedFields>[3]) =>
      readAskedFields(DEFINITION, aCase(), ASKED, answers, CONTEXT)
    expect(read({ [BIRTH]: { $partial: '2023-06' } })).toMatchObject({
      ok: true,
      value: { entries: { [BIRTH]: { value: null, partial: '2023-06' } } },
    })
    expect(read({ 'dogs/i1/name': 'Rex' })).toMatchObject({ ok: false, problems: [{ name: 'field-not-asked' }] })
    expect(read({ [BIRTH]: '2023' })).toMatchObject({ ok: false, problems: [{ name: 'answer-kind' }] })
    expect(read({})).toEqual({ ok: true, value: { entries: {}, items: {} } })
  })
})
