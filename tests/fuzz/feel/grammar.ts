import { BUILTIN_NAMES } from '@laufzettel/engine'
import type { Random } from '../random.ts'

/** What an expression is asked to give; the grammar keeps the promise mostly, and breaks it on purpose sometimes. */
const KINDS = [
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'dateTime',
  'duration',
  'list',
  'context',
  'range',
  'function',
] as const
type Kind = (typeof KINDS)[number]

/** Names that the scope of the fuzz has (scope.ts), by kind. */
export const NAMES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  number: ['n', 'big', 'tiny'],
  string: ['s', 'long'],
  boolean: ['b'],
  date: ['d'],
  list: ['numbers', 'persons', 'mixed'],
  context: ['person'],
}

const NUMBERS = [
  '0',
  '1',
  '-1',
  '2',
  '3.5',
  '0.1',
  '1e3',
  '500',
  '100000',
  '9007199254740993',
  '1e6144',
  '1e-6143',
  '0.3333333333333333333333333333333333',
]
const STRINGS = [
  '""',
  '"a"',
  '"aaaaaaaaaaaaaaaaaaaaaaaa"',
  '"(a+)+b"',
  '"\\\\1(.)"',
  '"2026-02-29"',
  '"P1M"',
  '"😀"',
  '"__proto__"',
  '"constructor"',
  '"[^x]*$"',
  '"i"',
]
const DATES = [
  'date("2026-01-31")',
  '@"2024-02-29"',
  'date(2026, 3, 29)',
  '@"-999999999-01-01"',
  '@"999999999-12-31"',
  'today()',
]
const TIMES = ['time("10:00:00")', '@"23:59:59.999999999Z"', '@"00:00:00@Europe/Berlin"', 'time("24:00:00")']
const MOMENTS = [
  'now()',
  '@"2026-03-29T02:30:00@Europe/Berlin"',
  'date and time("2026-10-25T02:30:00")',
  '@"999999999-12-31T23:59:59+18:00"',
]
const DURATIONS = ['duration("P1M")', '@"P400Y"', 'duration("P1DT2H")', '@"-PT0.000000001S"', '@"P999999999D"']
const NUMERIC = ['abs', 'floor', 'ceiling', 'sqrt', 'exp', 'log', 'odd', 'even']
const TEXTUAL = ['upper case', 'lower case', 'string length', 'number', 'date', 'duration']
const FOLDS = [
  'count',
  'sum',
  'min',
  'max',
  'mean',
  'product',
  'median',
  'mode',
  'stddev',
  'all',
  'any',
  'flatten',
  'reverse',
  'distinct values',
]
const BINARY_TEXT = [
  'contains',
  'starts with',
  'ends with',
  'matches',
  'substring before',
  'substring after',
  'split',
  'extract',
]
const TYPES = [
  'number',
  'string',
  'boolean',
  'date',
  'list<number>',
  'context<a: number>',
  'function<number> -> string',
  'range<date>',
  'Any',
  'Null',
]
const FUNCTIONS = [...BUILTIN_NAMES]

/** Expressions of FEEL (DMN 1.5 §10.3), with whatever a modeller in a hurry or an enemy might write. */
export class Grammar {
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
  }

  /** An expression of at most so many levels; `kind` says what it is meant to give. */
  expression(depth: number, kind: Kind = this.random.pick(KINDS)): string {
    const { random } = this
    const wanted = random.oneIn(12) ? random.pick(KINDS) : kind
    if (depth <= 0) return this.leaf(wanted)
    if (random.oneIn(5)) return this.anywhere(depth - 1, wanted)
    const inner = (of: Kind) => this.expression(depth - 1, of)
    switch (wanted) {
      case 'number':
        return random.pick([
          () => `${inner('number')} ${random.pick(['+', '-', '*', '/', '**'])} ${inner('number')}`,
          () => `-${inner('number')}`,
          () => `${random.pick(NUMERIC)}(${inner('number')})`,
          () => `${random.pick(FOLDS)}(${inner('list')})`,
          () => `modulo(${inner('number')}, ${inner('number')})`,
          () => `decimal(${inner('number')}, ${inner('number')})`,
          () => `(${inner('date')}).${random.pick(['year', 'month', 'day', 'weekday', 'hour', 'constructor'])}`,
        ])()
      case 'string':
        return random.pick([
          () => `${inner('string')} + ${inner('string')}`,
          () => `string(${inner(random.pick(KINDS))})`,
          () => `${random.pick(TEXTUAL)}(${inner('string')})`,
          () => `substring(${inner('string')}, ${inner('number')}, ${inner('number')})`,
          () => `replace(${inner('string')}, ${inner('string')}, ${inner('string')})`,
          () => `string join(${inner('list')}, ${inner('string')})`,
        ])()
      case 'boolean':
        return random.pick([
          () => `${inner('number')} ${random.pick(['=', '!=', '<', '<=', '>', '>='])} ${inner('number')}`,
          () => `${inner('boolean')} ${random.pick(['and', 'or'])} ${inner('boolean')}`,
          () => `not(${inner('boolean')})`,
          () => `${inner('number')} in ${this.tests(depth - 1)}`,
          () => `${inner('number')} between ${inner('number')} and ${inner('number')}`,
          () => `${inner(random.pick(KINDS))} instance of ${random.pick(TYPES)}`,
          () => `${random.pick(BINARY_TEXT)}(${inner('string')}, ${inner('string')})`,
          () => `${random.pick(['some', 'every'])} x in ${inner('list')} satisfies ${inner('boolean')}`,
          () =>
            `${random.pick(['before', 'during', 'overlaps', 'meets', 'includes'])}(${inner('range')}, ${inner('range')})`,
        ])()
      case 'date':
      case 'dateTime':
      case 'time':
        return random.pick([
          () => `${inner(wanted)} ${random.pick(['+', '-'])} ${inner('duration')}`,
          () => `date and time(${inner('date')}, ${inner('time')})`,
        ])()
      case 'duration':
        return random.pick([
          () => `${inner('date')} - ${inner('date')}`,
          () =>
            `${inner('duration')} ${random.pick(['+', '-', '*', '/'])} ${inner(random.pick(['number', 'duration']))}`,
          () => `years and months duration(${inner('date')}, ${inner('date')})`,
        ])()
      case 'list':
        return random.pick([
          () => `[${inner(random.pick(KINDS))}, ${inner(random.pick(KINDS))}]`,
          () => `${inner('list')}[${inner(random.pick(['boolean', 'number']))}]`,
          () => `for x in ${inner(random.pick(['list', 'range']))} return ${inner(random.pick(KINDS))}`,
          () => `for x in ${inner('number')}..${inner('number')}, y in ${inner('list')} return ${inner('number')}`,
          () => `sort(${inner('list')}, function(x, y) ${inner('boolean')})`,
          () => `concatenate(${inner('list')}, ${inner('list')})`,
          () => `sublist(${inner('list')}, ${inner('number')}, ${inner('number')})`,
          () => `index of(${inner('list')}, ${inner('number')})`,
        ])()
      case 'context':
        return random.pick([
          () => `{a: ${inner('number')}, "b c": ${inner(random.pick(KINDS))}}`,
          () => `context put(${inner('context')}, ${inner('string')}, ${inner('number')})`,
          () => `context merge(${inner('list')})`,
          () => `{__proto__: ${inner('number')}, constructor: ${inner('context')}}`,
        ])()
      case 'range':
        return `${random.pick(['[', '(', ']'])}${inner('number')}..${inner('number')}${random.pick([']', ')', '['])}`
      case 'function':
        return `function(x${random.oneIn(2) ? `: ${random.pick(TYPES)}` : ''}) ${inner(random.pick(KINDS))}`
    }
  }

  /** Unary tests, the cells of a table. */
  tests(depth: number): string {
    const { random } = this
    const one = () =>
      random.pick([
        () => this.expression(depth, 'number'),
        () => `${random.pick(['<', '<=', '>', '>='])} ${this.expression(depth, 'number')}`,
        () => this.expression(depth, 'range'),
        () => `? > ${this.expression(depth, 'number')}`,
      ])()
    const list = Array.from({ length: 1 + random.below(3) }, one).join(', ')
    return random.pick([() => `(${list})`, () => list, () => `not(${list})`, () => '-'])()
  }

  /** What may stand anywhere, whatever it gives. */
  private anywhere(depth: number, kind: Kind): string {
    const { random } = this
    const inner = (of: Kind = kind) => this.expression(depth, of)
    return random.pick([
      () => `(${inner()})`,
      () => `if ${inner('boolean')} then ${inner()} else ${inner()}`,
      () => `{v: ${inner()}, w: v}.w`,
      () => `(function(x) ${inner()})(${inner()})`,
      () => `[${inner()}][1]`,
      () => `${inner('list')}.a`,
      () =>
        `${random.pick(FUNCTIONS)}(${Array.from({ length: random.below(4) }, () => inner(random.pick(KINDS))).join(', ')})`,
    ])()
  }

  private leaf(kind: Kind): string {
    const { random } = this
    const names = NAMES[kind] ?? []
    if (names.length > 0 && random.oneIn(2)) return random.pick(names)
    switch (kind) {
      case 'number':
        return random.oneIn(6) ? random.pick(['x', 'y', 'item', '?', 'partial']) : random.pick(NUMBERS)
      case 'string':
        return random.pick(STRINGS)
      case 'boolean':
        return random.pick(['true', 'false', 'null'])
      case 'date':
        return random.pick(DATES)
      case 'time':
        return random.pick(TIMES)
      case 'dateTime':
        return random.pick(MOMENTS)
      case 'duration':
        return random.pick(DURATIONS)
      case 'list':
        return random.pick(['[]', '[1, 2, 3]', '(for i in 1..3000 return i)', '[null]', '["b", "a"]'])
      case 'context':
        return random.pick(['{}', '{a: 1}'])
      case 'range':
        return random.pick(['[1..10]', '(1..10**9)', '[date("2026-01-01")..date("2026-12-31")]', '(< 5)'])
      case 'function':
        return random.pick(['function(x) x', 'function(x, y) x < y', 'count'])
    }
  }
}
