import { BUILTIN_NAMES, FIELD_KINDS, type Field, fieldKind, type ItemField, type ProcessDefinition } from '@laufzettel/engine'
import type { EditTools, Words } from './edit.ts'

type Config = NonNullable<ItemField['config']>

/** What a question of a kind needs before a person has set anything. */
export function newConfig(kind: string, tools: EditTools): Config | undefined {
  const schema = fieldKind(kind)?.config as { readonly required?: readonly string[] } | undefined
  if (!schema?.required?.includes('options')) return undefined
  return {
    options: [
      { key: tools.newKey('o'), label: { de: 'Erste Antwort', en: 'First answer' } },
      { key: tools.newKey('o'), label: { de: 'Zweite Antwort', en: 'Second answer' } },
    ],
  }
}

/** Why a question is asked, until a person says it better. Those who answer read it. */
export const SUGGESTED_PURPOSE: Words = {
  de: 'Damit wir Ihren Antrag bearbeiten können.',
  en: 'So that we can process your application.',
}

/** Kinds that a single question can have, in the order in which a modeller chooses. */
export const QUESTION_KINDS: readonly string[] = FIELD_KINDS.filter((kind) => !kind.repeats).map(({ kind }) => kind)

/** A new entry of the data dictionary; `party` or a list's items are the caller's. */
export function newField(
  model: ProcessDefinition,
  beside: readonly (Field | ItemField)[],
  { kind, label, purpose }: { readonly kind: string; readonly label: Words; readonly purpose: Words },
  tools: EditTools,
): ItemField {
  const config = newConfig(kind, tools)
  const near = beside.at(-1)
  return {
    key: speakingKey(model, label.de, tools),
    kind,
    label,
    purpose,
    norms: [],
    sensitivity: near?.sensitivity ?? 'personal',
    retention: near?.retention ?? model.retention[0]?.key ?? '',
    ...(config ? { config } : {}),
  }
}

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
/** Longer names make expressions unreadable. */
const WORDS = 4

/**
 * A key that speaks in expressions: `istDerHundGechippt`. Where the name is taken, or means something else in
 * expressions, random characters follow.
 */
export function speakingKey(model: ProcessDefinition, label: string, tools: EditTools): string {
  const plain = label
    .replace(/\{[^{}]*\}/g, ' ')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const words = plain.match(/[a-z][a-z0-9]*/g)?.slice(0, WORDS) ?? []
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
  const short = name.slice(0, 40)
  if (short === '') return tools.newKey('a')
  return isTaken(model, short) ? tools.newKey(short) : short
}

const RESERVED: ReadonlySet<string> = new Set([
  ...['case', 'step', 'result', 'question', 'letters', 'parameter', 'dayThatCounts', 'authority', 'item', 'partial', 'today', 'now'],
  ...['if', 'then', 'else', 'for', 'in', 'return', 'some', 'every', 'satisfies', 'and', 'or', 'not', 'between'],
  ...['instance', 'of', 'true', 'false', 'null', 'function', 'external', 'list', 'context', 'date', 'time'],
  ...Object.getOwnPropertyNames(Object.prototype),
])

const SUFFIXES = ['', 'Earliest', 'Latest', 'Other']

function isTaken(model: ProcessDefinition, name: string): boolean {
  const { fields, parties, decisions, parameters } = model
  const keys = [...fields.flatMap((field) => [field, ...(field.items ?? [])]), ...parties, ...decisions, ...parameters]
  // Dates with gaps also give `<key>Earliest`, choices `<key>Other`: no key may be another one's longer form.
  const near = (key: string) => SUFFIXES.some((suffix) => key === name + suffix || name === key + suffix)
  return RESERVED.has(name) || BUILTIN_NAMES.has(name) || keys.some(({ key }) => near(key))
}
