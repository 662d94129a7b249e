import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { AuthorityProfile } from '../definition/authority.ts'
import type { Letter, LetterBlock } from '../definition/letter.ts'
import { compileExpression } from '../feel/compile.ts'
import { evaluate } from '../feel/evaluate.ts'
import { link } from '../feel/link.ts'
import { childScope, scopeOf } from '../feel/scope.ts'
import { fromTagged } from '../feel/tagged.ts'
import { isContext } from '../feel/value.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { fine, refuse } from '../problems/problem.ts'
import { LetterDocument } from './document-tree.ts'
import { type EvaluateText, merge } from './merge.ts'
import type { LetterParticulars } from './particulars.ts'

const authority: AuthorityProfile = {
  format: 1,
  name: 'Stadt Musterstadt',
  unit: 'Steueramt',
  street: 'Rathausplatz 1',
  postalCode: '12345',
  city: 'Musterstadt',
  phone: '01234 56-104',
  email: 'steuer@stadt.example',
  openingHours: ['Montag bis Freitag', '8 bis 12 Uhr'],
  remedyOffice: 'Stadt Musterstadt, Steueramt, Rathausplatz 1, 12345 Musterstadt',
  account: { holder: 'Stadtkasse Musterstadt', iban: 'DE00 1234 5678 9012 3456 78' },
  demo: true,
}
const particulars: LetterParticulars = {
  authority,
  norms: [
    { key: 'rate', law: 'Hundesteuersatzung', short: 'HStS', section: '§ 5 Abs. 1 Nr. 1' },
    { key: 'start', law: 'Hundesteuersatzung', short: 'HStS', section: '§ 3 Abs. 1' },
  ],
  caseNumber: 'HST-2026-00417',
  recipient: ['Frau', 'Małgorzata Brandt', ' ', 'Lindenweg 14', '12345 Musterstadt'],
  date: '2026-03-31',
  marks: { test: false, copy: false },
}

const template = (...body: LetterBlock[]): Letter => ({
  key: 'taxNotice',
  names: { de: 'Steuerbescheid', en: 'Tax notice' },
  kind: 'notice',
  addressee: 'applicant',
  subject: [{ text: 'Bescheid über die Hundesteuer' }],
  body,
  retention: 'tax',
})

/** FEEL over the given tagged values. */
function feel(values: Record<string, Tagged>): EvaluateText {
  const given = fromTagged(values)
  if (!given.ok || !isContext(given.value)) throw new Error('not a context of tagged values')
  const scope = scopeOf(given.value)
  return (source, locals) => {
    const expression = compileExpression(source)
    if (!expression.ok) return expression
    const options = { now: '2026-03-31T08:00:00.000Z', zone: EUROPE_BERLIN }
    const { value, failed } = evaluate(link(expression.value), childScope(scope, scopeOf(locals)), options)
    return failed ? refuse(failed) : fine(value)
  }
}

const merged = (letter: Letter, values: Record<string, Tagged> = {}, over: Partial<LetterParticulars> = {}) => {
  const result = merge(letter, { ...particulars, ...over }, feel(values))
  if (!result.ok) throw new Error(result.problems.map((found) => found.name).join())
  return result.value
}
const problemsOf = (letter: Letter, values: Record<string, Tagged> = {}, over: Partial<LetterParticulars> = {}) => {
  const result = merge(letter, { ...particulars, ...over }, feel(values))
  return result.ok ? [] : result.problems
}

describe('a merged letter', () => {
  test('writes chips in German, with words that stay together', () => {
    const letter = template({
      kind: 'paragraph',
      key: 'p1',
      content: [
        { text: 'Balu kam am ' },
        { expression: 'since', format: 'date' },
        { text: ' (§ 3 Abs. 1): ', strong: true },
        { expression: 'amount', format: 'money', strong: true },
        { text: ', ' },
        { expression: 'months', format: 'number' },
        { text: ' Monate, ' },
        { expression: 'dangerous', format: 'text' },
      ],
    })
    const values = {
      since: { $date: '2026-03-15' },
      amount: { $number: '1085' },
      months: { $number: '10' },
      dangerous: false,
    }
    expect(merged(letter, values).body).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Balu kam am ' },
          { text: '15.\u00a0März 2026' },
          { text: ' (§\u00a03 Abs.\u00a01): ', strong: true },
          { text: '1.085,00\u00a0€', strong: true },
          { text: ', ' },
          { text: '10' },
          { text: ' Monate, ' },
          { text: 'nein' },
        ],
      },
    ])
  })

  test('shows a block only when its condition is true', () => {
    const block = (key: string, when: string): LetterBlock => ({ kind: 'heading', key, when, content: [{ text: key }] })
    const letter = template(block('b1', 'yes'), block('b2', 'no'), block('b3', 'unknown'))
    expect(merged(letter, { yes: true, no: false }).body).toEqual([{ kind: 'heading', runs: [{ text: 'b1' }] }])
  })

  test('repeats a row for each element, keeps its norm, and leaves out rows by condition', () => {
    const letter = template({
      kind: 'calculation',
      key: 'c1',
      rows: [
        {
          key: 'r1',
          each: 'dogs',
          as: 'dog',
          when: 'dog.taxed',
          norms: ['rate', 'start'],
          label: [{ expression: 'dog.name', format: 'text' }],
          value: [{ expression: 'dog.tax', format: 'money' }],
        },
        { key: 'r2', strong: true, label: [{ text: 'Summe' }], value: [{ expression: 'sum(dogs.tax)', format: 'money' }] },
      ],
    })
    const dogs = [
      { name: 'Balu', tax: { $number: '85' }, taxed: true },
      { name: 'Lotte', tax: { $number: '0' }, taxed: false },
      { name: 'Mogli', tax: { $number: '76.5' }, taxed: true },
    ]
    const norm = '§\u00a05 Abs.\u00a01 Nr.\u00a01, §\u00a03 Abs.\u00a01'
    expect(merged(letter, { dogs }).body).toEqual([
      {
        kind: 'calculation',
        rows: [
          { label: [{ text: 'Balu' }], value: [{ text: '85,00\u00a0€' }], norm },
          { label: [{ text: 'Mogli' }], value: [{ text: '76,50\u00a0€' }], norm },
          { label: [{ text: 'Summe' }], value: [{ text: '161,50\u00a0€' }], strong: true },
        ],
      },
    ])
  })

  test('leaves out a block whose rows are all left out', () => {
    const row = (key: string, when: string) => ({ key, when, label: [{ text: 'a' }], value: [{ text: 'b' }] })
    const letter = template({ kind: 'decision', key: 'd1', rows: [row('r1', '1 > 2'), row('r2', 'false')] })
    expect(merged(letter).body).toEqual([])
  })

  test('takes sender, information block and footer from the authority', () => {
    const letter = template({
      kind: 'remedy',
      key: 'm1',
      title: 'Ihre Rechte (Rechtsbehelfsbelehrung)',
      content: [{ text: 'Widerspruch: ' }, { expression: 'authority.remedyOffice', format: 'text' }],
    })
    const contact = { name: 'Jana Reuter', room: 'Zimmer 104' }
    const document = merged(letter, {}, { contact, paymentReference: '5021 0041 7262' })
    expect(document.sender.addressLine).toBe('Stadt Musterstadt · Rathausplatz 1 · 12345\u00a0Musterstadt')
    expect(document.recipient).toEqual(['Frau', 'Małgorzata Brandt', 'Lindenweg 14', '12345 Musterstadt'])
    expect(document.info).toEqual([
      [
        { label: 'Vorgang', value: 'HST-2026-00417' },
        { label: 'Kassenzeichen', value: '5021 0041 7262' },
      ],
      [
        { label: 'Für Sie da', value: 'Jana Reuter, Zimmer 104' },
        { label: 'Telefon', value: '01234 56-104' },
        { label: 'E-Mail', value: 'steuer@stadt.example' },
      ],
      [{ label: 'Datum', value: '31.\u00a0März 2026', strong: true }],
    ])
    expect(document.footer[2]).toEqual([
      'Dieser Brief ist am Computer erstellt und ohne Unterschrift gültig.',
      'Muster: Stadt und Satzung sind erfunden.',
    ])
    expect(document.body).toMatchObject([
      { kind: 'remedy', runs: [{}, { text: 'Stadt Musterstadt, Steueramt, Rathausplatz 1, 12345\u00a0Musterstadt' }] },
    ])
  })

  test('is a stored document: closed shape, canonical JSON', () => {
    const document = merged(template({ kind: 'paragraph', key: 'p1', content: [{ text: 'Guten Tag' }] }))
    expect(Value.Check(LetterDocument, document)).toBe(true)
    expect(JSON.parse(canonicalJson(document))).toEqual(document)
  })
})

describe('a letter is refused', () => {
  test('when shown chips have no value: every gap is named, no empty placeholder is written', () => {
    const chip = (expression: string) => ({ expression, format: 'text' as const })
    const letter = template(
      { kind: 'paragraph', key: 'p1', content: [chip('name')] },
      { kind: 'paragraph', key: 'p2', content: [chip('empty')] },
      { kind: 'paragraph', key: 'p3', when: 'never', content: [chip('hidden')] },
      { kind: 'payment', key: 'b4', rows: [{ key: 'r1', label: [{ text: 'Betrag' }], value: [chip('amount')] }] },
    )
    expect(problemsOf(letter, { empty: ' \u200d' }).map(({ name, values, place }) => [name, values?.expression, place])).toEqual([
      ['letter-value-missing', 'name', 'letters/taxNotice/body/p1'],
      ['letter-value-missing', 'empty', 'letters/taxNotice/body/p2'],
      ['letter-value-missing', 'amount', 'letters/taxNotice/body/b4'],
    ])
  })

  test('when a value does not fit its format, or a repeated row has no list', () => {
    const letter = template(
      { kind: 'paragraph', key: 'p1', content: [{ expression: 'name', format: 'money' }] },
      { kind: 'paragraph', key: 'p2', content: [{ expression: 'amount', format: 'date' }] },
      { kind: 'decision', key: 'd1', rows: [{ key: 'r1', each: 'name', label: [{ text: 'a' }], value: [{ text: 'b' }] }] },
    )
    expect(problemsOf(letter, { name: 'Balu', amount: { $number: '1' } }).map((found) => found.name)).toEqual([
      'letter-value-format',
      'letter-value-format',
      'letter-list-expected',
    ])
  })

  test('when an expression fails, at its place', () => {
    const letter = template({ kind: 'paragraph', key: 'p1', when: '1 +', content: [{ text: 'x' }] })
    expect(problemsOf(letter)).toMatchObject([{ name: 'feel-syntax', place: 'letters/taxNotice/body/p1' }])
  })

  test('when there is no address', () => {
    expect(problemsOf(template(), {}, { recipient: ['', ' '] }).map((found) => found.name)).toEqual([
      'letter-address-missing',
    ])
  })
})
