import type { Text } from '../../definition/basics.ts'
import type { TypeNode } from '../expression.ts'

/** Kinds of single values that a name or an expression can have. */
export type ScalarKind = 'number' | 'string' | 'boolean' | 'date' | 'time' | 'dateTime' | 'duration' | 'months'

/**
 * What is known of a value before anything is evaluated (the lattice of DMN 1.5 §10.3.2.9, with what a model adds).
 * Every value may be null, since an answer may be missing; `null` is what is null for certain, `any` what nothing is
 * known about.
 */
export type StaticType =
  | { readonly is: 'any' }
  | { readonly is: 'null' }
  | ScalarType
  | { readonly is: 'list'; readonly of: StaticType }
  | ContextType
  | { readonly is: 'range'; readonly of: StaticType }
  | FunctionType

export interface ScalarType {
  readonly is: ScalarKind
  /** Of a string: the only values it can have, with the words that people see. */
  readonly only?: ReadonlyMap<string, Text>
  /** FEEL unary tests of the values it can have; absent for all of its kind. */
  readonly within?: string
}

export interface ContextType {
  readonly is: 'context'
  readonly entries: ReadonlyMap<string, StaticType>
  /** Whether it may have other entries, too. */
  readonly open: boolean
}

export interface FunctionType {
  readonly is: 'function'
  /** null where nothing is known about them. */
  readonly parameters: readonly { readonly name: string; readonly type: StaticType }[] | null
  readonly result: StaticType
}

export const ANY: StaticType = { is: 'any' }
export const NULL: StaticType = { is: 'null' }
export const NUMBER: StaticType = { is: 'number' }
export const STRING: StaticType = { is: 'string' }
export const BOOLEAN: StaticType = { is: 'boolean' }
export const DATE: StaticType = { is: 'date' }
export const DATE_TIME: StaticType = { is: 'dateTime' }
export const CONTEXT: StaticType = { is: 'context', entries: new Map(), open: true }

export function listOf(of: StaticType): StaticType {
  return { is: 'list', of }
}

export function contextWith(entries: Iterable<readonly [string, StaticType]>, open = false): ContextType {
  return { is: 'context', entries: new Map(entries), open }
}

const SCALARS: ReadonlySet<string> = new Set<ScalarKind>([
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'dateTime',
  'duration',
  'months',
])

export function isScalar(type: StaticType): type is ScalarType {
  return SCALARS.has(type.is)
}

/** Values that are of one type or of the other; what both have in common. */
export function join(a: StaticType, b: StaticType): StaticType {
  if (a === b || b.is === 'null') return a
  if (a.is === 'null') return b
  if (a.is !== b.is) return ANY
  if (a.is === 'list' && b.is === 'list') return listOf(join(a.of, b.of))
  if (a.is === 'range' && b.is === 'range') return { is: 'range', of: join(a.of, b.of) }
  if (a.is === 'context' && b.is === 'context') return joinContexts(a, b)
  if (isScalar(a) && isScalar(b)) return joinScalars(a, b)
  return ANY
}

export function joinAll(types: readonly StaticType[]): StaticType {
  return types.reduce(join, NULL)
}

function joinContexts(a: ContextType, b: ContextType): StaticType {
  const common = [...a.entries].flatMap(([name, type]) => {
    const other = b.entries.get(name)
    return other === undefined ? [] : [[name, join(type, other)] as const]
  })
  const same = common.length === a.entries.size && common.length === b.entries.size
  return contextWith(common, a.open || b.open || !same)
}

function joinScalars(a: ScalarType, b: ScalarType): StaticType {
  if (a.only === undefined || b.only === undefined) return { is: a.is }
  return { is: a.is, only: new Map([...a.only, ...b.only]) }
}

const OF_TYPE_NAMES: Readonly<Record<string, StaticType>> = {
  number: NUMBER,
  string: STRING,
  boolean: BOOLEAN,
  date: DATE,
  time: { is: 'time' },
  'date and time': DATE_TIME,
  'days and time duration': { is: 'duration' },
  'day and time duration': { is: 'duration' },
  'years and months duration': { is: 'months' },
  'year and month duration': { is: 'months' },
  context: CONTEXT,
  function: { is: 'function', parameters: null, result: ANY },
}

/** The type that an author wrote: `list<number>`, `context<name: string>`. */
export function ofTypeNode({ name, of, entries }: TypeNode): StaticType {
  if (name === 'list') return listOf(of?.[0] === undefined ? ANY : ofTypeNode(of[0]))
  if (name === 'range') return { is: 'range', of: of?.[0] === undefined ? ANY : ofTypeNode(of[0]) }
  if (name === 'context' && entries !== undefined) {
    return contextWith(
      entries.map((entry) => [entry.name, ofTypeNode(entry.type)] as const),
      true,
    )
  }
  return OF_TYPE_NAMES[name] ?? ANY
}

const WORDS: Readonly<Record<StaticType['is'], Text>> = {
  any: { de: 'ein Wert', en: 'a value' },
  null: { de: 'nichts', en: 'nothing' },
  number: { de: 'eine Zahl', en: 'a number' },
  string: { de: 'ein Text', en: 'a text' },
  boolean: { de: 'Ja oder Nein', en: 'yes or no' },
  date: { de: 'ein Tag', en: 'a day' },
  time: { de: 'eine Uhrzeit', en: 'a time' },
  dateTime: { de: 'ein Zeitpunkt', en: 'a date and time' },
  duration: { de: 'eine Dauer in Tagen', en: 'a duration in days' },
  months: { de: 'eine Dauer in Monaten', en: 'a duration in months' },
  list: { de: 'eine Liste', en: 'a list' },
  context: { de: 'eine Gruppe von Angaben', en: 'a group of entries' },
  range: { de: 'ein Bereich', en: 'a range' },
  function: { de: 'eine Funktion', en: 'a function' },
}

/** A type in the words of problems. */
export function typeWord(type: StaticType): Text {
  return WORDS[type.is]
}

/** Several types in one text. */
export function typeWords(types: readonly StaticType[]): Text {
  const all = (language: 'de' | 'en') => types.map((type) => WORDS[type.is][language]).join(', ') || '–'
  return { de: all('de'), en: all('en') }
}
