import { dateDigits, dayAndMonth, type Language } from '@laufzettel/ui'
import type { FactorReason } from '../pages.ts'
import { desk } from './say.ts'

/** Why a factor of the sum is what it is: "März bis Dezember, denn die Steuer beginnt am 1. März". */
export function factorWords(reason: FactorReason, language: Language): string {
  const say = desk(language)
  switch (reason.kind) {
    case 'row': {
      const conditions = reason.because.map((part) => say('condition', part)).join(` ${say('and')} `)
      return conditions === ''
        ? say('factor.row', { row: reason.row })
        : say('factor.because', { row: reason.row, conditions })
    }
    case 'months': {
      const from = month(reason.from, language)
      const months =
        reason.from === reason.to
          ? say('factor.monthsOne', { from })
          : say('factor.months', { from, to: month(reason.to, language) })
      if (reason.grown !== null)
        return `${months}, ${say('factor.grown', { date: dayAndMonth(reason.grown, language) })}`
      return reason.start === null
        ? months
        : `${months}, ${say('factor.start', { date: dayAndMonth(reason.start, language) })}`
    }
    case 'exempt':
      return `${reason.label}, ${say('factor.exempt', { date: dateDigits(reason.until, language) })}`
    case 'label':
      return reason.label
  }
}

/** The month of `YYYY-MM` in words. */
function month(value: string, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(`${value}-01T00:00:00Z`))
}
