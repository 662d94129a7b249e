import { canonicalJson } from '../canonical/json.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { Language, Text } from '../definition/basics.ts'
import type { Parameter, ProposedRevision } from '../definition/parameter.ts'
import { formatDateLong } from '../format/date.ts'
import { formatMoney } from '../format/money.ts'
import type { Change, ModelLike } from './change.ts'
import { inBoth, quoted } from './words.ts'

/** Values that only one of the models has, each with what held on its first day. */
export function compareAmounts(before: ModelLike, after: ModelLike): Change[] {
  const declared = new Map(
    [...before.definition.parameters, ...after.definition.parameters].map((parameter) => [parameter.key, parameter]),
  )
  const known = new Set(before.revisions.map(contentOf))
  const kept = new Set(after.revisions.map(contentOf))
  const added = after.revisions.filter((revision) => !known.has(contentOf(revision)))
  const removed = before.revisions.filter((revision) => !kept.has(contentOf(revision)))
  return [
    ...added.map((revision, at) => addedChange(revision, at, before, declared)),
    ...removed.map((revision, at) => removedChange(revision, at, declared)),
  ]
}

function addedChange(
  revision: ProposedRevision,
  at: number,
  before: ModelLike,
  declared: ReadonlyMap<string, Parameter>,
): Change {
  const parameter = declared.get(revision.parameter)
  const former = valueOn(before.revisions, revision.parameter, revision.validFrom)
  const value = (tagged: Tagged) => inBoth((language) => valueWords(tagged, parameter, language))
  const instead = former === undefined ? undefined : value(former.value)
  return {
    group: 'amounts',
    kind: 'amount',
    place: `parameters/${revision.parameter}/${revision.validFrom}/${at}`,
    sentence: inBoth((language) => {
      const name = quoted(labelOf(parameter, revision.parameter), language)
      const period = periodWords(revision, language)
      const amount = value(revision.value)[language]
      if (language === 'de')
        return `${name}: ${period} ${amount}${instead === undefined ? '' : ` statt ${instead.de}`}.`
      return `${name}: ${amount} ${period}${instead === undefined ? '' : ` instead of ${instead.en}`}.`
    }),
    ...(instead === undefined ? {} : { before: instead }),
    after: value(revision.value),
    norms: revision.norm === undefined ? [] : [revision.norm],
  }
}

function removedChange(revision: ProposedRevision, at: number, declared: ReadonlyMap<string, Parameter>): Change {
  const parameter = declared.get(revision.parameter)
  const value = inBoth((language) => valueWords(revision.value, parameter, language))
  return {
    group: 'amounts',
    kind: 'amount',
    place: `parameters/${revision.parameter}/${revision.validFrom}/removed-${at}`,
    sentence: inBoth((language) => {
      const name = quoted(labelOf(parameter, revision.parameter), language)
      const period = periodWords(revision, language)
      return language === 'de'
        ? `${name}: ${value.de} ${period} entfällt.`
        : `${name}: ${value.en} ${period} is dropped.`
    }),
    before: value,
    norms: revision.norm === undefined ? [] : [revision.norm],
  }
}

/** What holds on a day; the latest known takes precedence. */
function valueOn(revisions: readonly ProposedRevision[], parameter: string, on: string): ProposedRevision | undefined {
  return revisions
    .filter(
      (revision) => revision.parameter === parameter && revision.validFrom <= on && (revision.validTo ?? on) >= on,
    )
    .sort((a, b) =>
      a.knownSince === b.knownSince ? compare(b.validFrom, a.validFrom) : compare(b.knownSince, a.knownSince),
    )[0]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function contentOf({ parameter, value, validFrom, validTo, norm }: ProposedRevision): string {
  return canonicalJson({ parameter, value, validFrom, validTo: validTo ?? null, norm: norm ?? null })
}

function labelOf(parameter: Parameter | undefined, key: string): Text {
  return parameter?.label ?? { de: key, en: key }
}

function periodWords({ validFrom, validTo }: ProposedRevision, language: Language): string {
  const from = formatDateLong(validFrom, language)
  if (language === 'de')
    return validTo === undefined ? `ab ${from}` : `vom ${from} bis ${formatDateLong(validTo, 'de')}`
  return `from ${from}${validTo === undefined ? '' : ` to ${formatDateLong(validTo, 'en')}`}`
}

/** „108,00 €“ for money, the plain text of any other single value, JSON for lists and contexts. */
export function valueWords(value: Tagged, parameter: Parameter | undefined, language: Language): string {
  if (typeof value === 'string') return value
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    if (typeof value.$number === 'string') {
      return parameter?.unit === 'EUR'
        ? formatMoney(value.$number, language)
        : numberWords(value.$number, parameter, language)
    }
    if (typeof value.$date === 'string') return formatDateLong(value.$date, language)
  }
  return canonicalJson(value)
}

function numberWords(text: string, parameter: Parameter | undefined, language: Language): string {
  const number = language === 'de' ? text.replace('.', ',') : text
  return parameter?.unit === undefined ? number : `${number} ${parameter.unit}`
}
