import {
  type Decision,
  formatDateShort,
  fromTagged,
  type Language,
  logicParts,
  type ProcessDefinition,
  scalarText,
  type Tagged,
  type Trace,
  tracedPart,
} from '@laufzettel/engine'
import type { TraceGroup, TraceRow } from '@laufzettel/portal/render'
import { yesOrNo } from './condition-words.ts'
import { dateOf, numberOf } from './tagged-parts.ts'

const WORDS = {
  de: { result: 'Ergebnis', on: 'Tag, der zählt', row: 'Zeile', since: 'Fassung ab', nothing: 'keine Angabe' },
  en: { result: 'Result', on: 'Day that counts', row: 'row', since: 'version from', nothing: 'not given' },
} as const satisfies Record<Language, object>

/** The values of a trace under the parts of the rules that they belong to, in the words of the model. */
export function traceGroups(trace: Trace, definition: ProcessDefinition, language: Language): TraceGroup[] {
  const groups: { expression: number; rows: TraceRow[] }[] = []
  for (const each of trace.values) {
    const [expression, start, end, value, isCut] = each
    let group = groups.at(-1)
    if (group?.expression !== expression) {
      group = { expression, rows: [] }
      groups.push(group)
    }
    const text = isCut === true ? (value === null ? null : `${valueWords(value, language)} …`) : valueWords(value, language)
    group.rows.push({ part: tracedPart(trace, each), from: start + 1, to: end, value: text })
  }
  return groups.map(({ expression, rows }) => {
    const { place = '', source = '' } = trace.expressions[expression] ?? {}
    return { title: placeWords(place, definition, language), source, rows }
  })
}

/** "Jahressteuer je Hund", "Zeile 1", "Gefährlich" of `decisions/annualRate/rows/r_1/when/0`. */
function placeWords(place: string, definition: ProcessDefinition, language: Language): string[] {
  const words = WORDS[language]
  const decision = definition.decisions.find(({ key }) => place.startsWith(`decisions/${key}/`))
  if (decision === undefined) return [place]
  const parts = logicParts(decision).filter((part) => place.startsWith(`${part.place}/`))
  const part = parts.at(-1)
  const rest = place.slice((part?.place ?? `decisions/${decision.key}`).length + 1).split('/')
  const { from } = part?.version?.validity ?? {}
  const version = from === undefined ? [] : [`${words.since} ${formatDateShort(from, language)}`]
  return [decision.names[language], ...version, ...partWords(rest, part?.logic, language)]
}

type Logic = Exclude<Decision['logic'], { kind: 'dated' }>

function partWords([kind = '', key = '', side, index]: readonly string[], logic: Logic | undefined, language: Language): string[] {
  const words = WORDS[language]
  if (kind === 'result' || kind === 'on') return [words[kind]]
  if (logic?.kind === 'calculation') return [logic.entries.find((entry) => entry.key === key)?.label[language] ?? kind]
  if (logic === undefined) return [kind]
  if (kind === 'inputs') return [logic.inputs.find((input) => input.key === key)?.label[language] ?? kind]
  const number = logic.rows.findIndex((row) => row.key === key) + 1
  if (kind !== 'rows' || number === 0) return [kind]
  const columns: readonly { readonly label: Readonly<Record<Language, string>> }[] = side === 'then' ? logic.outputs : logic.inputs
  const column = columns[Number(index)]?.label[language]
  return [`${words.row} ${number}`, ...(column === undefined ? [] : [column])]
}

function valueWords(value: Tagged, language: Language): string {
  if (value === null) return WORDS[language].nothing
  if (typeof value === 'boolean') return yesOrNo(value, language)
  if (typeof value === 'string') return `„${value}“`
  if (Array.isArray(value)) return value.map((item: Tagged) => valueWords(item, language)).join('; ')
  // Years and amounts look alike to a rule: no thousands are set apart.
  const number = numberOf(value)
  if (number !== null) return language === 'de' ? number.replace('.', ',') : number
  const date = dateOf(value)
  if (date !== null) return formatDateShort(date, language)
  const read = fromTagged(value)
  const scalar = read.ok ? scalarText(read.value) : null
  if (scalar !== null) return scalar
  return Object.entries(value)
    .map(([name, item]) => `${name}: ${valueWords(item as Tagged, language)}`)
    .join(', ')
}
