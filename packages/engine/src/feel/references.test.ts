import { describe, expect, it } from 'vitest'
import { compileExpression, compileUnaryTests } from './compile.ts'
import { referencedNames, references } from './references.ts'

function names(source: string): string[] {
  const compiled = compileExpression(source)
  if (!compiled.ok) throw new Error(source)
  return referencedNames(compiled.value)
}

describe('the names an expression reads', () => {
  it.each([
    ['applicant.familyName + ", " + city', ['applicant.familyName', 'city']],
    [
      'if dangerous then parameter.dangerousRate else parameter.regularRate',
      ['dangerous', 'parameter.dangerousRate', 'parameter.regularRate'],
    ],
    ['annualRate(dog, today().year)', ['annualRate', 'dog']],
    ['count(dogs) > 1 and count(dogs) < 9', ['dogs']],
    ['for d in dogs, e in d.fees return d.amount + e + rate', ['dogs', 'rate']],
    ['some d in dogs satisfies d.old', ['dogs']],
    ['{a: x, b: a + y}.b', ['x', 'y']],
    ['(function(x) x + y)(z)', ['y', 'z']],
    ['dogs[item = "i1"].amount', ['dogs']],
    ['dogs[age > limit]', ['dogs', 'age', 'limit']],
    ['for i in 1..3 return partial', []],
    ['date(date.year, 1, 1)', ['date.year']],
    ['substring(string: name, start position: from)', ['name', 'from']],
    ['x in (low..high]', ['x', 'low', 'high']],
    ['@"2026-01-01" + "a" + null', []],
  ])('%s', (source, expected) => {
    expect(names(source)).toEqual(expected)
  })

  it('marks what may be an entry of a filtered element', () => {
    const compiled = compileExpression('dogs[age > 3]')
    expect(compiled.ok ? references(compiled.value) : []).toEqual([
      { path: 'dogs', at: 0, filtered: false },
      { path: 'age', at: 5, filtered: true },
    ])
  })

  it('leaves out the input of unary tests', () => {
    const compiled = compileUnaryTests('? > limit, [a..b]')
    expect(compiled.ok ? referencedNames(compiled.value) : []).toEqual(['limit', 'a', 'b'])
  })
})
