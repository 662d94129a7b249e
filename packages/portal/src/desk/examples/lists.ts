import type { IncidentsPage, PrintPage, SearchPage, TracePage } from '../pages.ts'
import { exampleShell } from './shell.ts'

const oneHidden = { _token: 'example', _key: 'example' }
const onePage = { page: 1, pages: 1 }

/** Three letters, one still being set. */
export const examplePrint: PrintPage = {
  kind: 'desk-print',
  shell: { ...exampleShell, current: 'print' },
  paging: onePage,
  target: { action: '/amt/druck', hidden: oneHidden },
  postedOn: { day: '31', month: '3', year: '2026' },
  errors: [],
  posted: null,
  rows: [
    {
      value: '00417/l1',
      caseNumber: 'HST-2026-00417',
      name: 'Małgorzata Brandt',
      what: 'Hundesteuerbescheid',
      on: '2026-03-31',
      open: '/amt/vorgang/00417',
      pdf: '/amt/vorgang/00417/dokument/d2',
      checked: true,
    },
    {
      value: '00352/l1',
      caseNumber: 'HST-2026-00352',
      name: 'Björn Lindqvist',
      what: 'Erinnerung',
      on: '2026-03-30',
      open: '/amt/vorgang/00352',
      pdf: '/amt/vorgang/00352/dokument/d2',
      checked: true,
    },
    {
      value: '00421/l1',
      caseNumber: 'HST-2026-00421',
      name: 'Thị Hoa Nguyễn',
      what: 'Hundesteuerbescheid',
      on: '2026-03-31',
      open: '/amt/vorgang/00421',
      checked: false,
    },
  ],
}

/** A day in the future was typed. */
export const wrongDayPrint: PrintPage = {
  ...examplePrint,
  postedOn: { day: '2', month: '4', year: '2026' },
  errors: [
    {
      target: 'on',
      code: 'LZ-4902',
      text: 'Der Tag liegt in der Zukunft. Nehmen Sie den Tag, an dem die Post den Brief bekommen hat.',
    },
  ],
}

/** All noted, nothing left. */
export const emptyPrint: PrintPage = { ...examplePrint, rows: [], posted: { count: 2, on: '2026-03-31' } }

export const exampleSearch: SearchPage = {
  kind: 'desk-search',
  shell: { ...exampleShell, query: 'Brandt' },
  query: 'Brandt',
  total: 1,
  paging: onePage,
  meant: null,
  rows: [
    {
      caseNumber: 'HST-2026-00417',
      name: 'Brandt, Małgorzata – Hund Balu',
      process: 'Hund anmelden',
      startedOn: '2026-03-17',
      ended: false,
      open: '/amt/vorgang/00417',
    },
  ],
}

export const noHitsSearch: SearchPage = {
  ...exampleSearch,
  shell: { ...exampleShell, query: 'Brant' },
  query: 'Brant',
  total: 0,
  rows: [],
  meant: { name: 'Brandt', href: '/amt/suche?q=Brandt' },
}

export const exampleIncidents: IncidentsPage = {
  kind: 'desk-incidents',
  shell: { ...exampleShell, current: 'incidents' },
  paging: onePage,
  retried: false,
  rows: [
    {
      caseNumber: 'HST-2026-00421',
      name: 'Nguyễn, Thị Hoa – Hund Kim',
      step: 'Hundesteuerbescheid',
      text: 'Der Brief ließ sich nicht setzen: Für „Anschrift“ fehlt ein Wert.',
      code: 'LZ-6001',
      at: '2026-03-31T08:47',
      open: '/amt/vorgang/00421',
      retry: { action: '/amt/stoerungen/00421/n1', hidden: oneHidden },
    },
  ],
}

/** How Balu's tax was calculated. */
export const exampleTrace: TracePage = {
  kind: 'desk-trace',
  shell: exampleShell,
  caseNumber: 'HST-2026-00417',
  back: '/amt/vorgang/00417',
  decision: 'Hundesteuer',
  at: '2026-03-24T19:32',
  groups: [
    {
      title: ['Jahressteuer je Hund', 'Zeile 1', 'Im Jahr'],
      source: 'parameter.regularRate',
      rows: [{ part: 'parameter.regularRate', from: 1, to: 21, value: '102' }],
    },
    {
      title: ['Steuer eines Jahres', 'Betrag'],
      source: 'round half up(annual.rate * months / 12, 2)',
      rows: [
        { part: 'annual.rate', from: 15, to: 25, value: '102' },
        { part: 'months', from: 29, to: 34, value: '10' },
        { part: 'annual.rate * months / 12', from: 15, to: 39, value: '85' },
        { part: 'round half up(annual.rate * months / 12, 2)', from: 1, to: 43, value: null },
      ],
    },
  ],
  cut: 3,
}
