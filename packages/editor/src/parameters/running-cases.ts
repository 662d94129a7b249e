import { addDays, formatDateShort, type Parameter, type Tagged } from '@laufzettel/engine'
import type { Words } from '../document/edit.ts'
import type { ParameterUses } from './uses.ts'
import { valueWords } from './value-words.ts'

const FIRST_OF_YEAR = /^\s*date\(\s*\w+\s*,\s*1\s*,\s*1\s*\)\s*$/

/** Whether all rules that read the value ask for the one of a year's first day. */
export function followsYears({ direct }: ParameterUses): boolean {
  return direct.length > 0 && direct.every(({ decision }) => FIRST_OF_YEAR.test(decision?.on ?? ''))
}

/**
 * What a new value means for cases that are running, said by the date that counts in the rules that read it.
 * `before` is the value that held until then, where there was one.
 */
export function runningCases(
  uses: ParameterUses,
  parameter: Parameter,
  value: Tagged,
  validFrom: string,
  before: Tagged | undefined,
): Words {
  // Outside of rules, and in a rule that nothing calls and that names no day, the day of the command counts; a rule
  // that others call takes over theirs (DMN 1.5 §6.3.9, `Decision.on`).
  const called = uses.dependent.length > 0
  const dates = new Set(
    uses.direct.map(({ decision }) => (decision === null ? '' : (decision.on ?? (called ? null : '')))),
  )
  const [on] = dates
  if (dates.size === 0) {
    return {
      de: 'Noch liest nichts im Verfahren diesen Wert. Für laufende Anträge ändert sich nichts.',
      en: 'Nothing in the procedure reads this value yet. Nothing changes for running applications.',
    }
  }
  const amount = { de: valueWords(parameter, value, 'de'), en: valueWords(parameter, value, 'en') }
  if (dates.size === 1 && typeof on === 'string' && FIRST_OF_YEAR.test(on) && validFrom.endsWith('-01-01')) {
    const year = Number(validFrom.slice(0, 4))
    const old = {
      de: before === undefined ? '' : `Für ${year - 1} bleibt es bei ${valueWords(parameter, before, 'de')}. `,
      en: before === undefined ? '' : `For ${year - 1} it stays at ${valueWords(parameter, before, 'en')}. `,
    }
    return {
      de: `Laufende Anträge folgen dem Steuerjahr. ${old.de}Für ${year} gilt ${amount.de}, auch wenn der Antrag schon gestellt ist.`,
      en: `Running applications follow the tax year. ${old.en}For ${year} it is ${amount.en}, even if the application was sent before.`,
    }
  }
  if (dates.size === 1 && typeof on === 'string' && FIRST_OF_YEAR.test(on)) {
    const year = Number(validFrom.slice(0, 4)) + 1
    return {
      de: `Laufende Anträge folgen dem Steuerjahr, und es zählt der 1. Januar. ${amount.de} gilt daher erst ab dem Steuerjahr ${year}.`,
      en: `Running applications follow the tax year, and 1 January counts. So ${amount.en} holds only from the tax year ${year}.`,
    }
  }
  const day = { de: formatDateShort(validFrom, 'de'), en: formatDateShort(validFrom, 'en') }
  const eve = addDays(validFrom, -1)
  if (dates.size === 1 && on === '') {
    return {
      de: `Es zählt der Tag der Entscheidung. Bis ${formatDateShort(eve, 'de')} gilt der alte Wert, ab ${day.de} gilt ${amount.de}, auch für laufende Anträge.`,
      en: `The day of the decision counts. Until ${formatDateShort(eve, 'en')} the old value holds, from ${day.en} it is ${amount.en}, for running applications too.`,
    }
  }
  return {
    de: `Jede Regel fragt nach ihrem eigenen Datum. Liegt es am ${day.de} oder danach, gilt ${amount.de}, auch für laufende Anträge.`,
    en: `Each rule asks for its own date. If that is ${day.en} or later, it is ${amount.en}, for running applications too.`,
  }
}
