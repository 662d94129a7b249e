import { describe, expect, it } from 'vitest'
import { run, same, scope, test, warns } from './evaluate.fixture.ts'

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
