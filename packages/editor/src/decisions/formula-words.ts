import {
  type Decision,
  type Language,
  type LogicPart,
  type ProcessDefinition,
  type Text,
} from '@laufzettel/engine'
import { type RuleWord, words } from './words.ts'

/** A piece of a formula: words as they stand, or the label of what is read there. */
export interface FormulaPiece {
  readonly text: string
  readonly isLabel: boolean
}

const PIECE =
  /duration\(\s*"P(\d+)([YMD])"\s*\)|"(?:[^"\\]|\\.)*"|[A-Za-z_][A-Za-z0-9_]*(?:\s*\.\s*[A-Za-z_][A-Za-z0-9_]*)*|[^A-Za-z_"]+/g

const PERIODS: Readonly<Record<string, RuleWord>> = { Y: 'years', M: 'months', D: 'days' }
const KEYWORDS: Readonly<Record<string, RuleWord>> = {
  if: 'if',
  // biome-ignore lint/suspicious/noThenProperty: a word of FEEL; such an object is never awaited
  then: 'then',
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
  const say = words(language)
  const pieces = [...source.matchAll(PIECE)].map(([text, count, unit]): FormulaPiece => {
    if (count !== undefined && unit !== undefined) {
      return { text: say(PERIODS[unit] ?? 'days', { count }), isLabel: false }
    }
    if (text.startsWith('"')) return { text: language === 'de' ? `„${text.slice(1, -1)}“` : `“${text.slice(1, -1)}”`, isLabel: false }
    if (!/^[A-Za-z_]/.test(text)) return { text: signs(text), isLabel: false }
    const keyword = KEYWORDS[text]
    if (keyword !== undefined) return { text: say(keyword), isLabel: false }
    const chain = text.split('.').map((name) => name.trim())
    const label = labels.get(chain.join('.')) ?? (chain.length > 1 ? labels.get(`.${chain.at(-1)}`) : undefined)
    return label === undefined ? { text, isLabel: false } : { text: label[language], isLabel: true }
  })
  return pieces
}

function signs(text: string): string {
  return text.replace(/\s*!=\s*/g, ' ≠ ').replaceAll('<=', '≤').replaceAll('>=', '≥').replaceAll('*', '×').replaceAll('/', '÷')
}

/** What the names in a rule are called: by the whole chain, and as `.name` for a part of something. */
export function labelsIn(definition: ProcessDefinition, decision: Decision, part: LogicPart): ReadonlyMap<string, Text> {
  const { fields, decisions, parameters } = definition
  const items = fields.flatMap((field) => field.items ?? [])
  const partLabels = unique([...fields, ...items].map(({ key, label }) => [key, label] as const))
  const entries = part.logic.kind === 'calculation' ? part.logic.entries : []
  const outputs = decisions.flatMap(({ logic }) => (logic.kind === 'table' ? logic.outputs : []))
  const argumentLabels = decision.formal.flatMap(({ name }) => {
    const label = partLabels.get(name)
    return label === undefined ? [] : [[name, label] as const]
  })
  return new Map<string, Text>([
    ...[...partLabels].map(([key, label]) => [`.${key}`, label] as const),
    ...outputs.map(({ name, label }) => [`.${name}`, label] as const),
    ...(decision.formal.length > 0 ? [] : fields.filter(({ party }) => party === undefined).map(({ key, label }) => [key, label] as const)),
    ...fields.flatMap(({ party, key, label }) => (party === undefined ? [] : [[`${party}.${key}`, label] as const])),
    ...decisions.map(({ key, names }) => [key, names] as const),
    ...parameters.map(({ key, label }) => [`parameter.${key}`, label] as const),
    ...argumentLabels,
    ...entries.map(({ name, label }) => [name, label] as const),
  ])
}

/** Without the names that mean several things. */
function unique(all: readonly (readonly [string, Text])[]): Map<string, Text> {
  const found = new Map<string, Text>()
  const twice = new Set<string>()
  for (const [key, label] of all) {
    if (found.has(key)) twice.add(key)
    found.set(key, label)
  }
  for (const key of twice) found.delete(key)
  return found
}
