import { toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import { formatDateLong } from '../format/date.ts'
import { formatMoney } from '../format/money.ts'
import { formatDecimal } from '../format/number.ts'

/** How a chip writes its value (definition/letter.ts). */
export type ChipFormat = 'text' | 'date' | 'money' | 'number'

/** Anything but white space and control or format characters. */
const VISIBLE = /[^\s\p{C}]/u

/** `missing`: null, or a text without anything to see. `unfit`: a value that the format cannot write. */
export type Printed = { readonly text: string } | 'missing' | 'unfit'

/** A value in German words: „15. März 2026“, „85,00 €“, „1.234,5“, „ja“. */
export function printValue(value: FeelValue, format: ChipFormat): Printed {
  const tagged = toTagged(value)
  if (tagged === null || (typeof tagged === 'string' && !VISIBLE.test(tagged))) return 'missing'
  if (typeof tagged === 'string') return format === 'text' ? { text: tagged } : 'unfit'
  if (typeof tagged === 'boolean') return format === 'text' ? { text: tagged ? 'ja' : 'nein' } : 'unfit'
  if (Array.isArray(tagged)) return 'unfit'
  const { $number: number, $date: date, $dateTime: dateTime } = tagged
  if (typeof number === 'string' && format !== 'date') {
    return { text: format === 'money' ? formatMoney(number, 'de') : formatDecimal(number, 'de') }
  }
  const day = typeof date === 'string' ? date : typeof dateTime === 'string' ? dateTime.slice(0, 10) : undefined
  if (day !== undefined && (format === 'date' || format === 'text')) return { text: formatDateLong(day, 'de') }
  return 'unfit'
}
