import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import type { AuthorityProfile } from '../definition/authority.ts'
import { ReceiptDocument, writeReceipt } from './receipt-document.ts'

const authority: AuthorityProfile = {
  format: 1,
  name: 'Stadt Musterstadt',
  unit: 'Steueramt',
  street: 'Rathausplatz 1',
  postalCode: '12345',
  city: 'Musterstadt',
  phone: '01234 56-104',
  email: 'steuer@stadt.example',
  openingHours: ['Montag bis Freitag'],
  remedyOffice: 'Stadt Musterstadt',
  account: { holder: 'Stadtkasse Musterstadt', iban: 'DE00 1234 5678 9012 3456 78' },
  demo: false,
}

test('a receipt holds number, time, what happens next and every answer by page', () => {
  const receipt = writeReceipt({
    authority,
    service: 'Hund anmelden',
    caseNumber: 'HST-2026-00417',
    received: '24. März 2026, 09:12 Uhr',
    next: [{ text: 'Wir prüfen Ihre Angaben.', by: 'Voraussichtlich bis 31. März 2026' }],
    sections: [{ title: 'Hunde', groups: [{ title: 'Hund 1', answers: [{ label: 'Name', value: ' ' }] }] }],
    marks: { test: true, copy: false },
  })
  expect(receipt.title).toBe('Eingangsbestätigung: Hund anmelden')
  expect(receipt.info.slice(0, 2)).toEqual([
    { label: 'Vorgang', value: 'HST-2026-00417' },
    { label: 'Eingegangen am', value: '24.\u00a0März 2026, 09:12 Uhr' },
  ])
  expect(receipt.sections[0]?.groups[0]?.answers).toEqual([{ label: 'Name', value: '–' }])
  expect(receipt.footer[2]).toEqual(['Diese Bestätigung ist am Computer erstellt und ohne Unterschrift gültig.'])
  expect(Value.Check(ReceiptDocument, receipt)).toBe(true)
  expect(JSON.parse(canonicalJson(receipt))).toEqual(receipt)
})
