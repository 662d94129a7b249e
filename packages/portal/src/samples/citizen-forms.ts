import type { FormPage } from '../citizen/pages.ts'
import { date, field, line, yesNo } from './fields.ts'
import { service, target } from './service.ts'

export const dog: FormPage = {
  kind: 'form',
  service,
  draft: 'd1',
  savedAt: '2026-03-17T20:34',
  target: target('/antrag/d1/p_dog@i1'),
  view: {
    form: 'f_main',
    instance: 'p_dog@i1',
    language: 'de',
    formTitle: 'Hund anmelden',
    title: 'Ihr Hund',
    step: { number: 3, total: 5, next: 'weitere Hunde' },
    previous: 'p_address',
    item: { list: 'dogs', item: 'i1', number: 1, count: 1 },
    problems: [
      { code: 'LZ-3012', text: 'Schreiben Sie das Geburtsjahr mit vier Ziffern, zum Beispiel 2023.', target: 'f-dogs-i1-birthDate-year' },
      { code: 'LZ-3020', text: 'Der Einzugstag liegt in der Zukunft. Heute ist der 17. März 2026.', target: 'f-dogs-i1-takenIn-day' },
    ],
    groups: [
      {
        key: 'g_dog',
        fields: [
          line('dogs/i1/name', 'Name des Hundes', 'Balu'),
          date('dogs/i1/birthDate', 'Wann ist Balu geboren?', ['4', '6', '23'], ['year'], {
            help: 'Nur das Jahr bekannt? Dann lassen Sie Tag und Monat frei.',
            errors: ['Schreiben Sie das Geburtsjahr mit vier Ziffern, zum Beispiel 2023.'],
          }),
          date('dogs/i1/takenIn', 'Seit wann lebt Balu bei Ihnen?', ['15', '3', '2027'], ['day', 'month', 'year'], {
            help: 'Der Tag, an dem Sie ihn abgeholt haben.',
            errors: ['Der Einzugstag liegt in der Zukunft. Heute ist der 17. März 2026.'],
          }),
          yesNo('dogs/i1/dangerous', 'Gilt Balu als gefährlicher Hund?', 'true', [
            yesNo('dogs/i1/test', 'Hat Balu die Begleithundeprüfung bestanden?', ''),
          ]),
          yesNo('dogs/i1/shelter', 'Kommt Balu aus einem Tierheim?', 'false', [line('dogs/i1/shelterName', 'Name des Tierheims', '')]),
          line('dogs/i1/chip', 'Chipnummer', '', { required: false, help: '15 Ziffern, sie stehen im Heimtierausweis.' }, { inputmode: 'numeric', maxLength: 15, width: 20 }),
        ],
      },
    ],
  },
}

export const owner: FormPage = {
  kind: 'form',
  service,
  draft: 'd1',
  target: target('/antrag/d1/p_owner'),
  view: {
    form: 'f_main',
    instance: 'p_owner',
    language: 'de',
    formTitle: 'Hund anmelden',
    title: 'Über Sie',
    help: 'Die Person, bei der der Hund lebt.',
    step: { number: 1, total: 5, next: 'Anschrift' },
    problems: [],
    groups: [
      {
        key: 'g_name',
        title: 'Ihr Name',
        fields: [
          line('applicant/givenName', 'Vorname', 'Małgorzata', {}, { autocomplete: 'given-name' }),
          line('applicant/familyName', 'Nachname', 'Brandt', {}, { autocomplete: 'family-name' }),
        ],
      },
      {
        key: 'g_contact',
        title: 'So erreichen wir Sie',
        help: 'Wenn etwas fehlt, fragen wir Sie per E-Mail.',
        fields: [
          line('applicant/email', 'E-Mail', '', { required: false }, { type: 'email', autocomplete: 'email' }),
          field('applicant/way', 'Wie möchten Sie angesprochen werden?', 'select', [
            { key: '', name: 'applicant/way', id: 'f-way', value: '', invalid: false },
          ], {
            required: false,
            options: [
              { value: 'frau', id: 'f-way-1', label: 'Frau', checked: false, reveals: [] },
              { value: 'herr', id: 'f-way-2', label: 'Herr', checked: false, reveals: [] },
            ],
          }),
          field('applicant/note', 'Möchten Sie uns noch etwas sagen?', 'area', [
            { key: '', name: 'applicant/note', id: 'f-note', value: '', maxLength: 2000, invalid: false },
          ], { required: false }),
        ],
      },
    ],
  },
}

export const another: FormPage = {
  kind: 'form',
  service,
  draft: 'd1',
  savedAt: '2026-03-17T20:36',
  target: target('/antrag/d1/another@dogs'),
  remove: target('/antrag/d1/entfernen'),
  view: {
    form: 'f_main',
    instance: 'another@dogs',
    language: 'de',
    formTitle: 'Hund anmelden',
    title: 'Weitere Hunde',
    step: { number: 4, total: 5 },
    previous: 'p_dog@i1',
    problems: [],
    items: [
      { item: 'i1', number: 1, label: 'Balu', change: 'p_dog@i1', removable: true },
      { item: 'i2', number: 2, label: 'Frau Dr. Wuff von der Lahn', change: 'p_dog@i2', removable: true },
    ],
    groups: [{ key: 'another', fields: [yesNo('another', 'Möchten Sie noch einen Hund anmelden?', '', [], { purpose: '', norms: [] })] }],
  },
}

export const anotherUnanswered: FormPage = {
  ...another,
  view: {
    ...another.view,
    problems: [{ code: 'LZ-3001', text: 'Wählen Sie „Ja“ oder „Nein“.', target: 'f-another' }],
    groups: [
      {
        key: 'another',
        fields: [
          yesNo('another', 'Möchten Sie noch einen Hund anmelden?', '', [], {
            errors: ['Wählen Sie „Ja“ oder „Nein“.'],
            parts: [{ key: '', name: 'another', id: 'f-another', value: '', invalid: true }],
          }),
        ],
      },
    ],
  },
}
