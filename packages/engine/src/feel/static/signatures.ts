import type { BuiltinName } from '../builtin-names.ts'
import { type ScalarKind, type StaticType, ANY, BOOLEAN, CONTEXT, NUMBER, STRING, contextWith, join, joinAll, listOf } from './static-type.ts'

/** The type of what a built-in gives, from those of its arguments in the order of its parameters. */
type ResultOf = ScalarKind | StaticType | ((args: readonly StaticType[]) => StaticType)

/** What a list holds; a single value stands for a list of itself (DMN 1.5 §10.3.2.9.4). */
function elementOf(type: StaticType | undefined): StaticType {
  if (type === undefined) return ANY
  return type.is === 'list' ? type.of : type
}

const sameList: ResultOf = ([list]) => listOf(elementOf(list))
/** Given as one list, or element by element. */
function elements(args: readonly StaticType[]): StaticType {
  const [first] = args
  return args.length === 1 && first?.is === 'list' ? first.of : args.length === 1 ? ANY : joinAll(args)
}
const element: ResultOf = (args) => {
  const type = elements(args)
  return type.is === 'number' ? NUMBER : type.is === 'date' ? { is: 'date' } : ANY
}
const sameKind: ResultOf = ([value]) => (value?.is === 'number' ? NUMBER : ANY)
const joined: ResultOf = (lists) => listOf(joinAll(lists.map(elementOf)))
const withElement =
  (place: number): ResultOf =>
  (args) =>
    listOf(join(elementOf(args[0]), args[place] ?? ANY))
const RANGE: StaticType = { is: 'range', of: ANY }

/** Every built-in; the compiler names the one that is missing. */
const RESULTS: Readonly<Record<BuiltinName, ResultOf>> = {
  number: 'number',
  string: 'string',
  date: 'date',
  time: 'time',
  duration: ANY,
  not: 'boolean',
  is: 'boolean',
  substring: 'string',
  contains: 'boolean',
  count: 'number',
  min: element,
  max: element,
  sum: (args) => (elements(args).is === 'number' ? NUMBER : ANY),
  mean: 'number',
  product: 'number',
  median: 'number',
  mode: listOf(NUMBER),
  all: 'boolean',
  any: 'boolean',
  sublist: sameList,
  append: ([list, ...items]) => listOf(joinAll([elementOf(list), ...items])),
  concatenate: joined,
  remove: sameList,
  reverse: sameList,
  union: joined,
  flatten: listOf(ANY),
  sort: sameList,
  decimal: 'number',
  floor: 'number',
  ceiling: 'number',
  abs: sameKind,
  modulo: 'number',
  sqrt: 'number',
  log: 'number',
  exp: 'number',
  odd: 'boolean',
  even: 'boolean',
  today: 'date',
  now: 'dateTime',
  context: CONTEXT,
  before: 'boolean',
  after: 'boolean',
  meets: 'boolean',
  includes: 'boolean',
  during: 'boolean',
  overlaps: 'boolean',
  finishes: 'boolean',
  starts: 'boolean',
  coincides: 'boolean',
  range: RANGE,
  stddev: 'number',
  matches: 'boolean',
  replace: 'string',
  split: listOf(STRING),
  extract: listOf(STRING),
  'date and time': 'dateTime',
  'years and months duration': 'months',
  'string length': 'number',
  'upper case': 'string',
  'lower case': 'string',
  'substring before': 'string',
  'substring after': 'string',
  'starts with': 'boolean',
  'ends with': 'boolean',
  'string join': 'string',
  'list contains': 'boolean',
  'insert before': withElement(2),
  'list replace': withElement(2),
  'index of': listOf(NUMBER),
  'distinct values': sameList,
  'round up': 'number',
  'round down': 'number',
  'round half up': 'number',
  'round half down': 'number',
  'day of year': 'number',
  'day of week': 'string',
  'month of year': 'string',
  'week of year': 'number',
  'get value': ANY,
  'get entries': listOf(contextWith([['key', STRING] as const, ['value', ANY] as const])),
  'context put': CONTEXT,
  'context merge': CONTEXT,
  'met by': 'boolean',
  'overlaps before': 'boolean',
  'overlaps after': 'boolean',
  'finished by': 'boolean',
  'started by': 'boolean',
  'first of month': 'date',
  'middle of month': 'date',
  'end of month': 'date',
  'months between': 'number',
  'years between': 'number',
  'age on': 'number',
  'round to cent': 'number',
  'round to full euro': 'number',
  'round down to full euro': 'number',
  'round up to full euro': 'number',
  'fixed point rounded': 'number',
  'fixed point truncated': 'number',
  'end of period': 'date',
  'extended period': 'date',
  'latest day before': 'date',
  'day of notification': 'date',
  'next working day': 'date',
  'previous working day': 'date',
  'add working days': 'date',
  'working days between': 'number',
  'is working day': BOOLEAN,
  'holiday name': 'string',
}

/** The type of a built-in's result for arguments of these types; `named` ones have no order, and tell nothing. */
export function resultOfBuiltin(name: string, args: readonly StaticType[] | null): StaticType {
  const result = Object.hasOwn(RESULTS, name) ? RESULTS[name as BuiltinName] : ANY
  if (typeof result === 'string') return { is: result }
  if (typeof result !== 'function') return result
  return args === null ? ANY : result(args)
}
