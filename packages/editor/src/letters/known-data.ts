import type { Words } from '../document/edit.ts'

/** What every letter can name beside the data of its procedure (engine: letters/particulars.ts, kernel/case-scope.ts). */
export const KNOWN_DATA: Readonly<Record<string, Words>> = {
  'authority.name': { de: 'Name der Behörde', en: 'Name of the authority' },
  'authority.unit': { de: 'Amt', en: 'Unit' },
  'authority.street': { de: 'Straße der Behörde', en: 'Street of the authority' },
  'authority.postalCode': { de: 'Postleitzahl der Behörde', en: 'Postal code of the authority' },
  'authority.city': { de: 'Ort der Behörde', en: 'City of the authority' },
  'authority.phone': { de: 'Telefon der Behörde', en: 'Phone of the authority' },
  'authority.email': { de: 'E-Mail der Behörde', en: 'Email of the authority' },
  'authority.remedyOffice': { de: 'Stelle für den Widerspruch', en: 'Office for objections' },
  'authority.accountHolder': { de: 'Kontoinhaberin', en: 'Account holder' },
  'authority.iban': { de: 'IBAN', en: 'IBAN' },
  'letter.caseNumber': { de: 'Vorgangsnummer', en: 'Case number' },
  'letter.paymentReference': { de: 'Kassenzeichen', en: 'Payment reference' },
  'letter.contact': { de: 'Ansprechperson', en: 'Contact' },
  'letter.date': { de: 'Datum des Schreibens', en: 'Date of the letter' },
  'case.number': { de: 'Vorgangsnummer', en: 'Case number' },
  'case.startedOn': { de: 'Tag des Antrags', en: 'Day of the application' },
  question: { de: 'Rückfrage', en: 'Question' },
  'question.text': { de: 'Text der Rückfrage', en: 'Words of the question' },
  'question.askedOn': { de: 'Tag der Rückfrage', en: 'Day of the question' },
  'question.due': { de: 'Antwort erbeten bis', en: 'Answer due by' },
  'question.answer': { de: 'Antwort auf die Rückfrage', en: 'Answer to the question' },
  'question.answeredOn': { de: 'Tag der Antwort', en: 'Day of the answer' },
  // Parts of every date (DMN 1.5, table 65).
  year: { de: 'Jahr', en: 'Year' },
  month: { de: 'Monat', en: 'Month' },
  day: { de: 'Tag', en: 'Day' },
}
