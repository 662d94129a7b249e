import { describe, expect, it } from 'vitest'
import { run, same, scope, warns } from './evaluate.fixture.ts'

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
