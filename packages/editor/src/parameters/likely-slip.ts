import type { Parameter } from '@laufzettel/engine'
import type { Words } from '../document/edit.ts'

/** Digits before the comma that a value has at most: a billion euros has ten. */
const DIGITS = 12

const THREE_PLACES = /^[-+]?\d+,\d{3,}$/

/** Why an amount as it was typed is no amount, though a number can be read from it; null when it is one. */
export function likelySlip({ type, unit }: Parameter, typed: string): Words | null {
  if (type !== 'number') return null
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '')
  // A comma before three digits parts thousands in English and cents in German; in euros it is neither.
  if (unit === 'EUR' && THREE_PLACES.test(bare)) {
    return {
      de: `Schreiben Sie höchstens zwei Stellen nach dem Komma. Tausender schreiben Sie ohne Komma: ${bare.replace(',', '')},00.`,
      en: `Write two places after the comma at most. Write thousands without a comma: ${bare.replace(',', '')}.00.`,
    }
  }
  const [whole = ''] = bare.replace(/,(\d{1,2})$/, '.$1').split(/\.(?=\d{1,2}$)/)
  if (whole.replace(/\D/g, '').replace(/^0+/, '').length > DIGITS) {
    return {
      de: `Der Wert hat mehr als ${DIGITS} Stellen vor dem Komma. Schreiben Sie eine kleinere Zahl.`,
      en: `The value has more than ${DIGITS} digits before the decimal point. Write a smaller number.`,
    }
  }
  return null
}
