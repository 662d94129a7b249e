import { numberText } from '../feel/number.ts'
import { type FeelValue, isNumber } from '../feel/value.ts'

/** A FEEL number as a number of the language, for counting; null for anything else. */
export function numberValue(value: FeelValue): number | null {
  return isNumber(value) ? Number(numberText(value)) : null
}
