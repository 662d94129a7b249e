import { Type, type Static } from 'typebox'
import { daysInMonth, parseDate, writeDate } from '../../calendar/day-number.ts'
import type { Tagged } from '../../canonical/tagged-value.ts'
import { closed, type Language, Text } from '../../definition/basics.ts'
import { formatDateLong } from '../../format/date.ts'
import { fine, type Problem, refuse, type Result } from '../../problems/problem.ts'
import { type Answer, PARTIAL_PATTERN } from '../entry.ts'
import { answerKind, partProblem, type RawParts, typed } from './kind.ts'

// Configuration

export const DateConfig = Type.Object(
  {
    incomplete: Type.Optional(Type.Boolean({ description: 'The year alone, or month and year, are accepted' })),
    autocomplete: Type.Optional(Type.Literal('bday')),
    year: Type.Optional(Text),
  },
  closed,
)
type DateConfig = Static<typeof DateConfig>

const YEAR = { de: 'Jahr', en: 'year' }

/**
 * A calendar date in three boxes. With `incomplete` it may be a year or a month; then `value` is null,
 * `partial` holds what is known, and FEEL also has `<key>Earliest` and `<key>Latest`. `year` names the year
 * in sentences, for example "Geburtsjahr". As a tagged answer an incomplete date is `{"$partial":"2023"}`.
 */
export const date = answerKind({
  kind: 'date',
  type: 'date',
  config: DateConfig,

  // Parts

  control: () => 'parts',
  parts: (config) => [
    { ...part('day', 'Tag', 'Day', 2), ...(config.autocomplete ? { autocomplete: 'bday-day' } : {}) },
    { ...part('month', 'Monat', 'Month', 2), ...(config.autocomplete ? { autocomplete: 'bday-month' } : {}) },
    { ...part('year', 'Jahr', 'Year', 4), ...(config.autocomplete ? { autocomplete: 'bday-year' } : {}) },
  ],

  // Read and write

  missing: 'date-missing',
  read(raw, config) {
    const boxes = readBoxes(raw, config)
    if (!boxes.ok) return boxes
    const { day, month, year } = boxes.value
    if (year === null) return fine(null)
    if (month === null) return fine({ value: null, partial: four(year) })
    if (day === null) return fine({ value: null, partial: `${four(year)}-${two(month)}` })
    const complete = writeDate({ year, month, day })
    if (parseDate(complete) !== undefined) return fine({ value: { $date: complete } })
    const named = {
      de: `${day}.\u00a0${monthName(month, 'de')} ${year}`,
      en: `${day}\u00a0${monthName(month, 'en')} ${year}`,
    }
    return refuse(partProblem('date-impossible', 'day', { date: named }))
  },
  write(answer) {
    const known = answer.partial ?? dateOf(answer.value) ?? partialOf(answer.value)
    if (known === null) return null
    const [year = '', month = '', day = ''] = known.split('-')
    return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
  },

  // Text

  toText(answer, _config, language) {
    const complete = dateOf(answer.value)
    if (complete !== null) return formatDateLong(complete, language)
    const [year = '', month] = (answer.partial ?? '').split('-')
    return month === undefined ? year : `${monthName(Number(month), language)} ${year}`
  },

  // FEEL

  names(answer, key, config) {
    const value = answer?.value ?? null
    if (config.incomplete !== true) return { [key]: value }
    const [earliest, latest] = answer?.partial === undefined ? [value, value] : bounds(answer.partial)
    return { [key]: value, [`${key}Earliest`]: earliest, [`${key}Latest`]: latest }
  },
})

function part(key: string, de: string, en: string, width: number) {
  return { key, label: { de, en }, inputmode: 'numeric', maxLength: 10, width } as const
}

interface Boxes {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

/** Each box alone, then which of them are needed; all null when all are empty. */
function readBoxes(raw: RawParts, config: DateConfig): Result<Boxes> {
  const problems: Problem[] = []
  const words = { year: config.year ?? YEAR }
  const box = (key: 'day' | 'month' | 'year', shape: RegExp, least: number, most: number): number | null => {
    const text = typed(raw, key).trim()
    if (text === '') return null
    const value = shape.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) problems.push(partProblem(`date-${key}`, key, words))
    return value
  }
  const day = box('day', /^[0-9]{1,2}$/, 1, 31)
  const month = box('month', /^[0-9]{1,2}$/, 1, 12)
  const year = box('year', /^[0-9]{4}$/, 1000, 9999)
  if (day === null && month === null && year === null) return fine({ day, month, year })
  if (year === null) problems.push(partProblem('date-year-missing', 'year', words))
  if (month === null && (day !== null || config.incomplete !== true))
    problems.push(partProblem('date-month-missing', 'month'))
  if (day === null && config.incomplete !== true) problems.push(partProblem('date-day-missing', 'day'))
  return problems.length > 0 ? refuse(...problems) : fine({ day, month, year })
}

const two = (value: number) => String(value).padStart(2, '0')
const four = (value: number) => String(value).padStart(4, '0')

function monthName(month: number, language: Language): string {
  return formatDateLong(`2000-${two(month)}-01`, language)
    .replace(/^1\.?\s/u, '')
    .replace(/\s2000$/u, '')
}

/** First and last day of a year or month. */
function bounds(partial: string): [Tagged, Tagged] {
  const [year = '', month] = partial.split('-')
  if (month === undefined) return [{ $date: `${year}-01-01` }, { $date: `${year}-12-31` }]
  const last = two(daysInMonth(Number(year), Number(month)))
  return [{ $date: `${year}-${month}-01` }, { $date: `${year}-${month}-${last}` }]
}

function single(value: Tagged, tag: string): string | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  if (!Object.hasOwn(value, tag) || Object.keys(value).length !== 1) return null
  const text = value[tag]
  return typeof text === 'string' ? text : null
}

function dateOf(value: Tagged): string | null {
  const text = single(value, '$date')
  return text !== null && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? text : null
}

const partialPattern = new RegExp(PARTIAL_PATTERN)

function partialOf(value: Tagged): string | null {
  const text = single(value, '$partial')
  return text !== null && partialPattern.test(text) ? text : null
}

/** The tagged form of an answer in requests and scenarios, where an incomplete date is one value. */
export function taggedOf(answer: Answer): Tagged {
  return answer.partial === undefined ? answer.value : { $partial: answer.partial }
}
