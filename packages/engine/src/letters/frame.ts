import type { AuthorityProfile } from '../definition/authority.ts'
import { keepTogether } from '../format/keep-together.ts'
import type { LetterDocument } from './document-tree.ts'
import type { LetterParticulars } from './particulars.ts'

/** The sender's line above the address: „Stadt Musterstadt · Rathausplatz 1 · 12345 Musterstadt“. */
export function addressLine(authority: AuthorityProfile): string {
  return [authority.name, authority.street, `${authority.postalCode}\u00a0${authority.city}`].join(' · ')
}

/** The information block (DIN 5008): the case, who is there for you, the date. */
export function infoGroups(particulars: LetterParticulars, date: string): LetterDocument['info'] {
  const { authority, contact, paymentReference } = particulars
  const name = contact?.room ? `${contact.name}, ${contact.room}` : (contact?.name ?? authority.unit)
  return [
    [
      { label: 'Vorgang', value: particulars.caseNumber },
      ...(paymentReference ? [{ label: 'Kassenzeichen', value: paymentReference }] : []),
    ],
    [
      { label: 'Für Sie da', value: name },
      { label: 'Telefon', value: contact?.phone ?? authority.phone },
      { label: 'E-Mail', value: contact?.email ?? authority.email },
    ],
    [{ label: 'Datum', value: date, strong: true }],
  ]
}

/** The footer's columns: address, opening hours, why nobody signed (§ 37 Abs. 5 VwVfG, § 119 Abs. 3 AO). */
export function footerColumns(authority: AuthorityProfile, subject = 'Dieser Brief'): string[][] {
  const unsigned = `${subject} ist am Computer erstellt und ohne Unterschrift gültig.`
  return [
    [authority.name, keepTogether(`${authority.street}, ${authority.postalCode} ${authority.city}`)],
    authority.openingHours.map(keepTogether),
    authority.demo ? [unsigned, 'Muster: Stadt und Satzung sind erfunden.'] : [unsigned],
  ]
}
