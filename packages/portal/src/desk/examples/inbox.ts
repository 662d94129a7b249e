import type { InboxPage, InboxRow, Reason } from '../pages.ts'
import { exampleShell } from './shell.ts'

function row(number: string, name: string, task: string, due: string, reason: Reason, selected = false): InboxRow {
  return {
    caseId: number,
    caseNumber: `HST-2026-${number}`,
    name,
    task,
    due,
    reason,
    selected,
    open: `/amt/vorgang/${number}`,
    preview: `/amt?vorgang=${number}`,
  }
}

const application = (day: number) => `Die Anmeldung kam am ${day}.\u00a0März.`
const answer = (day: number) => `Die Antwort kam am ${day}.\u00a0März.`

/** A morning at the tax office: two late, three today, one chosen. */
export const exampleInbox: InboxPage = {
  kind: 'desk-inbox',
  shell: exampleShell,
  view: 'open',
  total: 11,
  dueToday: 5,
  paging: { page: 1, pages: 1 },
  waiting: { count: 9, next: '2026-04-02' },
  groups: [
    {
      key: 'overdue',
      count: 2,
      rows: [
        row('00389', 'Petrović, Luka', 'Steuer für Rocky festsetzen', '2026-03-27', {
          kind: 'late',
          days: 2,
          target: 5,
          why: answer(20),
        }),
        row('00371', 'Schäfer, Ingrid', 'Steuer für Senta festsetzen', '2026-03-30', {
          kind: 'late',
          days: 1,
          target: 5,
          why: application(23),
        }),
      ],
    },
    {
      key: 'today',
      count: 3,
      rows: [
        row(
          '00417',
          'Brandt, Małgorzata',
          'Steuer für Balu festsetzen',
          '2026-03-31',
          { kind: 'today', target: 5, why: answer(24) },
          true,
        ),
        row('00421', 'Nguyễn, Thị Hoa', 'Steuer für Kim festsetzen', '2026-03-31', {
          kind: 'today',
          target: 5,
          why: application(24),
        }),
        row('00402', 'Jørgensen, Åse', 'Steuer für Freya und Loki festsetzen', '2026-03-31', {
          kind: 'today',
          target: 5,
          why: application(24),
        }),
      ],
    },
    {
      key: 'week',
      count: 3,
      rows: [
        row('00426', 'Hoffmann, Dirk', 'Steuer für Bruno festsetzen', '2026-04-01', {
          kind: 'soon',
          days: 1,
          why: application(25),
        }),
        row('00430', 'García Núñez, Inés', 'Steuer für Luna festsetzen', '2026-04-02', {
          kind: 'soon',
          days: 2,
          why: application(26),
        }),
        row('00431', 'Kowalczyk, Zbigniew', 'Steuer für Max festsetzen', '2026-04-02', {
          kind: 'soon',
          days: 2,
          why: answer(26),
        }),
      ],
    },
    {
      key: 'later',
      count: 3,
      rows: [
        row('00433', 'Ó Briain, Seán', 'Steuer für Finn festsetzen', '2026-04-07', {
          kind: 'plan',
          why: application(27),
        }),
        row('00436', 'Winter, Käthe', 'Steuer für Waldi festsetzen', '2026-04-09', {
          kind: 'plan',
          why: application(30),
        }),
        row('00437', 'Şahin, Gülşen', 'Steuer für Pamuk festsetzen', '2026-04-09', {
          kind: 'plan',
          why: application(31),
        }),
      ],
    },
  ],
  preview: {
    caseId: '00417',
    caseNumber: 'HST-2026-00417',
    process: 'Hund anmelden',
    name: 'Brandt, Małgorzata',
    task: 'Steuer für Balu festsetzen',
    reason: { kind: 'today', target: 5, why: answer(24) },
    proposal: { years: '2026', amount: '85', how: '102,00 € × 10 von 12 Monaten, § 5 Abs. 1 Nr. 1 HStS' },
    person: { label: 'Halterin oder Halter', lines: ['Lindenweg 14', '12345 Musterstadt'] },
    latest: {
      at: '2026-03-24T19:32',
      actor: { kind: 'party', name: 'Małgorzata Brandt' },
      event: { kind: 'answered', text: 'Abgeholt habe ich Balu erst am 15. März.' },
    },
    deadlines: {
      kind: 'forecast',
      on: '2026-03-31',
      rows: [
        { kind: 'notified', date: '2026-04-07', because: [], norms: [] },
        { kind: 'remedy', date: '2026-05-07', because: [], norms: [] },
      ],
    },
    open: '/amt/vorgang/00417',
    ask: '/amt/vorgang/00417?ausgang=o_ask#aufgabe',
  },
}

/** Nothing to do, and when the next thing comes. */
export const emptyInbox: InboxPage = {
  ...exampleInbox,
  shell: {
    ...exampleShell,
    views: exampleShell.views.map((view) => (view.key === 'open' ? { ...view, count: 0 } : view)),
  },
  total: 0,
  dueToday: 0,
  groups: [],
  preview: null,
}

/** The citizens' turn. */
export const waitingInbox: InboxPage = {
  ...exampleInbox,
  shell: { ...exampleShell, current: 'waiting' },
  view: 'waiting',
  total: 2,
  preview: null,
  groups: [
    {
      key: 'waiting',
      count: 2,
      rows: [
        row('00352', 'Lindqvist, Björn', 'Rückfrage', '2026-03-10', {
          kind: 'answer-late',
          who: 'Björn Lindqvist',
          until: '2026-03-10',
          reminded: true,
        }),
        row('00398', 'Kowalczyk, Zbigniew', 'Rückfrage', '2026-04-02', {
          kind: 'waits',
          who: 'Zbigniew Kowalczyk',
          until: '2026-04-02',
          remindOn: '2026-04-16',
        }),
      ],
    },
  ],
}
