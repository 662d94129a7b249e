import {
  type CaseData,
  caseOfData,
  decideCase,
  formatDateLong,
  formatMoney,
  type Language,
  type Tagged,
  type World,
} from '@laufzettel/engine'
import type { Forecast } from '@laufzettel/portal/render'
import { words } from './words.ts'
import { watch } from '../../watch.ts'

interface Preview {
  readonly decision: string
  readonly title: string
  readonly note: string
}

/**
 * What the rule says before anything is sent. Of the decision's output it shows `total`, per item or per year
 * how it comes about, and what follows, each where it is there. A rule that fails gives no forecast.
 */
export function forecastOf(
  world: World,
  data: CaseData,
  preview: Preview,
  now: string,
  language: Language,
): Forecast | undefined {
  const decided = decideCase(world, caseOfData(world, data, now), now, preview.decision, watch())
  if (!decided.ok) return undefined
  const { output } = decided.value
  const total = numberOf(member(output, 'total'))
  if (total === undefined) return undefined
  const amount = (text: string) => formatMoney(text, language)
  const following = [numberOf(member(output, 'followingYear')), numberOf(member(output, 'followingAmount'))] as const
  const [year, next] = following
  const then =
    year === undefined || next === undefined || next === '0' ? '' : words[language].perYear(year, amount(next))
  const items = itemLines(output, language, amount)
  return {
    title: preview.title,
    amount: total,
    lines: items.length > 0 ? items : yearLines(output, amount),
    note: [then, preview.note].filter((part) => part !== '').join(' '),
  }
}

/** „Balu, 2026: 102,00 € × 10/12“ for every item that has years with rate and months, and until when one is exempt. */
function itemLines(output: Tagged, language: Language, amount: (text: string) => string): string[] {
  const say = words[language]
  const lists = isContext(output) ? Object.values(output).filter((value) => Array.isArray(value)) : []
  return lists.flat().flatMap((item) => {
    const name = member(item, 'name')
    const named = (line: string) => (typeof name === 'string' ? say.ofItem(name, line) : line)
    const until = dateOf(member(item, 'exemptUntil'))
    const exempt = until === undefined ? [] : [named(say.exempt(formatDateLong(until, language)))]
    const years = listOf(member(item, 'years')).flatMap((each) => {
      const [year, rate, months] = ['year', 'rate', 'months'].map((key) => numberOf(member(each, key)))
      if (year === undefined || rate === undefined || months === undefined || months === '0') return []
      const line = months === '12' ? say.wholeYear(year, amount(rate)) : say.monthsOf(year, amount(rate), months)
      return [named(line)]
    })
    return [...years, ...exempt]
  })
}

function yearLines(output: Tagged, amount: (text: string) => string): string[] {
  return listOf(member(output, 'years')).flatMap((each) => {
    const [year, sum] = ['year', 'amount'].map((key) => numberOf(member(each, key)))
    return year === undefined || sum === undefined ? [] : [`${year}: ${amount(sum)}`]
  })
}

function isContext(value: Tagged | number | undefined): value is { [key: string]: Tagged } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function member(value: Tagged | undefined, key: string): Tagged | undefined {
  return isContext(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function listOf(value: Tagged | undefined): readonly Tagged[] {
  return Array.isArray(value) ? value : []
}

function numberOf(value: Tagged | undefined): string | undefined {
  return textOf(member(value, '$number'))
}

function dateOf(value: Tagged | undefined): string | undefined {
  return textOf(member(value, '$date'))
}

function textOf(value: Tagged | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
