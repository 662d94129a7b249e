import {
  EUROPE_BERLIN,
  fieldKind,
  formatDateShort,
  type Parameter,
  type ParameterRevision,
  parseDate,
  problemText,
  type ProcessDefinition,
  startOfDay,
  type Tagged,
  withoutDisguise,
} from '@laufzettel/engine'
import type { Words } from '../document/edit.ts'
import type { ProposedRevision } from '../document/model-draft.ts'
import { likelySlip } from './likely-slip.ts'
import { valueOn, valuesOf } from './timeline.ts'
import { valueWords } from './value-words.ts'

/** What a modeller typed; dates are `YYYY-MM-DD`. */
export interface NewValue {
  readonly amount: string
  readonly validFrom: string
  readonly norm: string
  readonly knownSince: string
}

export type NewValueProblems = Partial<Record<keyof NewValue, Words>>

export type JudgedValue =
  | { readonly ok: true; readonly revision: ProposedRevision }
  | { readonly ok: false; readonly problems: NewValueProblems }

/** The form as it opens: from next 1 January, with the parameter's norm, known since today (`YYYY-MM-DD`). */
export function emptyValue(definition: ProcessDefinition, parameter: Parameter, today: string): NewValue {
  const norm = definition.norms.find((candidate) => parameter.norms.includes(candidate.key))
  return {
    amount: '',
    validFrom: `${Number(today.slice(0, 4)) + 1}-01-01`,
    norm: norm === undefined ? '' : `${norm.section} ${norm.short}`,
    knownSince: today,
  }
}

/** Whether values of this parameter are written in one line, so that they can be set here. */
export function isSettable(parameter: Parameter): boolean {
  return typingOf(parameter) !== undefined
}

/** How a value of this parameter is typed; undefined for values that are not one line. */
function typingOf(parameter: Parameter) {
  const money = { name: 'money', config: {} }
  const number = { name: 'number', config: { decimals: 10 } }
  const text = { name: 'text', config: {} }
  const way =
    parameter.type === 'number'
      ? parameter.unit === 'EUR'
        ? money
        : number
      : parameter.type === 'string'
        ? text
        : null
  const kind = way === null ? undefined : fieldKind(way.name)
  return way === null || kind === undefined || kind.repeats ? undefined : { kind, config: way.config }
}

/** Judges a new value: all that is wrong at once, each in a sentence that says how to mend it. */
export function judgeValue(
  process: string,
  parameter: Parameter,
  typed: NewValue,
  published: readonly ParameterRevision[],
  proposed: readonly ProposedRevision[],
  today: string,
): JudgedValue {
  const problems: { -readonly [K in keyof NewValue]?: Words } = {}
  const value = readValue(parameter, typed.amount)
  if ('problem' in value) problems.amount = value.problem
  if (parseDate(typed.validFrom) === undefined) problems.validFrom = NO_DATE
  if (typed.norm.trim() === '') problems.norm = NO_NORM
  if (parseDate(typed.knownSince) === undefined) problems.knownSince = NO_DATE
  else if (typed.knownSince > today) problems.knownSince = UNKNOWN_YET
  if ('problem' in value || Object.keys(problems).length > 0) return { ok: false, problems }

  const revision: ProposedRevision = {
    process,
    parameter: parameter.key,
    value: value.value,
    validFrom: typed.validFrom,
    knownSince: startOfDay(typed.knownSince, EUROPE_BERLIN),
    norm: withoutDisguise(typed.norm, true).trim(),
  }
  const others = proposed.filter((other) => other.parameter !== parameter.key || other.validFrom !== typed.validFrom)
  const before = valueOn(valuesOf(parameter.key, published, others), typed.validFrom)
  if (before !== undefined && JSON.stringify(before.value) === JSON.stringify(revision.value)) {
    return { ok: false, problems: { amount: alreadySo(parameter, revision) } }
  }
  const after = valueOn(valuesOf(parameter.key, published, [...others, revision]), typed.validFrom)
  if (after?.proposal !== others.length) return { ok: false, problems: { knownSince: NOT_LATEST } }
  return { ok: true, revision }
}

function readValue(parameter: Parameter, text: string): { value: Tagged } | { problem: Words } {
  const slip = likelySlip(parameter, text)
  if (slip) return { problem: slip }
  const typing = typingOf(parameter)
  const read = typing?.kind.read({ value: text }, typing.config)
  if (read === undefined) return { problem: NO_VALUE }
  if (!read.ok) {
    const [first] = read.problems
    if (first === undefined) return { problem: NO_VALUE }
    const named = { ...first, values: { ...first.values, label: parameter.label } }
    return { problem: { de: problemText(named, 'de'), en: problemText(named, 'en') } }
  }
  return read.value === null ? { problem: NO_VALUE } : { value: read.value.value }
}

function alreadySo(parameter: Parameter, { value, validFrom }: ProposedRevision): Words {
  return {
    de: `Ab ${formatDateShort(validFrom, 'de')} gilt schon ${valueWords(parameter, value, 'de')}. Schreiben Sie einen anderen Wert.`,
    en: `From ${formatDateShort(validFrom, 'en')} it already is ${valueWords(parameter, value, 'en')}. Write another value.`,
  }
}

const NO_VALUE: Words = {
  de: 'Schreiben Sie den neuen Wert, zum Beispiel 108,00.',
  en: 'Write the new value, for example 108.00.',
}
const NO_DATE: Words = {
  de: 'Schreiben Sie Tag, Monat und Jahr, zum Beispiel 01.01.2027.',
  en: 'Write day, month and year, for example 01/01/2027.',
}
const NO_NORM: Words = {
  de: 'Nennen Sie die Norm, zum Beispiel „§ 5 Abs. 1 HStS“. Sie steht im Bescheid.',
  en: 'Name the norm, for example “§ 5 Abs. 1 HStS”. It stands in the notice.',
}
const UNKNOWN_YET: Words = {
  de: 'Dieser Tag liegt in der Zukunft. Nennen Sie den Tag der Verkündung oder heute.',
  en: 'That day is in the future. Give the day of promulgation, or today.',
}
const NOT_LATEST: Words = {
  de: 'Ein anderer Wert für diese Zeit ist später bekannt geworden und geht vor. Nennen Sie einen späteren Tag.',
  en: 'Another value for this time became known later and takes precedence. Give a later day.',
}
