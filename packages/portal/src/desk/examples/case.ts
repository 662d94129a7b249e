import type { CasePage, JournalEntry, RuleTable, TaskForm } from '../pages.ts'
import { exampleShell } from './shell.ts'

const rates: RuleTable = {
  title: 'Jahressteuer je Hund',
  norms: ['§ 5 HStS'],
  validFrom: '2024-01-01',
  conditions: ['Gefährlich', 'Begleithundeprüfung'],
  results: ['Im Jahr'],
  rows: [
    { number: 1, conditions: ['nein', null], norms: ['§ 5 Abs. 1 Nr. 1 HStS'], results: ['102,00 €'], fired: true },
    { number: 2, conditions: ['ja', 'ja'], norms: ['§ 5 Abs. 1 Nr. 3 HStS'], results: ['225,00 €'], fired: false },
    { number: 3, conditions: ['ja', 'nein'], norms: ['§ 5 Abs. 1 Nr. 2 HStS'], results: ['900,00 €'], fired: false },
  ],
}

const answered: JournalEntry = {
  at: '2026-03-24T19:32',
  actor: { kind: 'party', name: 'Małgorzata Brandt' },
  event: { kind: 'answered', text: 'Abgeholt habe ich Balu erst am 15. März.' },
}

const task: TaskForm = {
  item: 'w7',
  title: 'Steuer für Balu festsetzen',
  target: { action: '/amt/vorgang/00417/aufgabe/w7', hidden: { _token: 'example', _key: 'example', _revision: '31' } },
  proposal: { years: '2026', amount: '85', how: '102,00 € × 10/12' },
  complete: true,
  outcomes: [
    { key: 'o_confirm', label: 'Wie vorgeschlagen', checked: true, asks: false, button: '85,00 € festsetzen' },
    { key: 'o_ask', label: 'Rückfrage stellen', checked: false, asks: true },
  ],
  question: {
    text: '',
    reason: '',
    due: '2026-04-14',
    fields: [
      { path: 'dogs/i1/name', label: 'Name', text: 'Balu', checked: false },
      { path: 'dogs/i1/birthDate', label: 'Geboren am', text: '04.06.2023', checked: false },
      { path: 'dogs/i1/takenIn', label: 'Aufgenommen am', text: '15.03.2026', checked: false },
      { path: 'dogs/i1/dangerous', label: 'Gefährlicher Hund', text: 'nein', checked: false },
    ],
  },
  note: '',
  recipient: { name: 'Małgorzata Brandt', address: 'Lindenweg 14, 12345 Musterstadt' },
  errors: [],
}

/** Balu: 102 € by ten twelfths, after an answer. */
export const exampleCase: CasePage = {
  kind: 'desk-case',
  shell: exampleShell,
  caseNumber: 'HST-2026-00417',
  process: 'Hund anmelden',
  title: 'Brandt, Małgorzata – Hund Balu',
  reason: { kind: 'today', target: 5, why: 'Die Antwort kam am 24.\u00a0März.' },
  back: '/amt',
  position: { number: 3, total: 11, previous: '/amt/vorgang/00371', next: '/amt/vorgang/00421' },
  notice: null,
  facts: [
    {
      title: 'Halterin oder Halter',
      facts: [
        { path: 'applicant/name', label: 'Name', text: 'Małgorzata Brandt' },
        { path: 'applicant/street', label: 'Anschrift', text: 'Lindenweg 14\n12345 Musterstadt' },
      ],
    },
    {
      title: 'Hund Balu',
      facts: [
        { path: 'dogs/i1/breed', label: 'Rasse', text: 'Mischling (Labrador, Pudel)' },
        { path: 'dogs/i1/birthDate', label: 'Geboren am', text: '04.06.2023' },
        {
          path: 'dogs/i1/takenIn',
          label: 'Aufgenommen am',
          text: '15.03.2026',
          source: { kind: 'answer', on: '2026-03-24', before: '15.02.2026' },
        },
        { path: 'dogs/i1/dangerous', label: 'Gefährlicher Hund', text: 'nein' },
        { path: 'dogs/i1/shelter', label: 'Aus dem Tierheim', text: 'nein' },
      ],
    },
  ],
  documents: [{ name: 'Eingangsbestätigung', href: '/amt/vorgang/00417/dokument/d1', on: '2026-03-17', bytes: 48_000 }],
  letters: [],
  task,
  kept: [],
  rule: {
    decision: 'Hundesteuer berechnen',
    at: '2026-03-24T19:32',
    subjects: [
      {
        title: 'Balu',
        tables: [rates],
        exemptUntil: null,
        sums: [
          {
            year: 2026,
            amount: '85',
            factors: [
              {
                figure: '102,00 €',
                reason: { kind: 'row', row: 1, because: [{ label: 'Gefährlich', value: 'nein' }] },
                norms: [],
              },
              {
                figure: '10/12',
                reason: { kind: 'months', from: '2026-03', to: '2026-12', start: '2026-03-01', grown: null },
                norms: ['§ 3 Abs. 1 HStS'],
              },
            ],
          },
        ],
      },
    ],
    totals: [{ year: 2026, amount: '85' }],
    following: { year: 2027, amount: '102' },
    values: [],
  },
  consultations: [],
  questions: [],
  path: [
    { label: 'Anmeldung eingegangen', state: 'done', on: '2026-03-17' },
    { label: 'Rückfrage beantwortet', state: 'done', on: '2026-03-24' },
    { label: 'Steuer berechnet', state: 'done', on: '2026-03-24' },
    { label: 'Steuer festsetzen', state: 'here', on: null },
    { label: 'Bescheid', state: 'to-come', on: null },
  ],
  norm: { citation: '§ 8 Abs. 1 HStS', gist: 'Die Stadt setzt die Steuer durch Bescheid fest.' },
  deadlines: {
    kind: 'forecast',
    on: '2026-03-31',
    rows: [
      {
        kind: 'notified',
        date: '2026-04-07',
        because: [
          'Der vierte Tag nach der Aufgabe zur Post ist Sa 04.04.2026.',
          'Samstag, deshalb zählt der nächste Werktag: Di 07.04.2026 (Ostersonntag und Ostermontag liegen dazwischen).',
        ],
        norms: ['§ 122 Abs. 2 Nr. 1 AO', '§ 108 Abs. 3 AO'],
      },
      {
        kind: 'remedy',
        date: '2026-05-07',
        because: ['Die Frist von einem Monat endet am Do 07.05.2026.'],
        norms: ['§ 70 Abs. 1 VwGO'],
      },
    ],
  },
  journal: [
    { at: '2026-03-24T19:32', actor: { kind: 'system' }, event: { kind: 'rule', name: 'Hundesteuer berechnen' } },
    answered,
    {
      at: '2026-03-19T11:05',
      actor: { kind: 'you' },
      event: { kind: 'asked', text: 'Wann haben Sie Balu abgeholt?', until: '2026-04-02' },
    },
    {
      at: '2026-03-17T20:41',
      actor: { kind: 'party', name: 'Małgorzata Brandt' },
      event: { kind: 'started', channel: 'online' },
    },
  ],
}

/** The question is chosen, and sent without a text. */
export const askingCase: CasePage = {
  ...exampleCase,
  task: {
    ...task,
    outcomes: task.outcomes.map((outcome) => ({ ...outcome, checked: outcome.asks })),
    errors: [
      {
        target: 'question',
        code: 'LZ-4901',
        text: 'Schreiben Sie Ihre Frage, zum Beispiel: Wann haben Sie Balu abgeholt?',
      },
    ],
  },
}

/** Murat was faster; the note is kept. */
export const staleCase: CasePage = {
  ...exampleCase,
  task: { ...task, note: 'Abholbeleg geprüft.' },
  notice: {
    kind: 'stale',
    gone: false,
    look: '/amt/vorgang/00417',
    latest: {
      at: '2026-03-31T09:12',
      actor: { kind: 'staff', name: 'Murat Aydın' },
      event: { kind: 'noted', text: 'Beleg liegt vor.' },
    },
  },
}

/** Decided a moment ago. */
export const decidedCase: CasePage = {
  ...exampleCase,
  reason: { kind: 'post', letter: 'Hundesteuerbescheid', since: '2026-03-31' },
  task: null,
  letters: [
    { letter: 'l1', name: 'Hundesteuerbescheid', href: '/amt/vorgang/00417/dokument/d2', state: { kind: 'to-print' } },
  ],
  notice: {
    kind: 'decided',
    letter: {
      letter: 'l1',
      name: 'Hundesteuerbescheid',
      href: '/amt/vorgang/00417/dokument/d2',
      state: { kind: 'to-print' },
    },
  },
  path: exampleCase.path.map((station) =>
    station.state === 'here'
      ? { ...station, state: 'done', on: '2026-03-31' }
      : station.state === 'to-come'
        ? { ...station, state: 'here' }
        : station,
  ),
}

/** Two dogs, one from a shelter, and a tax year at a new rate. */
export const twoDogsCase: CasePage = {
  ...exampleCase,
  title: 'Jørgensen, Åse – Hunde Freya, Loki',
  task: {
    ...task,
    title: 'Steuer für Freya und Loki festsetzen',
    proposal: { years: '2026 und 2027', amount: '116.5', how: '' },
  },
  rule: {
    decision: 'Hundesteuer berechnen',
    at: '2027-01-08T10:00',
    subjects: [
      {
        title: 'Freya',
        tables: [rates],
        exemptUntil: null,
        sums: [
          {
            year: 2026,
            amount: '8.5',
            factors: [
              {
                figure: '102,00 €',
                reason: { kind: 'row', row: 1, because: [{ label: 'Gefährlich', value: 'nein' }] },
                norms: [],
              },
              {
                figure: '1/12',
                reason: { kind: 'months', from: '2026-12', to: '2026-12', start: '2026-12-01', grown: null },
                norms: ['§ 3 Abs. 1 HStS'],
              },
            ],
          },
          {
            year: 2027,
            amount: '108',
            factors: [
              {
                figure: '108,00 €',
                reason: { kind: 'row', row: 1, because: [{ label: 'Gefährlich', value: 'nein' }] },
                norms: [],
              },
              {
                figure: '12/12',
                reason: { kind: 'months', from: '2027-01', to: '2027-12', start: null, grown: null },
                norms: [],
              },
            ],
          },
        ],
      },
      { title: 'Loki', tables: [rates], exemptUntil: '2028-11-30', sums: [] },
    ],
    totals: [
      { year: 2026, amount: '8.5' },
      { year: 2027, amount: '108' },
    ],
    following: { year: 2028, amount: '108' },
    values: [],
  },
}
