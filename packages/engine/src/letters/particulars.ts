import type { AuthorityProfile } from '../definition/authority.ts'
import type { Norm } from '../definition/norm.ts'
import type { FeelValue } from '../feel/value.ts'
import type { Marks } from './document-tree.ts'

/** The person at the authority who is there for the addressee; what is missing falls back to the authority. */
export interface Contact {
  readonly name: string
  readonly room?: string
  readonly phone?: string
  readonly email?: string
}

/** What a letter needs beside its template. */
export interface LetterParticulars {
  readonly authority: AuthorityProfile
  /** The norms of the definition; blocks and rows name them by key. */
  readonly norms: readonly Norm[]
  /** The number people quote, for example HST-2026-00417. */
  readonly caseNumber: string
  /** Kassenzeichen: the reference of a payment. */
  readonly paymentReference?: string
  readonly contact?: Contact
  /** The address, line by line; empty lines are left out. */
  readonly recipient: readonly string[]
  /** Date of the letter, `YYYY-MM-DD`. */
  readonly date: string
  readonly marks: Marks
}

/**
 * Names that every letter's expressions see beside the case: `authority` (name, unit, street, postalCode, city,
 * phone, email, remedyOffice, accountHolder, iban) and `letter` (caseNumber, paymentReference, contact, date as
 * the printed text). They come before fields of the same name.
 */
export function letterLocals(particulars: LetterParticulars, printedDate: string): Record<string, FeelValue> {
  const { authority } = particulars
  return {
    authority: new Map<string, FeelValue>([
      ['name', authority.name],
      ['unit', authority.unit],
      ['street', authority.street],
      ['postalCode', authority.postalCode],
      ['city', authority.city],
      ['phone', authority.phone],
      ['email', authority.email],
      ['remedyOffice', authority.remedyOffice],
      ['accountHolder', authority.account.holder],
      ['iban', authority.account.iban],
    ]),
    letter: new Map<string, FeelValue>([
      ['caseNumber', particulars.caseNumber],
      ['paymentReference', particulars.paymentReference ?? null],
      ['contact', particulars.contact?.name ?? null],
      ['date', printedDate],
    ]),
  }
}
