import type { Field, ItemField } from '../definition/field.ts'
import type { Form, Placement } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { compileExpression } from '../feel/compile.ts'
import { link } from '../feel/link.ts'
import { EMPTY_SCOPE } from '../feel/scope.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { fine } from '../problems/problem.ts'
import { type Draft, newDraft } from './draft.ts'
import { formEvaluation } from './feel-evaluation.ts'
import type { SendingContext } from './form-context.ts'

/** A small form with everything a form can have: for the tests of this folder. */
const words = (de: string, en = de) => ({ de, en })

function field<More extends object>(key: string, kind: string, label: string, more: More): ItemField & More {
  const base = {
    purpose: words('Für die Steuer.', 'For the tax.'),
    norms: ['n_statute'],
    sensitivity: 'personal' as const,
    retention: 'tax',
  }
  return { key, kind, label: words(label), ...base, ...more }
}

const placed = (name: string, more: Partial<Placement> = {}): Placement => ({ key: `pl_${name}`, field: name, ...more })

const fields: Field[] = [
  field('givenName', 'text', 'Vorname', { party: 'applicant', config: { maxLength: 100, autocomplete: 'given-name' } }),
  field('familyName', 'text', 'Familienname', { party: 'applicant', config: { maxLength: 100 } }),
  field('email', 'email', 'E-Mail', { party: 'applicant' }),
  field('hasOtherAddress', 'boolean', 'Ist die Postanschrift eine andere?', { party: 'applicant' }),
  field('otherAddress', 'longText', 'Postanschrift', { party: 'applicant' }),
  field('reason', 'choice', 'Warum melden Sie an?', {
    config: {
      options: [
        { key: 'o_move', label: words('Umzug', 'Move') },
        { key: 'o_new', label: words('Neuer Hund', 'New dog') },
      ],
      other: { label: words('Etwas anderes', 'Something else') },
    },
  }),
  field('formerTown', 'text', 'Wo war der Hund bisher angemeldet?', {}),
  field('dogs', 'list', 'Weitere Hunde', {
    config: {
      max: 3,
      name: 'name',
      another: words('Möchten Sie einen weiteren Hund anmelden?'),
      item: words('Hund', 'Dog'),
    },
    items: [
      field('name', 'text', 'Name des Hundes', {}),
      field('birthDate', 'date', 'Geburtsdatum', {
        config: { incomplete: true, year: words('Geburtsjahr', 'year of birth') },
      }),
      field('keptSince', 'date', 'Bei Ihnen seit', {}),
      field('dangerous', 'boolean', 'Gefährlicher Hund', {}),
      field('testPassed', 'boolean', 'Wesenstest', {}),
    ],
  }),
  field('remarks', 'longText', 'Bemerkungen', { config: { maxLength: 500 } }),
]

const form: Form = {
  key: 'registration',
  names: words('Hund anmelden', 'Register a dog'),
  pages: [
    {
      key: 'p_owner',
      title: words('Über Sie', 'About you'),
      groups: [
        {
          key: 'g_name',
          placements: [
            placed('givenName', { required: true }),
            placed('familyName', { required: true }),
            placed('email'),
            placed('hasOtherAddress', { required: true }),
            placed('otherAddress', { required: true, visible: 'applicant.hasOtherAddress = true' }),
          ],
        },
      ],
    },
    {
      key: 'p_reason',
      title: words('Anlass', 'Reason'),
      groups: [{ key: 'g_reason', placements: [placed('reason', { required: true })] }],
    },
    {
      key: 'p_former',
      title: words('Bisher', 'Before'),
      visible: 'reason = "o_move"',
      groups: [{ key: 'g_former', placements: [placed('formerTown', { required: true })] }],
    },
    {
      key: 'p_dog',
      title: words('{name|Ihr Hund}', '{name|Your dog}'),
      repeat: 'dogs',
      groups: [
        {
          key: 'g_dog',
          placements: [
            placed('name', { required: true }),
            placed('birthDate', { required: true, label: words('Wann ist {name|Ihr Hund} geboren?') }),
            placed('keptSince', {
              required: true,
              validations: [
                {
                  key: 'v_future',
                  rule: 'keptSince <= today()',
                  message: words('Der Einzugstag liegt in der Zukunft. Heute ist der {today}.'),
                  norms: [],
                },
                {
                  key: 'v_birth',
                  rule: 'birthDateEarliest <= keptSince',
                  message: words('Der Einzugstag liegt vor der Geburt.'),
                  norms: [],
                },
              ],
            }),
          ],
        },
      ],
    },
    {
      key: 'p_danger',
      title: words('Gefährlichkeit', 'Danger'),
      repeat: 'dogs',
      groups: [
        {
          key: 'g_danger',
          placements: [
            placed('dangerous', { required: true }),
            placed('testPassed', { required: true, visible: 'dangerous' }),
          ],
        },
      ],
    },
    {
      key: 'p_remarks',
      title: words('Bemerkungen', 'Remarks'),
      groups: [{ key: 'g_remarks', placements: [placed('remarks', { required: 'count(dogs) > 1' })] }],
    },
  ],
  declaration: { text: words('Meine Angaben stimmen.', 'My answers are correct.') },
  submit: words('Anmeldung absenden', 'Send'),
}

export const FORM = form.key

/** Only the parts that forms read; the rest of a procedure is empty. */
export const DEFINITION: ProcessDefinition = {
  format: 1,
  key: 'dogRegistration',
  names: words('Hund anmelden'),
  caseName: { prefix: 'HST', title: '' },
  serviceIds: [],
  responsibleUnit: words('Steueramt'),
  publishingAuthority: words('Musterstadt'),
  service: {
    summary: words('-'),
    who: words('-'),
    papers: words('-'),
    duration: words('-'),
    cost: words('-'),
    privacy: words('-'),
    privacyDetails: words('-'),
    start: words('-'),
  },
  stations: [],
  parties: [
    { key: 'applicant', role: 'applicant', label: words('Halter'), name: ['givenName', 'familyName'], address: [] },
  ],
  retention: [{ key: 'tax', label: words('Steuer'), period: 'P10Y', norms: [] }],
  fields,
  forms: [form],
  steps: [],
  flows: [],
  decisions: [],
  parameters: [],
  letters: [],
  roles: [],
  norms: [],
  scenarios: [],
}

/** 17 March 2026, around noon in Musterstadt. */
export const CONTEXT: SendingContext = {
  today: '2026-03-17',
  source: { kind: 'online', at: '2026-03-17T11:00:00.000Z' },
  begin: formEvaluation(
    (source) => {
      const compiled = compileExpression(source)
      return compiled.ok ? fine(link(compiled.value)) : compiled
    },
    EMPTY_SCOPE,
    { now: '2026-03-17T11:00:00.000Z', zone: EUROPE_BERLIN },
  ),
}

export function emptyDraft(): Draft {
  const draft = newDraft(DEFINITION, FORM)
  if (!draft.ok) throw new Error('the form is gone')
  return draft.value
}

/** What a browser sends for each page when everything is right, for one dog. */
export const GOOD_PAGES: readonly (readonly [instance: string, body: Readonly<Record<string, string>>])[] = [
  [
    'p_owner',
    {
      'applicant/givenName': 'Małgorzata',
      'applicant/familyName': 'Brandt',
      'applicant/email': '',
      'applicant/hasOtherAddress': 'no',
      'applicant/otherAddress': '',
    },
  ],
  ['p_reason', { reason: 'o_new', 'reason.other': '' }],
  [
    'p_dog@i1',
    {
      'dogs/i1/name': 'Balu',
      'dogs/i1/birthDate.day': '',
      'dogs/i1/birthDate.month': '6',
      'dogs/i1/birthDate.year': '2023',
      'dogs/i1/keptSince.day': '15',
      'dogs/i1/keptSince.month': '3',
      'dogs/i1/keptSince.year': '2026',
    },
  ],
  ['p_danger@i1', { 'dogs/i1/dangerous': 'no' }],
  ['another@dogs', { 'another@dogs': 'no' }],
  ['p_remarks', { remarks: '' }],
]
