import {
  formatDateShort,
  type Language,
  type Parameter,
  type ParameterRevision,
  type ProcessDefinition,
  type Tagged,
} from '@laufzettel/engine'
import type { Words } from '../document/edit.ts'
import type { ProposedRevision } from '../document/model-draft.ts'
import { followsYears } from './running-cases.ts'
import { type DatedValue, timelineOf, valueOn, valuesOf } from './timeline.ts'
import { usesOf } from './uses.ts'
import { valueWords } from './value-words.ts'

/** Times as much that a new value is not asked back about. */
const FACTOR = 10

/**
 * What is possible in a new value and yet probably not meant, asked back in a sentence each: it may be proposed
 * all the same. `proposed` are the draft's other values, without the one that it replaces.
 */
export function valueDoubts(
  definition: ProcessDefinition,
  parameter: Parameter,
  revision: ProposedRevision,
  published: readonly ParameterRevision[],
  proposed: readonly ProposedRevision[],
): Words[] {
  const before = valueOn(valuesOf(parameter.key, published, proposed), revision.validFrom)?.value
  const size = sizeDoubt(parameter, revision.value, before)
  const all = valuesOf(parameter.key, published, [...proposed, revision])
  const idle = followsYears(usesOf(definition, parameter.key)) ? neverCounting(all) : []
  return [
    ...(size ? [size] : []),
    ...idle.map(({ value, from, to }): Words => {
      const amount = { de: valueWords(parameter, value.value, 'de'), en: valueWords(parameter, value.value, 'en') }
      const days = (language: Language) => [from, to ?? from].map((day) => formatDateShort(day, language))
      const [begin, end] = days('de')
      const [first, last] = days('en')
      return {
        de: `${amount.de} gilt nur vom ${begin} bis ${end}, und es zählt der 1. Januar. Der Wert kommt damit in keinem Steuerjahr vor. Stimmt das?`,
        en: `${amount.en} holds only from ${first} to ${last}, and 1 January counts. So the value is used in no tax year. Is that right?`,
      }
    }),
  ]
}

/** Proposed values that hold on no 1 January, with the days on which they hold. */
function neverCounting(values: readonly DatedValue[]) {
  const bars = Map.groupBy(timelineOf(values), ({ value }) => value)
  return [...bars].flatMap(([value, held]) => {
    const [first] = held
    const counts = held.some(({ from, to }) => {
      const newYear = from.endsWith('-01-01') ? from : `${Number(from.slice(0, 4)) + 1}-01-01`
      return to === null || newYear <= to
    })
    return value.proposal === undefined || counts || first === undefined ? [] : [first]
  })
}

function sizeDoubt(parameter: Parameter, value: Tagged, before: Tagged | undefined): Words | null {
  const now = sizeOf(value)
  const old = sizeOf(before)
  if (now === null) return null
  const words = (of: Tagged) => ({ de: valueWords(parameter, of, 'de'), en: valueWords(parameter, of, 'en') })
  if (now === 0) {
    const zero = words(value)
    return { de: `Der neue Wert ist ${zero.de}. Stimmt das?`, en: `The new value is ${zero.en}. Is that right?` }
  }
  if (old === null || before === undefined || old <= 0 || now < 0) return null
  const so = words(before)
  const times = Number((now / old).toPrecision(12))
  if (times === FACTOR) {
    return {
      de: `Das ist zehnmal so viel wie bisher (${so.de}). Stimmt das?`,
      en: `That is ten times as much as until now (${so.en}). Is that right?`,
    }
  }
  if (times > FACTOR) {
    return {
      de: `Das ist mehr als zehnmal so viel wie bisher (${so.de}). Stimmt das?`,
      en: `That is more than ten times as much as until now (${so.en}). Is that right?`,
    }
  }
  if (times > 1 / FACTOR) return null
  return {
    de: `Das ist höchstens ein Zehntel des bisherigen Werts (${so.de}). Stimmt das?`,
    en: `That is a tenth of the value until now at most (${so.en}). Is that right?`,
  }
}

/** A number roughly: enough to tell that something is ten times as much. */
function sizeOf(value: Tagged | undefined): number | null {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return null
  return typeof value.$number === 'string' ? Number(value.$number) : null
}
