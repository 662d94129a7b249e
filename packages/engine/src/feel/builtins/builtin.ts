import type { FeelNumber } from '../number.ts'
import type { Run } from '../run.ts'
import type { StaticType } from '../static/static-type.ts'
import {
  type FeelContext,
  type FeelDate,
  type FeelDateTime,
  type FeelDuration,
  type FeelFunction,
  type FeelList,
  type FeelMonths,
  type FeelRange,
  type FeelTime,
  type FeelValue,
  type Kind,
  isList,
  kindOf,
} from '../value.ts'

/** What a built-in needs besides its arguments. */
export interface Call {
  readonly run: Run
  readonly name: string
  /** Offset of the call, for warnings. */
  readonly at: number
  /** Gives null with the warning that the function has no result for these values. */
  readonly none: (...values: readonly (string | null)[]) => null
}

interface Types {
  string: string
  number: FeelNumber
  boolean: boolean
  date: FeelDate
  time: FeelTime
  dateTime: FeelDateTime
  duration: FeelDuration
  months: FeelMonths
  list: FeelList
  context: FeelContext
  range: FeelRange
  function: FeelFunction
  /** A single value that has an order. */
  point: FeelValue
  any: FeelValue
}
type TypeWord = keyof Types

/** `'start position: number'`, `'length?: number'` for one that may be left out, `'...items: any'` for the rest. */
type ArgumentOf<P> = P extends `...${string}: ${infer T extends TypeWord}`
  ? readonly Types[T][]
  : P extends `${string}?: ${infer T extends TypeWord}`
    ? Types[T] | undefined
    : P extends `${string}: ${infer T extends TypeWord}`
      ? Types[T]
      : never
type ArgumentsOf<P extends readonly string[]> = { [I in keyof P]: ArgumentOf<P[I]> }

interface Parameter {
  readonly name: string
  readonly type: TypeWord
  readonly optional: boolean
  readonly rest: boolean
}

export interface Overload {
  readonly text: string
  readonly parameters: readonly Parameter[]
  readonly apply: (call: Call, args: readonly unknown[]) => FeelValue
}

export interface Builtin {
  readonly name: string
  readonly overloads: readonly Overload[]
}

/** One way to call a built-in; the types of `apply`'s arguments follow from the texts of the parameters. */
export function overload<const P extends readonly string[]>(
  parameters: P,
  apply: (call: Call, ...args: ArgumentsOf<P>) => FeelValue,
): Overload {
  return {
    text: parameters.join(', '),
    parameters: parameters.map(parseParameter),
    apply: (call, args) => apply(call, ...(args as ArgumentsOf<P>)),
  }
}

export function builtin(name: string, ...overloads: readonly Overload[]): Builtin {
  return { name, overloads }
}

function parseParameter(text: string): Parameter {
  const [label = '', type = ''] = text.split(': ')
  const rest = label.startsWith('...')
  const optional = label.endsWith('?')
  const name = optional ? label.slice(0, -1) : rest ? label.slice(3) : label
  return { name, type: type as TypeWord, optional, rest }
}

const MISFIT = Symbol('misfit')

/** The kinds of values whose ranges exist (DMN 1.5 §10.3.2.7). */
const POINTS: ReadonlySet<Kind> = new Set(['number', 'string', 'date', 'time', 'dateTime', 'duration', 'months'])

function isOf(value: FeelValue, type: TypeWord): boolean {
  return type === 'point' ? POINTS.has(kindOf(value)) : kindOf(value) === type
}

/** A list of one element stands for the element and the other way round (DMN 1.5 §10.3.2.9.4). */
function fitted(value: FeelValue, type: TypeWord): FeelValue | typeof MISFIT {
  if (type === 'any') return value
  if (isOf(value, type)) return value
  if (type === 'list') return value === null ? MISFIT : [value]
  if (isList(value) && value.length === 1) {
    const [only = null] = value
    return isOf(only, type) ? only : MISFIT
  }
  return MISFIT
}

function fit(overload: Overload, args: readonly (FeelValue | undefined)[]): readonly unknown[] | null {
  const { parameters } = overload
  const last = parameters.at(-1)
  if (last?.rest !== true && args.length > parameters.length) return null
  const result: unknown[] = []
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.rest) {
      const rest = args.slice(index).map((value) => fitted(value ?? null, parameter.type))
      if (rest.length === 0 || rest.includes(MISFIT)) return null
      result.push(rest)
      return result
    }
    const given = args[index]
    if (given === undefined || (given === null && parameter.optional && parameter.type !== 'any')) {
      if (!parameter.optional) return null
      result.push(undefined)
      continue
    }
    const value = fitted(given, parameter.type)
    if (value === MISFIT) return null
    result.push(value)
  }
  return result
}

/** Whether arguments of these types can fit an overload: no finding while any value of them does. */
export function mayFit({ parameters }: Overload, types: readonly StaticType[]): boolean {
  const last = parameters.at(-1)
  if (last?.rest !== true && types.length > parameters.length) return false
  return parameters.every((parameter, index) => {
    if (parameter.rest) return types.length > index && types.slice(index).every((type) => mayBeOf(type, parameter.type))
    const type = types[index]
    return type === undefined ? parameter.optional : mayBeOf(type, parameter.type)
  })
}

/** A list may hold just one value, which then stands for itself; a null that no argument can be is said when it happens. */
function mayBeOf(type: StaticType, word: TypeWord): boolean {
  if (word === 'any' || word === 'list' || type.is === 'any' || type.is === 'null' || type.is === 'list') return true
  return word === 'point' ? POINTS.has(type.is as Kind) : type.is === word
}

/** Calls the first overload that the arguments fit; null with the warning `feel-arguments` when none does. */
export function applyBuiltin(builtin: Builtin, args: readonly FeelValue[], run: Run, at: number): FeelValue {
  for (const overload of builtin.overloads) {
    const fitting = fit(overload, args)
    if (fitting !== null) return overload.apply(callOf(builtin, run, at), fitting)
  }
  return misfit(builtin, args, run, at)
}

/** Whether the arguments are written in the order of the parameters. */
function inOrder(overload: Overload, names: readonly string[]): boolean {
  return names.every((name, place) => overload.parameters[place]?.name === name)
}

/**
 * As `applyBuiltin` with arguments by the names of the parameters. `before(point, range)` and `before(range, point)`
 * have the same names: the order in which they are written decides.
 */
export function applyBuiltinNamed(
  builtin: Builtin,
  args: ReadonlyMap<string, FeelValue>,
  run: Run,
  at: number,
): FeelValue {
  const given = [...args.keys()]
  const written = builtin.overloads.filter((overload) => inOrder(overload, given))
  for (const overload of new Set([...written, ...builtin.overloads])) {
    const names = overload.parameters.map((parameter) => parameter.name)
    if (given.some((name) => !names.includes(name))) continue
    const values = overload.parameters.flatMap((parameter): (FeelValue | undefined)[] => {
      const value = args.get(parameter.name)
      return parameter.rest && value !== undefined && isList(value) ? [...value] : [value]
    })
    const fitting = fit(overload, values)
    if (fitting !== null) return overload.apply(callOf(builtin, run, at), fitting)
  }
  return misfit(builtin, [...args.values()], run, at)
}

function misfit(builtin: Builtin, args: readonly FeelValue[], run: Run, at: number): null {
  run.charge(5)
  const actual = args.slice(0, 8).map(kindOf).join(', ')
  const expected = builtin.overloads.map((overload) => `(${overload.text})`).join(' ')
  return run.warn('feel-arguments', { name: builtin.name, actual, expected }, at)
}

function callOf(builtin: Builtin, run: Run, at: number): Call {
  const none = (...values: readonly (string | null)[]) => {
    const text = values.map((value) => (value === null ? 'null' : value.slice(0, 100))).join(', ')
    return run.warn('feel-no-result', { name: builtin.name, values: text }, at)
  }
  return { run, name: builtin.name, at, none }
}
