import {
  type Decision,
  type Language,
  type LogicPart,
  OFFICE_FUNCTIONS,
  OFFICE_NAMES,
  type OfficeName,
  type ProcessDefinition,
  type Text,
} from '@laufzettel/engine'
import { type RuleWord, words } from './words.ts'

/** A piece of a formula: words as they stand, or the label of what is read there. */
export interface FormulaPiece {
  readonly text: string
  readonly isLabel: boolean
}

/** Functions of the office, with or without their namespace, by the label that people know. */
const OFFICE_CALL = new RegExp(String.raw`(?:office\s*\.\s*)?\b(${OFFICE_NAMES.join('|')})(?=\s*\()`, 'g')

const PIECE =
  /duration\(\s*"P(\d+)([YMD])"\s*\)|"(?:[^"\\]|\\.)*"|[A-Za-z_][A-Za-z0-9_]*(?:\s*\.\s*[A-Za-z_][A-Za-z0-9_]*)*|[^A-Za-z_"]+/g

const PERIODS: Readonly<Record<string, readonly [one: RuleWord, many: RuleWord]>> = {
  Y: ['oneYear', 'years'],
  M: ['oneMonth', 'months'],
  D: ['oneDay', 'days'],
}
/** Parts of a day that have words of their own. */
const PROPERTIES: Readonly<Record<string, RuleWord>> = { year: 'year', month: 'month', day: 'day' }
const KEYWORDS: Readonly<Record<string, RuleWord>> = {
  if: 'if',
  // biome-ignore lint/suspicious/noThenProperty: a word of FEEL; such an object is never awaited
  then: 'thenWord',
  else: 'else',
  and: 'and',
  or: 'or',
  for: 'for',
  in: 'in',
  return: 'return',
  null: 'null',
  true: 'yes',
  false: 'no',
}

/**
 * A formula with the labels of what it reads instead of keys, the words of the office instead of those of FEEL, and the
 * signs of arithmetic. What has no label stays as it is written.
 */
export function formulaPieces(source: string, labels: ReadonlyMap<string, Text>, language: Language): FormulaPiece[] {
  const pieces: FormulaPiece[] = []
  let end = 0
  for (const found of source.matchAll(OFFICE_CALL)) {
    const { label } = OFFICE_FUNCTIONS[found[1] as OfficeName]
    pieces.push(...plainPieces(source.slice(end, found.index), labels, language), { text: label[language], isLabel: false })
    end = found.index + found[0].length
  }
  return [...pieces, ...plainPieces(source.slice(end), labels, language)]
}

function plainPieces(source: string, labels: ReadonlyMap<string, Text>, language: Language): FormulaPiece[] {
  const say = words(language)
  return [...source.matchAll(PIECE)].map(({ 0: text, 1: count, 2: unit, index }): FormulaPiece => {
    const plain = (words: string): FormulaPiece => ({ text: words, isLabel: false })
    const period = unit === undefined ? undefined : PERIODS[unit]
    if (count !== undefined && period) return plain(say(period[count === '1' ? 0 : 1], { count }))
    if (text.startsWith('"')) return plain(language === 'de' ? `„${text.slice(1, -1)}“` : `“${text.slice(1, -1)}”`)
    if (!/^[A-Za-z_]/.test(text)) return plain(signs(text))
    const keyword = KEYWORDS[text]
    if (keyword !== undefined) return plain(say(keyword))
    // The name of an entry that is made here, `{amount: …}`, is not read.
    const isEntry = /^\s*:/.test(source.slice(index + text.length))
    const label = isEntry ? undefined : labelOf(text, labels, language)
    return label === undefined ? plain(text) : { text: label, isLabel: true }
  })
}

/** „Steuer ab, Jahr“ for `owedFrom.year`. */
function labelOf(text: string, labels: ReadonlyMap<string, Text>, language: Language): string | undefined {
  const chain = text.split('.').map((name) => name.trim())
  const whole = labels.get(chain.join('.'))
  if (whole !== undefined || chain.length === 1) return whole?.[language]
  const last = chain.at(-1) ?? ''
  const part = labels.get(`.${last}`)
  if (part !== undefined) return part[language]
  const property = PROPERTIES[last]
  const owner = labelOf(chain.slice(0, -1).join('.'), labels, language)
  return property === undefined || owner === undefined ? undefined : `${owner}, ${words(language)(property)}`
}

function signs(text: string): string {
  return text
    .replace(/\s*!=\s*/g, ' ≠ ')
    .replaceAll('<=', '≤')
    .replaceAll('>=', '≥')
    .replaceAll('*', '×')
    .replaceAll('/', '÷')
    .replaceAll(' - ', ' − ')
}

/** What the names in a rule are called: by the whole chain, and as `.name` for a part of something. */
export function labelsIn(
  definition: ProcessDefinition,
  decision: Decision,
  part: LogicPart,
): ReadonlyMap<string, Text> {
  const { fields, decisions, parameters } = definition
  const items = fields.flatMap((field) => field.items ?? [])
  const partLabels = unique([...fields, ...items].map(({ key, label }) => [key, label] as const))
  const entries = part.logic.kind === 'calculation' ? part.logic.entries : []
  const outputs = decisions.flatMap(({ logic }) => (logic.kind === 'table' ? logic.outputs : []))
  const argumentLabels = [...argumentWords(definition, decision)].map(([name, label]) => [name, label] as const)
  return new Map<string, Text>([
    ...[...partLabels].map(([key, label]) => [`.${key}`, label] as const),
    ...outputs.map(({ name, label }) => [`.${name}`, label] as const),
    ...(decision.formal.length > 0
      ? []
      : fields.filter(({ party }) => party === undefined).map(({ key, label }) => [key, label] as const)),
    ...fields.flatMap(({ party, key, label }) => (party === undefined ? [] : [[`${party}.${key}`, label] as const])),
    ...decisions.map(({ key, names }) => [key, names] as const),
    ...parameters.map(({ key, label }) => [`parameter.${key}`, label] as const),
    ...argumentLabels,
    ...entries.map(({ name, label }) => [name, label] as const),
  ])
}

/** What the arguments of a rule are called: as the field or the line of a calculation of that name, which callers give. */
export function argumentWords(
  { fields, decisions }: ProcessDefinition,
  { key, formal }: Decision,
): ReadonlyMap<string, Text> {
  const items = fields.flatMap((field) => field.items ?? [])
  const ofFields = unique([...fields, ...items].map((field) => [field.key, field.label] as const))
  const lines = decisions
    .filter((other) => other.key !== key)
    .flatMap(({ logic }) => (logic.kind === 'calculation' ? logic.entries : []))
  const ofLines = unique(lines.map(({ name, label }) => [name, label] as const))
  return new Map(
    formal.flatMap(({ name }) => {
      const label = ofFields.get(name) ?? ofLines.get(name)
      return label === undefined ? [] : [[name, label] as const]
    }),
  )
}

/** Without the names that mean several things. */
function unique(all: readonly (readonly [string, Text])[]): Map<string, Text> {
  const found = new Map<string, Text>()
  const twice = new Set<string>()
  for (const [key, label] of all) {
    if (found.has(key) && found.get(key)?.de !== label.de) twice.add(key)
    found.set(key, label)
  }
  for (const key of twice) found.delete(key)
  return found
}
