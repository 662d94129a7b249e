import { describe, expect, it } from 'vitest'
import { compileExpression } from './compile.ts'
import { evaluateShared } from './evaluate.ts'
import { link } from './link.ts'
import { Run } from './run.ts'
import { EMPTY_SCOPE } from './scope.ts'
import { toTagged } from './tagged.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

const OPTIONS = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN, budget: 1_000_000 }

/** What an expression ends with (a problem, or a value) and the units of work that it took. */
function run(source: string) {
  const compiled = compileExpression(source)
  if (!compiled.ok) return { end: compiled.problems[0]?.name, work: 0 }
  const counters = new Run(OPTIONS)
  const { value, failed, warnings } = evaluateShared(link(compiled.value), EMPTY_SCOPE, counters)
  return { end: failed?.name ?? warnings[0]?.name ?? toTagged(value), work: counters.work }
}

/** `{x0: …, x1: x0 + x0, …}.x40` */
function doubling(first: string, times: number, step: (name: string) => string): string {
  const entries = Array.from({ length: times }, (_, index) => `x${index + 1}: ${step(`x${index}`)}`)
  return `{x0: ${first}, ${entries.join(', ')}}.x${times}`
}

const A = (count: number) => `string join(for i in 1..${count} return "a")`
const M = 1_000_000

/** Name, source, how it ends, and the most units of work that it may take. */
const CORPUS: readonly (readonly [string, string, unknown, number])[] = [
  ['nested repetition', `matches(${A(2000)}, "(a+)+b")`, false, 60_000],
  ['repetition of a choice', `matches(${A(2000)}, "(a|a|aa)*b")`, false, 60_000],
  ['back-references of exponential time', `matches(${A(200)}, "(a*)*(a*)*\\\\1b")`, 'feel-budget', M],
  ['repetitions of repetitions', 'matches("a", "((a{1000}){1000}){1000}")', 'feel-pattern', 2000],
  ['a pattern without an end', 'matches("a", "(((((")', 'feel-pattern', 100],
  ['a thousand million numbers', 'for i in 1..10**9 return i', 'feel-size', 400_000],
  ['a thousand million numbers that satisfy nothing', 'some i in 1..10**9 satisfies i < 0', 'feel-budget', M],
  ['all days of all years', 'count(for d in @"0001-01-01"..@"9999-12-31" return d)', 'feel-size', 400_000],
  ['a product of loops', 'count(for a in 1..10**4, b in 1..10**4, c in 1..10**4 return 1)', 'feel-size', 400_000],
  ['partial results that grow', 'for i in 1..10**6 return sum(partial)', 'feel-budget', M],
  ['20,000 parentheses', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`, 'feel-syntax', 0],
  ['20,000 opening parentheses', '('.repeat(20_000), 'feel-syntax', 0],
  ['20,000 lists', `${'['.repeat(20_000)}1${']'.repeat(20_000)}`, 'feel-syntax', 0],
  ['20,000 contexts', `${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}`, 'feel-syntax', 0],
  ['a string without an end', `"${'a'.repeat(99_000)}`, 'feel-syntax', 0],
  ['more source than is allowed', '1 + '.repeat(50_000), 'feel-syntax', 0],
  ['a string that doubles', doubling('"0123456789"', 60, (x) => `${x} + ${x}`), 'feel-size', 40_000],
  ['a list that doubles', doubling('[1]', 60, (x) => `concatenate(${x}, ${x})`), 'feel-size', 300_000],
  ['a tree of shared parts', doubling('[1]', 60, (x) => `[${x}, ${x}]`), 'feel-size', 1000],
  ['a replacement that explodes', `replace(${A(2000)}, "a", ${A(2000)})`, 'feel-size', 200_000],
  ['replacements of replacements', doubling('"aa"', 40, (x) => `replace(${x}, "a", "aa")`), 'feel-budget', M],
  ['splitting between all characters', `count(split(${A(20_000)}, "a"))`, { $number: '20001' }, 400_000],
  ['a function that calls itself', '{f: function(f) f(f), r: f(f)}.r', 'feel-depth', 20_000],
  ['functions that call each other', '{f: function(f, g) g(g, f), r: f(f, f)}.r', 'feel-depth', 20_000],
  ['sorting with functions that call themselves', '{f: function(f) sort([1, 2], function(a, b) f(f)), r: f(f)}.r', 'feel-depth', 20_000],
  ['sorting by no order at all', 'count(sort(for i in 1..5000 return i, function(a, b) true))', { $number: '5000' }, 600_000],
  ['sorting by what is no truth value', 'sort([2, 1], function(a, b) "x")', [{ $number: '2' }, { $number: '1' }], 1000],
  ['a prototype', '{}.constructor', 'feel-entry-unknown', 10],
  ['the prototype of a prototype', '{a: 1}.__proto__', 'feel-entry-unknown', 10],
  ['a property of a list', '[1].constructor', 'feel-entry-unknown', 10],
  ['a property of a text', '"a".constructor', 'feel-entry-unknown', 10],
  ['a call of a constructor', 'constructor("return 1")()', 'feel-name-unknown', 20],
  ['a global object', 'globalThis', 'feel-name-unknown', 10],
  ['an entry called __proto__', '{__proto__: {admin: true}}.admin', 'feel-entry-unknown', 10],
  ['a power of powers', '10 ** (10 ** 30)', 'feel-operands', 500],
  ['a tower of powers', '9 ** (9 ** (9 ** 9))', 'feel-operands', 2000],
  ['an exponential', 'exp(10 ** 20)', 'feel-no-result', 200],
  ['a remainder far from one', 'modulo(9.99e6000, 7)', { $number: '6' }, 1000],
  ['rounding to many digits', 'decimal(1e6144, 6000)', { $number: `1${'0'.repeat(6144)}` }, 1000],
  ['a number of 5,000 digits', '9'.repeat(5000), { $number: `1${'0'.repeat(5000)}` }, 100],
  ['an exponent of many digits', `1e${'9'.repeat(1000)}`, null, 100],
  ['a name of 50,000 characters', 'a'.repeat(50_000), 'feel-name-unknown', 100],
  ['a path of 5,000 names', `a${'.a'.repeat(5000)}`, 'feel-syntax', 0],
  ['a choice of 10,000 tests', `5 in (${Array.from({ length: 10_000 }, (_, i) => `< -${i}`).join(', ')})`, false, 60_000],
  ['a date far away', 'date(10**12, 1, 1)', 'feel-no-result', 50],
  ['a duration far away', '@"2026-01-01" + duration("P999999999Y")', 'feel-operands', 50],
  ['texts that cannot be read as durations', 'count(for i in 1..10**6 return duration("P1H"))', 'feel-budget', M],
]

describe('hostile expressions', () => {
  it.each(CORPUS)('%s ends as it should, within its work', (_, source, end, most) => {
    const { end: found, work } = run(source)
    expect(found).toEqual(end)
    expect(work).toBeLessThanOrEqual(most + 1000)
  })
})
