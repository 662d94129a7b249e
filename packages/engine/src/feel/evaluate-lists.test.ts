import { describe, expect, it } from 'vitest'
import { run, same, scope, warns } from './evaluate.fixture.ts'

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
