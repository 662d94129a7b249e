import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression, compileUnaryTests } from './compile.ts'
import { type EvaluationOptions, evaluate } from './evaluate.ts'
import { link } from './link.ts'
import { scopeOf } from './scope.ts'
import { toTagged } from './tagged.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

const OPTIONS: EvaluationOptions = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN }
const GENEROUS = { ...OPTIONS, budget: 1_000_000 }

function run(source: string, options = OPTIONS) {
  const compiled = compileExpression(source)
  if (!compiled.ok) return { value: null, failed: compiled.problems[0]?.name, warnings: [] }
  const { value, failed, warnings } = evaluate(link(compiled.value), scopeOf({}), options)
  return { value: toTagged(value), failed: failed?.name, warnings }
}

/** `context` doubled: `{a: …, b: a + a, …}`. */
function doubling(first: string, times: number, step: (name: string) => string): string {
  const entries = Array.from({ length: times }, (_, index) => `x${index + 1}: ${step(`x${index}`)}`)
  return `{x0: ${first}, ${entries.join(', ')}}.x${times}`
}

describe('the budget of work', () => {
  it.each([
    ['a loop over a thousand million numbers', 'for i in 1..10**9 return i'],
    ['nested loops', 'for a in 1..1000, b in 1..1000, c in 1..1000 return 1'],
    ['a quantifier that never decides', 'some i in 1..10**9 satisfies i < 0'],
    ['loops in a filter', '[1, 2, 3][count(for i in 1..10**6 return i) = item]'],
    ['partial results that grow', 'for i in 1..5000 return sum(partial)'],
    ['a loop of expensive functions', 'for i in 1..9000 return sqrt(i)'],
  ])('stops %s', (_, source) => {
    expect(run(source).failed).toBe('feel-budget')
  })

  it('can be raised to a million, not further', () => {
    expect(run('count(for i in 1..20000 return i)', GENEROUS).value).toEqual({ $number: '20000' })
    expect(run('some i in 1..10**9 satisfies i < 0', { ...OPTIONS, budget: 10 ** 12 }).failed).toBe('feel-budget')
  })

  it.each([
    ['a power that is no whole number', '1.5 ** 0.333333', 50],
    ['the remainder of a number far from one', 'modulo(9e6000, 7)', 100],
    ['the root of a number far from one', 'sqrt(9.87e-6001)', 100],
    ['an exponential', 'exp(14000.5)', 120],
    ['a logarithm', 'log(1.234567)', 120],
    ['whether a number far from one is even', 'even(9e6000)', 100],
    ['a quotient far from one', '1 / 9e6000', 900],
    ['comparing long numbers by their text', 'distinct values([9e6000, 1])', 200],
    ['a pattern on a text', 'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(a*)*b")', 400],
    ['a pattern with back-references', 'matches("aaaaaaaaaaaaaaaa", "(a*)(a*)\\1\\2b")', 50],
    ['a pattern of many repetitions', 'matches("b", "(a{30}){30}")', 400],
  ])('counts what %s costs', (_, source, times) => {
    expect(run(source).failed).toBeUndefined()
    expect(run(`count(for i in 1..${times} return ${source})`).failed).toBe('feel-budget')
  })

  it('charges built-ins by the size of what they are given', () => {
    const list = 'for i in 1..2000 return i'
    expect(run(`{l: ${list}, r: count(distinct values(l))}.r`).value).toEqual({ $number: '2000' })
    expect(run(`{l: ${list}, r: for i in 1..100 return sum(l)}.r`).failed).toBe('feel-budget')
    expect(run(`{l: ${list}, r: for i in 1..100 return list contains(l, -1)}.r`).failed).toBe('feel-budget')
  })
})

describe('sizes', () => {
  it('strings that double end before they reach a million characters', () => {
    expect(
      run(
        doubling('"0123456789"', 40, (x) => `${x} + ${x}`),
        GENEROUS,
      ).failed,
    ).toBe('feel-size')
  })
  it('lists that double end before they reach a hundred thousand elements', () => {
    expect(
      run(
        doubling('[1, 2]', 40, (x) => `concatenate(${x}, ${x})`),
        GENEROUS,
      ).failed,
    ).toBe('feel-size')
  })
  it('a small result of shared parts that would be huge when written out is refused', () => {
    expect(
      run(
        doubling('[1, 2]', 40, (x) => `[${x}, ${x}]`),
        GENEROUS,
      ).failed,
    ).toBe('feel-size')
  })
  it('comparing, flattening and printing such a value is stopped as well', () => {
    const huge = doubling('[1, 2]', 40, (x) => `[${x}, ${x}]`).replace('}.x40', '')
    for (const use of ['x40 = [x39, x39]', 'flatten(x40)', 'string(x40)', 'distinct values([x40, [x39, x39]])']) {
      expect(['feel-budget', 'feel-size']).toContain(run(`${huge}, r: ${use}}.r`, GENEROUS).failed)
    }
  })
  it('a value nested too deeply is refused', () => {
    const nest = '{nest: function(f, n, v) if n = 0 then v else f(f, n - 1, [v]), r: nest(nest, 150, 0)}.r'
    expect(run(nest, GENEROUS).failed).toBeUndefined()
    const deeper = '{l: for i in 1..1000 return partial[-1], r: 1}.r'
    expect(run(deeper, GENEROUS).failed).toBeUndefined()
    expect(run('for i in 1..300 return [partial[-1]]', GENEROUS).failed).toBe('feel-size')
  })
  it('long numbers count as long as they are written', () => {
    expect(run('for i in 1..1000 return 10 ** 6000', GENEROUS).failed).toBe('feel-size')
  })
  it('comparing long strings is charged by their length', () => {
    const long = doubling('"0123456789"', 13, (x) => `${x} + ${x}`).replace('}.x13', '')
    for (const use of [
      'x13 = x13',
      'x13 < x13',
      'contains(x13, "x")',
      'list contains([x13], x13)',
      'number(x13) = 1',
      'upper case(x13)',
    ]) {
      expect(run(`${long}, r: for i in 1..3 return ${use}}.r[1]`).failed).toBeUndefined()
      expect(run(`${long}, r: for i in 1..10 return ${use}}.r[1]`).failed).toBe('feel-budget')
    }
  })
  it('looking for a hostile pattern takes no longer than its length', () => {
    const strings = `${doubling('"aaaaaaaaaa"', 14, (x) => `${x} + ${x}`).replace('}.x14', '')}, p: x13 + "b" + x13`
    expect(run(`${strings}, r: contains(x14 + x14, p)}.r`, GENEROUS)).toMatchObject({ value: false, failed: undefined })
  })
  it('numbers that leave the range are null, however they got there', () => {
    expect(run('10 ** 6144 * 10').value).toBeNull()
    expect(run('exp(10 ** 20)').value).toBeNull()
    expect(run('10 ** (10 ** 30)').value).toBeNull()
    expect(run('modulo(10 ** 6000, 7)').failed).toBeUndefined()
  })
})

describe('patterns', () => {
  const long = doubling('"aaaaaaaaaa"', 9, (x) => `${x} + ${x}`).replace('}.x9', '')
  it.each([
    ['a catastrophic pattern', 'matches(x9, "(a+)+b")'],
    ['a pattern whose back-references need exponential time', 'matches(x9, "(a*)*(a*)*\\1b")'],
    ['a pattern with counted repetitions of each other', 'matches(x9, "((a{50}){50})b")'],
  ])('%s ends with the budget', (_, source) => {
    expect(run(`${long}, r: ${source}}.r`).failed).toBe('feel-budget')
  })
  it('a linear one is done by a larger budget', () => {
    expect(run(`${long}, r: matches(x9, "(a+)+b")}.r`, GENEROUS)).toMatchObject({ value: false, failed: undefined })
  })
  it('what a replacement or a split makes is limited in size', () => {
    expect(run(`${long}, r: replace(x9, "a", x9)}.r`, GENEROUS).failed).toBe('feel-size')
    const longer = doubling('"aaaaaaaaaa"', 14, (x) => `${x} + ${x}`).replace('}.x14', '')
    expect(['feel-size', 'feel-budget']).toContain(run(`${longer}, r: split(x14, "a")}.r`, GENEROUS).failed)
  })
  it('a pattern that would be too long when written out is no pattern', () => {
    const { value, warnings } = run('matches("a", "((a{1000}){1000}){1000}")')
    expect([value, warnings.map(({ name }) => name)]).toEqual([null, ['feel-pattern']])
  })
})

describe('depth', () => {
  it.each([
    ['parentheses', (n: number) => `${'('.repeat(n)}1${')'.repeat(n)}`],
    ['lists', (n: number) => `${'['.repeat(n)}1${']'.repeat(n)}`],
    ['conditions', (n: number) => `${'if true then '.repeat(n)}1${' else 0'.repeat(n)}`],
    ['negations', (n: number) => `${'-'.repeat(n)}1`],
    ['filters', (n: number) => `[1]${'[1]'.repeat(n)}`],
    ['paths', (n: number) => `a${'.a'.repeat(n)}`],
    ['calls', (n: number) => `f${'(1)'.repeat(n)}`],
    ['powers', (n: number) => `1${'**1'.repeat(n)}`],
    ['comparisons', (n: number) => `1${'=1'.repeat(n)}`],
    ['functions', (n: number) => `${'function(x) '.repeat(n)}1`],
    ['types', (n: number) => `1 instance of ${'list<'.repeat(n)}number${'>'.repeat(n)}`],
  ])('%s: 150 levels run, 20,000 are refused without a crash', (_, source) => {
    expect(run(source(150)).failed).toBeUndefined()
    expect(run(source(4000)).failed).toBe('feel-syntax')
    expect(run(source(20_000)).failed).toBe('feel-syntax')
  })

  it('chains that multiply their depth are refused', () => {
    const source = Array.from({ length: 150 }).reduce<string>((inner) => `(${inner})${'.a'.repeat(150)}`, 'a')
    expect(run(source).failed).toBe('feel-syntax')
  })

  it('long chains of one level are no depth', () => {
    expect(run(Array.from({ length: 5000 }, () => '1').join(' + ')).value).toEqual({ $number: '5000' })
    expect(run(Array.from({ length: 5000 }, () => 'true').join(' and ')).value).toBe(true)
  })

  it.each([
    ['a function that calls itself', '{f: function(f) f(f), r: f(f)}.r'],
    ['through a deep expression', `{f: function(f) ${'('.repeat(100)}f(f)${')'.repeat(100)}, r: f(f)}.r`],
    ['inside sort', '{f: function(f) sort([1, 2], function(a, b) f(f)), r: f(f)}.r'],
    ['inside loops', '{f: function(f) for i in [1] return some x in [1] satisfies f(f), r: f(f)}.r'],
    ['inside filters', '{f: function(f) [1][f(f)], r: f(f)}.r'],
    [
      'inside nested conditions',
      `{f: function(f) ${'if true then '.repeat(150)}f(f)${' else 0'.repeat(150)}, r: f(f)}.r`,
    ],
  ])('endless recursion ends with a problem: %s', (_, source) => {
    expect(run(source, GENEROUS).failed).toBe('feel-depth')
  })
})

describe('names of JavaScript', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])(
    '%s is a name like any other',
    (name) => {
      expect(run(name).warnings.map((warning) => warning.name)).toEqual(['feel-name-unknown'])
      expect(run(`{a: 1}.${name}`).warnings.map((warning) => warning.name)).toEqual(['feel-entry-unknown'])
      expect(run(`"".${name}`).value).toBeNull()
      expect(run(`[].${name}`).value).toEqual([])
      expect(run(`{${name}: 5}.${name}`).value).toEqual({ $number: '5' })
      expect(run(`${name}()`).value).toBeNull()
      expect(run(`get value({}, "${name}")`).value).toBeNull()
      expect(run(`(function(${name}) ${name})(1)`).value).toEqual({ $number: '1' })
      expect(run(`1 instance of ${name}`).value).toBe(false)
    },
  )
  it('a scope over a record has its own members only', () => {
    const compiled = compileExpression('constructor')
    if (!compiled.ok) throw new Error('syntax')
    expect(evaluate(link(compiled.value), scopeOf({}), OPTIONS).value).toBeNull()
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    'if',
    'then',
    'else',
    'for',
    'in',
    'return',
    'some',
    'satisfies',
    'and',
    'or',
    'not',
    'between',
    'instance',
    'of',
    'function',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '..',
    '.',
    ',',
    ':',
    '+',
    '-',
    '*',
    '/',
    '**',
    '=',
    '<',
    '>=',
    '?',
    '@',
    '"a"',
    '1',
    '2.5',
    'x',
    'date',
    'time',
    'count',
    'null',
    'true',
    'sum',
    'list',
    '@"2026-01-01"',
    '@"P1M"',
    'item',
    'partial',
  )
  it('compiles or gives a problem with an offset inside of it, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60, unit: 'binary' }),
          fc.array(words, { maxLength: 25 }).map((all) => all.join(' ')),
        ),
        (source) => {
          for (const compiled of [compileExpression(source), compileUnaryTests(source)]) {
            if (compiled.ok) {
              const { value, failed } = evaluate(link(compiled.value), scopeOf({}), OPTIONS)
              if (failed === undefined) toTagged(value)
            } else {
              const offset = Number(compiled.problems[0]?.values?.offset)
              expect(offset).toBeGreaterThanOrEqual(0)
              expect(offset).toBeLessThanOrEqual(source.length)
            }
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
  it('the intermediate form survives JSON', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 15 }).map((all) => all.join(' ')),
        (source) => {
          const compiled = compileExpression(source)
          if (compiled.ok) expect(JSON.parse(JSON.stringify(compiled.value))).toEqual(compiled.value)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
