import type { AuthorityProfile } from '@laufzettel/engine'
import type {
  AnswerPage,
  CheckPage,
  CitizenPage,
  FindCasePage,
  LaterPage,
  PrivacyPage,
  ProblemPage,
  SentPage,
  ServicePage,
  ServicesPage,
  SignInPage,
  TrackingPage,
} from '../citizen/pages.ts'
import { another, anotherUnanswered, dog, owner } from './citizen-forms.ts'
import { date } from './fields.ts'
import { service, target } from './service.ts'

const services: ServicesPage = {
  kind: 'services',
  services: [{ ...service, summary: 'Für alle, die in Musterstadt mit Hund wohnen. Dauert etwa 8 Minuten.' }],
}

const start: ServicePage = {
  kind: 'service',
  service,
  lead: 'Ihr Hund ist eingezogen? Melden Sie ihn in den ersten zwei Wochen an.',
  facts: [
    { term: 'Für wen', text: 'Alle, die in Musterstadt mit Hund wohnen. Ein Konto ist nicht nötig.' },
    {
      term: 'Sie brauchen',
      text: 'Geburtstag und Einzugstag des Hundes. Falls vorhanden: Tierheim-Vertrag, Begleithundeprüfung.',
    },
    { term: 'Dauer', text: 'etwa 8 Minuten' },
    { term: 'Kosten', text: 'Anmelden ist kostenlos. Steuer: meist 102\u00a0€ im Jahr.' },
  ],
  privacy: 'Nur für die Hundesteuer.',
  begin: { label: 'Jetzt anmelden', target: target('/leistung/hund-anmelden/beginnen') },
  resume: { target: target('/fortsetzen'), value: '' },
}

const later: LaterPage = {
  kind: 'later',
  service,
  code: 'K7MD-4QTX-9RWB-2HNF',
  until: '2026-04-16',
  continueAddress: '/antrag/d1/p_dog@i1',
}

const row = (path: string, label: string, text: string, instance: string, given = true) => ({
  path,
  label,
  text,
  given,
  change: { instance, target: `f-${path.replaceAll('/', '-')}` },
})

const check: CheckPage = {
  kind: 'check',
  service,
  draft: 'd1',
  target: target('/antrag/d1/pruefen'),
  answers: {
    form: 'f_main',
    language: 'de',
    formTitle: 'Hund anmelden',
    step: { number: 5, total: 5 },
    previous: 'another@dogs',
    groups: [
      {
        instance: 'p_owner',
        title: 'Über Sie',
        rows: [
          row('applicant/name', 'Name', 'Małgorzata Brandt', 'p_owner'),
          row('applicant/address', 'Anschrift', 'Lindenweg 14, 12345\u00a0Musterstadt', 'p_address'),
          row('applicant/email', 'E-Mail', 'm.brandt@post.example', 'p_owner'),
        ],
      },
      {
        instance: 'p_dog@i1',
        title: 'Ihr Hund',
        rows: [
          row('dogs/i1/name', 'Name', 'Balu', 'p_dog@i1'),
          row('dogs/i1/birthDate', 'Geboren am', '4.\u00a0Juni 2023', 'p_dog@i1'),
          row('dogs/i1/takenIn', 'Bei Ihnen seit', '15.\u00a0März 2026', 'p_dog@i1'),
          row('dogs/i1/shelter', 'Aus dem Tierheim', 'Nein', 'p_dog@i1'),
          row('dogs/i1/dangerous', 'Gefährlicher Hund', 'Nein', 'p_dog@i1'),
          row('dogs/i1/chip', 'Chipnummer', 'Nicht angegeben (freiwillig)', 'p_dog@i1', false),
        ],
      },
    ],
    declaration: {
      name: 'declaration',
      id: 'declaration',
      text: 'Meine Angaben stimmen. Ändert sich etwas, sage ich es der Stadt.',
      help: 'Falsche Angaben können ein Bußgeld kosten, §\u00a010 Hundesteuersatzung.',
      checked: true,
    },
    submit: 'Anmeldung absenden',
    preview: { decision: 'amount', title: 'Voraussichtliche Steuer für 2026', note: 'Verbindlich ist der Bescheid.' },
    problems: [],
  },
  forecast: {
    title: 'Voraussichtliche Steuer für 2026',
    amount: '85',
    lines: ['10 Monate, von März bis Dezember', '102,00\u00a0€ × 10/12'],
    note: 'Ab 2027: 102,00\u00a0€ im Jahr. Verbindlich ist der Bescheid, den Sie mit der Post bekommen.',
  },
}

const checkWrong: CheckPage = {
  ...check,
  answers: {
    ...check.answers,
    declaration: { name: 'declaration', id: 'declaration', text: 'Meine Angaben stimmen.', checked: false },
    problems: [
      { code: 'LZ-3001', text: 'Bestätigen Sie, dass Ihre Angaben stimmen.', target: 'declaration' },
      { code: 'LZ-3001', text: 'Beantworten Sie die Frage „Geboren am“.', target: 'f-dogs-i1-birthDate-day', instance: 'p_dog@i1' },
    ],
  },
}

const stations = [
  { key: 'arrived', name: 'Anmeldung ist da', state: 'done', note: '17.\u00a0März, 20:41\u00a0Uhr' },
  { key: 'check', name: 'Wir prüfen Ihre Angaben', state: 'here', note: 'Sobald Ihre Antwort da ist, geht es weiter.' },
  { key: 'letter', name: 'Steuerbescheid kommt mit der Post', state: 'toCome', note: 'Voraussichtlich bis 13.\u00a0April' },
] as const

const receipt = { address: '/vorgang/t1/dokument/r1', name: 'Eingangsbestätigung', about: 'PDF, 48\u00a0kB · 17.\u00a0März' }

const sent: SentPage = {
  kind: 'sent',
  service,
  caseNumber: 'HST-2026-00417',
  sentAt: '2026-03-17T20:41',
  trackingAddress: 'https://musterstadt.example/vorgang/Vn3kQ0dS8vT1yJm5bX2pLw',
  receipt,
  stations,
}

const question = {
  question: 'q1',
  from: 'Jana Reuter, Steueramt',
  askedOn: '2026-03-19',
  text: 'Seit wann lebt Balu bei Ihnen?',
  reason:
    'In der Anmeldung steht der 15.\u00a0März, im Kaufvertrag der 28.\u00a0Februar. Davon hängt ab, ob die Steuer ab Februar oder ab März zählt.',
  until: '2026-04-02',
  overdue: false,
} as const

const tracking: TrackingPage = {
  kind: 'tracking',
  service,
  token: 't1',
  caseNumber: 'HST-2026-00417',
  subject: 'Hund Balu',
  state: 'question',
  question,
  stations,
  documents: [receipt, { address: '/vorgang/t1/dokument/a1', name: 'Ihre Anmeldung', about: 'PDF, 31\u00a0kB · 17.\u00a0März' }],
  withdraw: '/vorgang/t1/zurueckziehen',
  contact: 'Steueramt, Telefon 01234 567-890, steueramt@musterstadt.example',
}

const trackingEnded: TrackingPage = {
  kind: 'tracking',
  service,
  token: 't1',
  caseNumber: 'HST-2026-00417',
  subject: 'Hund Balu',
  state: 'ended',
  stations: stations.map((station) => ({ ...station, state: 'done' as const })),
  documents: [
    {
      address: '/vorgang/t1/dokument/n1',
      name: 'Steuerbescheid',
      about: 'PDF, 84\u00a0kB · 31.\u00a0März',
      note: 'Kopie. Rechtlich gilt der Brief, den Sie mit der Post bekommen.',
    },
    receipt,
  ],
}

const answer: AnswerPage = {
  kind: 'answer',
  service,
  token: 't1',
  caseNumber: 'HST-2026-00417',
  question,
  text: { name: 'text', value: '', error: 'Schreiben Sie uns Ihre Antwort.', maxLength: 4000 },
  fields: [date('dogs/i1/takenIn', 'Seit wann lebt Balu bei Ihnen?', ['15', '3', '2026'])],
  errors: [{ text: 'Schreiben Sie uns Ihre Antwort.', target: 'antwort' }],
  target: target('/vorgang/t1/frage/q1'),
}

const findCase: FindCasePage = { kind: 'find-case', target: target('/vorgang'), value: '' }

const authority: AuthorityProfile = {
  format: 1,
  name: 'Stadt Musterstadt',
  unit: 'Steueramt',
  street: 'Rathausplatz 1',
  postalCode: '12345',
  city: 'Musterstadt',
  phone: '01234 567-890',
  email: 'steueramt@musterstadt.example',
  openingHours: ['Mo–Do 8–16 Uhr', 'Fr 8–12 Uhr'],
  remedyOffice: 'Stadt Musterstadt, Rathausplatz 1, 12345 Musterstadt',
  account: { holder: 'Stadtkasse Musterstadt', iban: 'DE00 0000 0000 0000 0000 00' },
  demo: true,
}

const privacy: PrivacyPage = {
  kind: 'privacy',
  authority,
  services: [
    {
      name: 'Hund anmelden',
      details: 'Die Stadt Musterstadt verarbeitet Ihre Angaben, um die Hundesteuer festzusetzen.',
      fields: [
        { label: 'Name', purpose: 'Damit der Bescheid an die richtige Person geht.', norms: ['§\u00a0155 AO'], retention: '10 Jahre' },
        { label: 'E-Mail', purpose: 'Damit wir Sie fragen können, wenn etwas fehlt.', norms: [], retention: '1 Jahr' },
      ],
    },
  ],
}

const signIn: SignInPage = {
  kind: 'sign-in',
  target: target('/anmelden'),
  user: { name: 'user', value: '' },
  password: { name: 'password' },
  demo: [
    { person: 'Jana Reuter', role: 'Sachbearbeitung', user: 'reuter', password: 'demo-reuter' },
    { person: 'Murat Aydın', role: 'Poststelle', user: 'aydin', password: 'demo-aydin' },
  ],
}

const problem: ProblemPage = {
  kind: 'problem',
  status: 500,
  text: 'Der Antrag ist noch nicht abgesendet.',
  code: 'LZ-5100',
}

/** One page of every kind and of every state that looks different. */
export const CITIZEN_SAMPLES = {
  services,
  'services-none': { kind: 'services', services: [] },
  start,
  'start-wrong-code': {
    ...start,
    resume: { ...start.resume, value: 'K7MD', error: 'Diesen Code kennen wir nicht. Prüfen Sie, ob alle Zeichen stimmen.' },
  },
  owner,
  'dog-error': dog,
  another,
  'another-unanswered': anotherUnanswered,
  later,
  check,
  'check-wrong': checkWrong,
  sent,
  tracking,
  'tracking-answered': { ...trackingEnded, state: 'running', answered: true, stations, documents: [] },
  'tracking-ended': trackingEnded,
  'tracking-withdrawn': { ...trackingEnded, state: 'withdrawn' },
  withdraw: {
    kind: 'withdraw',
    service,
    token: 't1',
    caseNumber: 'HST-2026-00417',
    reason: { name: '.reason', value: '', maxLength: 4000 },
    errors: [],
    target: { action: '/vorgang/t1/zurueckziehen', hidden: { _token: 'x', _key: 'k' } },
  },
  answer,
  'find-case': findCase,
  privacy,
  imprint: { kind: 'imprint', authority },
  accessibility: { kind: 'accessibility', authority },
  'easy-language': { kind: 'easy-language', authority },
  'sign-in': signIn,
  'sign-in-wrong': { ...signIn, error: 'Name oder Passwort stimmt nicht. Versuchen Sie es noch einmal.' },
  problem,
  'problem-busy': { kind: 'problem', status: 429, text: 'Gerade kommen zu viele Anfragen.', code: 'LZ-5004', retryAfter: 30 },
  'problem-unknown': { kind: 'problem', status: 404, text: 'Prüfen Sie die Adresse.', code: 'LZ-5001' },
} as const satisfies Record<string, CitizenPage>
