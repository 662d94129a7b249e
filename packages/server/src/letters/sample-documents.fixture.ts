import type { LetterDocument, ReceiptDocument } from '@laufzettel/engine'

const sender = {
  authority: 'Stadt Musterstadt',
  unit: 'Steueramt',
  addressLine: 'Stadt Musterstadt · Rathausplatz 1 · 12345 Musterstadt',
  crest: { drawing: 'castle-over-water', alternative: 'Wappen der Stadt Musterstadt' },
} as const

export const sampleLetter: LetterDocument = {
  format: 1,
  kind: 'notice',
  language: 'de',
  title: 'Bescheid über die Hundesteuer für Ihren Hund Balu',
  sender,
  recipient: ['Frau', 'Małgorzata Brandt', 'Lindenweg 14', '12345 Musterstadt'],
  info: [
    [{ label: 'Vorgang', value: 'HST-2026-00417' }],
    [{ label: 'Für Sie da', value: 'Jana Reuter' }],
    [{ label: 'Datum', value: '31. März 2026', strong: true }],
  ],
  subject: 'Bescheid über die Hundesteuer für Ihren Hund Balu',
  body: [
    { kind: 'paragraph', runs: [{ text: 'Guten Tag, Frau Brandt,' }] },
    {
      kind: 'decision',
      rows: [
        { label: [{ text: 'Hundesteuer für 2026' }], value: [{ text: '85,00 €' }], strong: true },
        { label: [{ text: 'Hundesteuer für jedes Jahr ab 2027' }], value: [{ text: '102,00 €' }], norm: '§ 5' },
      ],
    },
    { kind: 'heading', runs: [{ text: 'So haben wir gerechnet' }] },
    {
      kind: 'calculation',
      rows: [
        { label: [{ text: 'Steuer im Jahr' }], value: [{ text: '102,00 €' }], norm: '§ 5 Abs. 1 Nr. 1' },
        { label: [{ text: '102,00 € × 10/12' }], value: [{ text: '85,00 €' }], norm: '§ 3 Abs. 3', strong: true },
      ],
    },
    { kind: 'payment', rows: [{ label: [{ text: 'IBAN' }], value: [{ text: 'DE00 1234 5678 9012 3456 78' }] }] },
    { kind: 'paragraph', runs: [{ text: 'Freundliche Grüße\n' }, { text: 'Jana Reuter', strong: true }] },
    {
      kind: 'remedy',
      title: 'Ihre Rechte (Rechtsbehelfsbelehrung)',
      runs: [{ text: 'Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben.' }],
    },
  ],
  footer: [['Stadt Musterstadt'], ['Montag bis Freitag'], ['Muster: Stadt und Satzung sind erfunden.']],
  marks: { test: false, copy: false },
}

export const sampleReceipt: ReceiptDocument = {
  format: 1,
  kind: 'application',
  language: 'de',
  title: 'Eingangsbestätigung: Hund anmelden',
  sender,
  opening: ['Ihre Angaben sind bei uns eingegangen.'],
  info: [
    { label: 'Vorgang', value: 'HST-2026-00417' },
    { label: 'Eingegangen am', value: '24. März 2026, 09:12 Uhr' },
  ],
  next: {
    title: 'So geht es weiter',
    steps: [
      { text: 'Wir prüfen Ihre Angaben.', by: 'Voraussichtlich bis 31. März 2026' },
      { text: 'Der Bescheid kommt mit der Post.' },
    ],
  },
  sections: [
    { title: 'Halterin oder Halter', groups: [{ answers: [{ label: 'Familienname', value: 'Brandt' }] }] },
    {
      title: 'Hunde',
      groups: [
        { title: 'Hund 1', answers: [{ label: 'Name', value: 'Balu' }, { label: 'Rasse', value: '–' }] },
        { title: 'Hund 2', answers: [{ label: 'Name', value: 'Mogli' }] },
      ],
    },
  ],
  footer: [['Stadt Musterstadt'], ['Montag bis Freitag'], ['Muster: Stadt und Satzung sind erfunden.']],
  marks: { test: false, copy: false },
}
