import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tagged } from '../canonical/tagged-value.ts'
import { compileExpression, compileUnaryTests } from './compile.ts'
import { evaluate, evaluateTests } from './evaluate.ts'
import { link } from './link.ts'
import { type Scope, scopeOf } from './scope.ts'
import { fromTagged, toTagged } from './tagged.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

const OPTIONS = { now: '2026-03-15T23:30:00.000Z', zone: EUROPE_BERLIN }
const NO_NAMES: Scope = scopeOf({})

function run(source: string, scope: Scope = NO_NAMES) {
  const compiled = compileExpression(source)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { value, warnings, failed } = evaluate(link(compiled.value), scope, OPTIONS)
  return { value: toTagged(value), warnings: warnings.map(({ name, offset }) => `${name} ${offset}`), failed }
}

function test(tests: string, input: string, scope: Scope = NO_NAMES): Tagged {
  const compiled = compileUnaryTests(tests)
  const value = compileExpression(input)
  if (!compiled.ok || !value.ok) throw new Error(tests)
  return toTagged(
    evaluateTests(link(compiled.value), evaluate(link(value.value), scope, OPTIONS).value, scope, OPTIONS).value,
  )
}

function scope(values: Record<string, Tagged>): Scope {
  return {
    get(name) {
      if (!Object.hasOwn(values, name)) return undefined
      const read = fromTagged(values[name])
      if (!read.ok) throw new Error(name)
      return read.value
    },
  }
}

/** Each pair evaluates to the same value without a warning. */
function same(pairs: readonly (readonly [string, string])[]): void {
  it.each(pairs)('%s is %s', (source, expected) => {
    const result = run(source)
    expect(result.warnings).toEqual([])
    expect(result.value).toEqual(run(expected).value)
  })
}

/** Each expression is null and says why, at the offset. */
function warns(cases: readonly (readonly [string, string])[]): void {
  it.each(cases)('%s is null with %s', (source, warning) => {
    const result = run(source)
    expect(result.value).toBeNull()
    expect(result.warnings).toEqual([warning])
  })
}

describe('numbers', () => {
  same([
    ['0.1 + 0.2', '0.3'],
    ['0.1 + 0.2 = 0.3', 'true'],
    ['102 * 10 / 12', '85'],
    ['900 * 10 / 12', '750'],
    ['225 * 10 / 12', '187.5'],
    ['1.0 = 1', 'true'],
    ['9007199254740993 - 1', '9007199254740992'],
    ['9007199254740991 * 9007199254740991', '81129638414606663681390495662081'],
    ['1 / 3 * 3', '0.9999999999999999999999999999999999'],
    ['1 / 3', '0.3333333333333333333333333333333333'],
    ['2 ** 10', '1024'],
    ['2 ** -1', '0.5'],
    ['-2 ** 2', '4'],
    ['2 ** 3 ** 2', '64'],
    ['- - 3', '3'],
    ['1 - 2 - 3', '-4'],
    ['12 / 4 / 3', '1'],
    ['2 + 3 * 4', '14'],
    ['(2 + 3) * 4', '20'],
    ['.5 + 1e3', '1000.5'],
    ['0 * -1', '0'],
    ['-0', '0'],
    ['5 - 2.5 - 2.5', '0'],
  ])
  warns([
    ['1 / 0', 'feel-division-by-zero 2'],
    ['1 / (0.1 - 0.1)', 'feel-division-by-zero 2'],
    ['1 + "1"', 'feel-operands 2'],
    ['10 ** 6000 * 10 ** 6000', 'feel-operands 11'],
    ['(-8) ** 0.5', 'feel-operands 5'],
    ['true + true', 'feel-operands 5'],
  ])
})

describe('strings', () => {
  same([
    ['"Hund" + "esteuer"', '"Hundesteuer"'],
    ['"a" < "b"', 'true'],
    ['"ä" = "ä"', 'true'],
    ['"\\u00e4\\n\\"\\\\"', '"ä\n\\"\\\\"'],
    ['"\\U01F415"', '"🐕"'],
    ['"🐕" > "\uFFFD"', 'true'],
    ['"B" < "a"', 'true'],
    ['"" + ""', '""'],
    ['"\\d"', '"\\\\d"'],
  ])
})

describe('three-valued logic', () => {
  const values = ['true', 'false', 'null'] as const
  const and = {
    'true true': true,
    'false false': false,
    'true false': false,
    'true null': null,
    'false null': false,
    'null null': null,
  }
  const or = {
    'true true': true,
    'false false': false,
    'true false': true,
    'true null': true,
    'false null': null,
    'null null': null,
  }
  for (const a of values) {
    for (const b of values) {
      const pick = (table: Record<string, boolean | null>) => table[`${a} ${b}`] ?? table[`${b} ${a}`] ?? null
      it(`${a} and ${b}, ${a} or ${b}`, () => {
        expect(run(`${a} and ${b}`).value).toBe(pick(and))
        expect(run(`${a} or ${b}`).value).toBe(pick(or))
      })
    }
  }
  same([
    ['not(true)', 'false'],
    ['not(null)', 'null'],
    ['null = null', 'true'],
    ['null = 1', 'false'],
    ['null != 1', 'true'],
    ['null < 1', 'null'],
    ['null between 1 and 2', 'null'],
    ['if null then 1 else 2', '2'],
    ['some x in [null, true] satisfies x', 'true'],
    ['some x in [null, false] satisfies x', 'null'],
    ['every x in [null, true] satisfies x', 'null'],
    ['every x in [null, false] satisfies x', 'false'],
    ['every x in [] satisfies x', 'true'],
    ['some x in [] satisfies x', 'false'],
  ])
  it('takes what is neither true nor false for null and says so', () => {
    expect(run('false or "yes"')).toMatchObject({ value: null, warnings: ['feel-not-boolean 9'] })
    expect(run('if 1 then 2 else 3')).toMatchObject({ warnings: ['feel-not-boolean 3'] })
  })
})

describe('comparison and equality', () => {
  same([
    ['[1, 2] = [1, 2.0]', 'true'],
    ['[1, 2] = [2, 1]', 'false'],
    ['[1, [2]] = [1, [2]]', 'true'],
    ['{a: 1, b: 2} = {b: 2, a: 1}', 'true'],
    ['{a: 1} = {a: 1, b: null}', 'false'],
    ['[null] = [null]', 'true'],
    ['[1..2] = [1..2]', 'true'],
    ['[1..2] = [1..2)', 'false'],
    ['@"2026-03-01" < @"2026-04-01"', 'true'],
    ['@"PT24H" = @"P1D"', 'true'],
    ['@"P12M" = @"P1Y"', 'true'],
    ['@"10:00:00Z" = @"11:00:00+01:00"', 'true'],
    ['@"2026-03-01T10:00:00Z" = @"2026-03-01T11:00:00+01:00"', 'true'],
    ['@"2026-03-01T12:00:00@Europe/Berlin" = @"2026-03-01T11:00:00Z"', 'true'],
    ['@"2026-07-01T13:00:00@Europe/Berlin" = @"2026-07-01T11:00:00Z"', 'true'],
    ['3 between 1 and 3', 'true'],
    ['5 in (1..5)', 'false'],
    ['5 in (1..5]', 'true'],
    ['5 in [1..5[', 'false'],
    ['1 in ]1..5]', 'false'],
    ['5 in (1, 2, 5)', 'true'],
    ['5 in [1, 2, 5]', 'true'],
    ['5 in (< 3, > 4)', 'true'],
    ['5 in > 4', 'true'],
    ['5 in ([1..2], [4..6])', 'true'],
    ['[1, 2] in [[1, 2], [3]]', 'true'],
    ['null in [null]', 'true'],
    ['5 in (>= 5)', 'true'],
    ['1 in [[1, 2]]', 'false'],
    ['1 in ["a", 1]', 'true'],
    ['1 in [[1..3]]', 'true'],
    ['[1..5].start included', 'true'],
    ['[1..5[.end included', 'false'],
    ['(< 10) = (null..10)', 'false'],
    ['(= 10) = [10..10]', 'false'],
    ['(!= 10) = (!= 10)', 'true'],
    ['5 in (!= 10)', 'true'],
    ['10 in (!= 10)', 'false'],
    ['(>= 10).start', '10'],
    ['@"10:30:00.1" = @"10:30:00.2"', 'true'],
    ['@"10:30:00.1" < @"10:30:00.2"', 'false'],
    ['@"2026-03-01T24:00:00" = @"2026-03-02T00:00:00"', 'true'],
  ])
  warns([
    ['1 = "1"', 'feel-operands 2'],
    ['1 < "2"', 'feel-operands 2'],
    ['true < false', 'feel-operands 5'],
    ['@"2026-03-01" < @"2026-03-01T00:00:00"', 'feel-operands 14'],
    ['@"2026-03-01T00:00:00" < @"2026-03-01T00:00:00Z"', 'feel-operands 23'],
    ['@"P1M" < @"P31D"', 'feel-operands 7'],
    ['"a" in [1..5]', 'feel-operands 7'],
    ['@"2026-03-01T10:00:00@Asia/Tokyo"', 'feel-zone-unknown 0'],
    ['time("10:00:00@Asia/Tokyo")', 'feel-zone-unknown 0'],
    ['[1.."b"]', 'feel-operands 0'],
  ])
})

describe('dates and durations', () => {
  same([
    ['@"2026-01-31" + @"P1M"', '@"2026-02-28"'],
    ['@"2024-01-31" + @"P1M"', '@"2024-02-29"'],
    ['@"2024-02-29" + @"P1Y"', '@"2025-02-28"'],
    ['@"2026-03-31" - @"P1M"', '@"2026-02-28"'],
    ['@"2026-01-15" - @"P1Y1M"', '@"2024-12-15"'],
    ['@"2026-12-31" + @"P1D"', '@"2027-01-01"'],
    ['@"2100-02-28" + @"P1D"', '@"2100-03-01"'],
    ['@"2026-03-01" + @"PT36H"', '@"2026-03-02"'],
    ['@"2026-03-01" - @"PT1S"', '@"2026-02-28"'],
    ['@"P1M" + @"2026-01-31"', '@"2026-02-28"'],
    ['@"2026-03-01" - @"2025-03-01"', '@"P365D"'],
    ['@"23:00:00" + @"PT2H"', '@"01:00:00"'],
    ['@"01:00:00" - @"PT2H30M"', '@"22:30:00"'],
    ['@"2026-03-29T01:30:00@Europe/Berlin" + @"PT1H"', '@"2026-03-29T03:30:00@Europe/Berlin"'],
    ['@"2026-10-25T02:30:00@Europe/Berlin" - @"2026-10-25T00:30:00@Europe/Berlin"', '@"PT2H"'],
    ['@"2026-03-01T00:00:00" + @"PT0.000000001S"', '@"2026-03-01T00:00:00.000000001"'],
    ['@"999999999-12-31" - @"-999999999-12-31"', '@"P730484999269D"'],
    ['@"-999999999-12-31" + @"P730484999269D"', '@"999999999-12-31"'],
    ['@"999999999-12-31T23:59:59" - @"999999999-12-31T23:59:58"', '@"PT1S"'],
    ['@"999999999-12-31T23:59:59" > @"999999999-12-31T23:59:58"', 'true'],
    ['@"10:00:00" - @"PT36H"', '@"22:00:00"'],
    ['@"2026-03-01T00:00:00" - @"PT0.5S"', '@"2026-02-28T23:59:59.5"'],
    ['@"2026-03-02T00:00:00Z" - @"2026-03-01"', '@"P1D"'],
    ['@"P1Y2M" * 2', '@"P2Y4M"'],
    ['@"P1Y" / @"P1M"', '12'],
    ['@"P1D" / @"PT1H"', '24'],
    ['@"P3D" / 2', '@"P1DT12H"'],
    ['-@"P3D"', '@"-P3D"'],
    ['@"P1DT2H3M4.5S".minutes', '3'],
    ['@"P1DT2H3M4.5S".seconds', '4.5'],
    ['@"P14M".years', '1'],
    ['@"P14M".months', '2'],
    ['@"2026-03-15".weekday', '7'],
    ['@"2026-03-15T10:30:45+01:00".time offset', '@"PT1H"'],
    ['@"2026-03-15T10:30:45@Europe/Berlin".timezone', '"Europe/Berlin"'],
    ['@"2026-07-15T10:30:45@Europe/Berlin".time offset', '@"PT2H"'],
    ['@"10:30:45@Europe/Berlin".time offset', 'null'],
    ['today()', '@"2026-03-16"'],
    ['now()', '@"2026-03-16T00:30:00+01:00"'],
  ])
  warns([
    ['date("2026-02-29")', 'feel-no-result 0'],
    ['date(2026, 13, 1)', 'feel-no-result 0'],
    ['date("15.3.2026")', 'feel-no-result 0'],
    ['@"2026-03-01" + 1', 'feel-operands 14'],
    ['@"2026-03-02T00:00:00" - @"2026-03-01"', 'feel-operands 23'],
    ['@"999999999-12-31" + @"P1D"', 'feel-operands 19'],
    ['@"P1M" + @"P1D"', 'feel-operands 7'],
    ['@"2026-03-01" + @"2026-03-01"', 'feel-operands 14'],
  ])
})

describe('lists, contexts and paths', () => {
  same([
    ['[10, 20, 30][1]', '10'],
    ['[10, 20, 30][-1]', '30'],
    ['[10, 20, 30][4]', 'null'],
    ['[10, 20, 30][0]', 'null'],
    ['[1, 2, 3][item > 1]', '[2, 3]'],
    ['[{a: 1}, {a: 2}][a = 2]', '[{a: 2}]'],
    ['[{item: "i1", n: 1}, {item: "i2", n: 2}][item = "i2"].n', '[2]'],
    ['[{a: {b: 1}}, {a: {b: 2}}].a.b', '[1, 2]'],
    ['[][item > 1]', '[]'],
    ['null[1]', 'null'],
    ['5[1]', '5'],
    ['5[item > 9]', '[]'],
    ['{a: 1, b: a + 1}.b', '2'],
    ['{a: 1, b: {c: a}}.b.c', '1'],
    ['{"a b": 1} = context([{key: "a b", value: 1}])', 'true'],
    ['{if: 1}.if', '1'],
    ['null.a', 'null'],
    ['[1, 2, 3][[1, 2, 3][1]]', '1'],
  ])
  warns([
    ['{a: 1}.b', 'feel-entry-unknown 6'],
    ['{a: 1, a: 2}', 'feel-duplicate-entry 10'],
    ['"text".length', 'feel-entry-unknown 6'],
    ['nothing', 'feel-name-unknown 0'],
  ])
  it('a filter sees the element before everything around it, and what is around it after', () => {
    const names = scope({
      dogs: [
        { item: 'i1', age: { $number: '3' } },
        { item: 'i2', age: { $number: '7' } },
      ],
      limit: { $number: '5' },
      age: 'outer',
    })
    expect(run('dogs[age > limit].item', names).value).toEqual(['i2'])
    expect(run('dogs[item = "i1"].age', names).value).toEqual([{ $number: '3' }])
    expect(run('count(dogs) > 1', names).value).toBe(true)
    expect(run('for i in 1..2 return dogs[i].item', names).value).toEqual(['i1', 'i2'])
  })
})

describe('loops', () => {
  same([
    ['for x in 1..3 return x * x', '[1, 4, 9]'],
    ['for x in 3..1 return x', '[3, 2, 1]'],
    ['for x in [1..3) return x', '[1, 2]'],
    ['for x in [1, 2], y in [x, 10] return x * y', '[1, 10, 4, 20]'],
    ['for x in @"2026-02-27"..@"2026-03-01" return x.day', '[27, 28, 1]'],
    ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', '[1, 1, 2, 6, 24]'],
    ['for i in 1..3 return count(partial)', '[0, 1, 2]'],
    ['for x in 5 return x', '[5]'],
    ['for x in null return x', 'null'],
    ['some x in 1..3, y in 1..3 satisfies x + y = 6', 'true'],
    ['sum(for d in [{amount: 85}, {amount: 102}] return d.amount)', '187'],
    [
      'for y in 2026..2027 return {year: y, at: date(y, 1, 1)}',
      '[{year: 2026, at: @"2026-01-01"}, {year: 2027, at: @"2027-01-01"}]',
    ],
  ])
  warns([
    ['for x in 1.5..3 return x', 'feel-not-list 9'],
    ['for x in {a: 1}.b return x', 'feel-entry-unknown 15'],
  ])
})

describe('functions', () => {
  same([
    ['{f: function(x, y) x - y, r: f(5, 3)}.r', '2'],
    ['{f: function(x, y) x - y, r: f(y: 5, x: 3)}.r', '-2'],
    ['(function(x) function(y) x + y)(1)(2)', '3'],
    ['{fact: function(f, n) if n <= 1 then 1 else n * f(f, n - 1), r: fact(fact, 20)}.r', '2432902008176640000'],
    ['sort([3, 1, 2], function(a, b) a > b)', '[3, 2, 1]'],
    ['{f: function(n: number) n, r: f(1)}.r', '1'],
    ['{f: function(n: number) n, r: f([1])}.r', '1'],
    ['{f: function(n: list<number>) n, r: f(1)}.r', '[1]'],
    ['{f: function(n: date and time) n, r: f(@"2026-03-01")}.r', '@"2026-03-01T00:00:00Z"'],
  ])
  warns([
    ['(function(x) x)(1, 2)', 'feel-arguments 1'],
    ['{f: function(n: number) n, r: f("a")}.r', 'feel-type 30'],
    ['(1)(2)', 'feel-function-unknown 1'],
    ['(function(x) external {java: {class: "C", method signature: "m()"}})(1)', 'feel-external 1'],
    ['substring(1, 2)', 'feel-arguments 0'],
    ['count()', 'feel-arguments 0'],
  ])
  it('a built-in keeps its meaning in a call when the case has a field of the same name', () => {
    const names = scope({ date: { $date: '2026-03-01' }, count: { $number: '7' } })
    expect(run('date(date.year, 12, count)', names).value).toEqual({ $date: '2026-12-07' })
  })
  it('a variable of the expression hides a built-in', () => {
    expect(run('(function(count) count(1))(function(x) "mine")').value).toBe('mine')
  })
})

describe('instance of', () => {
  same([
    ['1 instance of number', 'true'],
    ['"a" instance of number', 'false'],
    ['null instance of number', 'false'],
    ['@"P1M" instance of years and months duration', 'true'],
    ['@"P1D" instance of years and months duration', 'false'],
    ['@"2026-01-01T00:00:00" instance of date and time', 'true'],
    ['[1, 2] instance of list<number>', 'true'],
    ['[1, "a"] instance of list<number>', 'false'],
    ['{a: 1} instance of context<a: number>', 'true'],
    ['{a: 1} instance of Any', 'true'],
    ['{} instance of context<>', 'true'],
    ['(function(a, b) a) instance of function<Any, Any> -> Any', 'true'],
    ['(function(a, b) a) instance of function<Any> -> Any', 'false'],
    ['(function(a: context<x: number>) a) instance of function<context<x: number, y: string>> -> Any', 'true'],
    ['(function(a: context<x: number, y: string>) a) instance of function<context<x: number>> -> Any', 'false'],
  ])
})

describe('a type that does not exist', () => {
  it('has no values, and a warning says so', () => {
    expect(run('1 instance of tMoney')).toMatchObject({ value: false, warnings: ['feel-type-unknown 2'] })
    expect(run('[1] instance of list<tMoney>')).toMatchObject({ value: false, warnings: ['feel-type-unknown 4'] })
  })
})

describe('string literals', () => {
  const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  it('hold any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(run(`"${escaped(text)}"`).value).toBe(text)
      }),
    )
  })
  it('hold any character by its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x10_ffff }), (code) => {
        const hex = code.toString(16).padStart(6, '0')
        expect(run(`"\\U${hex}"`).value).toBe(String.fromCodePoint(code))
        expect(run(`string length("\\U${hex}")`).value).toEqual({ $number: '1' })
      }),
    )
  })
})

describe('unary tests', () => {
  it.each([
    ['-', 'null', true],
    ['"a"', '"a"', true],
    ['"a", "b"', '"b"', true],
    ['"a", "b"', '"c"', false],
    ['not("a", "b")', '"c"', true],
    ['not("a")', '"a"', false],
    ['< 5', '4', true],
    ['< 5', 'null', null],
    ['not(< 5)', 'null', null],
    ['[1..5)', '5', false],
    ['< 0, > 10', '11', true],
    ['? > 5 and ? < 9', '7', true],
    ['ends with(?, "x")', '"ax"', true],
    ['true', 'false', false],
    ['false', 'false', true],
    ['null', 'null', true],
    ['["a", "b"]', '"b"', true],
    ['1 + 1', '2', true],
    ['@"2026-01-01"', '@"2026-01-01"', true],
    ['-1', '-1', true],
  ] as const)('%s for %s gives %s', (tests, input, expected) => {
    expect(test(tests, input)).toBe(expected)
  })
  it('can read the case', () => {
    expect(test('> limit', '6', scope({ limit: { $number: '5' } }))).toBe(true)
  })
})

describe('what the example needs', () => {
  it('chooses the rate', () => {
    const rates = {
      parameter: {
        dangerousTestedRate: { $number: '225' },
        dangerousRate: { $number: '900' },
        regularRate: { $number: '102' },
      },
    }
    const source =
      'if dangerous then (if accompanyingTest then parameter.dangerousTestedRate else parameter.dangerousRate) else parameter.regularRate'
    const rate = (dangerous: boolean, accompanyingTest: boolean | null) =>
      run(source, scope({ ...rates, dangerous, accompanyingTest })).value
    expect(rate(false, null)).toEqual({ $number: '102' })
    expect(rate(true, null)).toEqual({ $number: '900' })
    expect(rate(true, true)).toEqual({ $number: '225' })
  })
  it.each([
    ['2020-05-05', '2026-03-15', '2026-03-01'],
    ['2026-01-20', '2026-02-15', '2026-04-01'],
    ['2025-11-30', '2026-02-28', '2026-02-01'],
  ])('a dog born on %s and taken in on %s is taxed from %s', (born, takenIn, from) => {
    const source =
      'if birthDateLatest + duration("P3M") > takenIn then first of month(birthDateLatest + duration("P3M")) else first of month(takenIn)'
    expect(run(source, scope({ birthDateLatest: { $date: born }, takenIn: { $date: takenIn } })).value).toEqual({
      $date: from,
    })
  })
})
