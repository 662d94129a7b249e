import { describe, expect, it } from 'vitest'
import { compileExpression, compileUnaryTests } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { link } from './link.ts'
import { integer } from './number.ts'
import { referencedNames } from './references.ts'
import { scopeOf } from './scope.ts'
import { toTagged } from './tagged.ts'
import { contextOf } from './value.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

const VALUES = {
  'Monthly Salary': integer(3000),
  Monthly: integer(1),
  'Profit and loss': integer(7),
  'happy-birthday': integer(5),
  happy: integer(10),
  birthday: integer(4),
  'a+b': integer(100),
  a: integer(1),
  b: integer(2),
  'a+b*c': integer(1000),
  'Is it?': true,
  "Bob's age": integer(44),
  'Rate 2.5 new': integer(25),
  'in force': true,
  '§ 19': integer(19),
  'list of dogs': [contextOf([['tax rate', integer(8)]]), contextOf([['tax rate', integer(9)]])],
  'Größte Zahl': integer(99),
  '🐎': integer(6),
}
const NAMES = new Set(Object.keys(VALUES))

function run(source: string, entries?: ReadonlySet<string>) {
  const compiled = compileExpression(source, NAMES, entries)
  if (!compiled.ok) return compiled.problems.map(({ name, values }) => `${name} ${values?.offset}`)
  const options = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN }
  const { value, warnings } = evaluate(link(compiled.value), scopeOf(VALUES), options)
  return warnings.length > 0 ? warnings.map((warning) => warning.name) : toTagged(value)
}

const number = (value: number) => ({ $number: String(value) })

describe('names in scope', () => {
  it.each([
    ['Monthly Salary * 12', 36_000],
    ['Monthly   Salary', 3000],
    ['Monthly /* each */ Salary', 3000],
    ['Monthly + 1', 2],
    ['Profit and loss', 7],
    ['happy-birthday', 5],
    ['happy - birthday', 5],
    ['(happy)-birthday', 6],
    ['a+b', 100],
    ['a + b', 100],
    ['a+(b)', 3],
    ['a+b*c', 1000],
    ['a+b*2', 200],
    ["Bob's age", 44],
    ['Rate 2.5 new', 25],
    ['§ 19 + 1', 20],
    ['Größte Zahl', 99],
    ['🐎 * 2', 12],
    ['if Is it? then 1 else 2', 1],
    ['if in force then 1 else 2', 1],
    ['round half up(Monthly Salary / 7, 0)', 429],
    ['sum(list of dogs.tax rate)', 17],
    ['sum(list of dogs[1].tax rate)', 8],
  ])('%s is %d', (source, expected) => {
    expect(run(source, new Set(['tax rate']))).toEqual(number(expected))
  })

  it('may be entries of the elements that a filter chooses from', () => {
    expect(run('list of dogs[tax rate > 8][1].tax rate', new Set(['tax rate']))).toEqual(number(9))
    expect(run('list of dogs[tax rate > 8]')).toEqual(['feel-syntax 17'])
  })

  it('are those of variables also after a point, unless the entries are named apart', () => {
    expect(run('{happy: {happy-birthday: 3}, r: happy.happy-birthday}.r')).toEqual(number(3))
    expect(run('{o: {happy: 3}, r: o.happy-birthday}.r', new Set(['other entry']))).toEqual(number(-1))
  })

  it('that are not in scope are not understood', () => {
    expect(run('Monthly Income')).toEqual(['feel-syntax 8'])
    expect(run('a § 19')).toEqual(['feel-syntax 2'])
    expect(run('#')).toEqual(['feel-syntax 0'])
  })

  it('leave the words of the language alone', () => {
    const compiled = compileExpression('some value in [1] satisfies value = 1', new Set(['some value', 'value in']))
    expect(compiled.ok && compiled.value.root.node).toBe('some')
  })

  it('hold in unary tests', () => {
    const compiled = compileUnaryTests('< Monthly Salary, > a+b', NAMES)
    expect(compiled.ok && referencedNames(compiled.value)).toEqual(['Monthly Salary', 'a+b'])
  })

  it('take a length in proportion to the source to parse', () => {
    const name = Array.from({ length: 60 }, () => 'x').join('+')
    const compiled = compileExpression('x+'.repeat(20_000).concat('x'), new Set([`${name}+y`, name]))
    expect(compiled.ok).toBe(true)
  })
})

describe('names that an expression binds itself', () => {
  it.each([
    ['{first name: 1, r: first name + 1}.r', 2],
    ['{"first name": 1, r: first name + 1}.r', 2],
    ['{o: {x-y: 4, x: 9}, r: o.x-y}.r', 4],
    ['{x-y: 4, x: 9, y: 1, r: (x)-y + x-y}.r', 12],
    ['sum(for each dog in [1, 2], other dog in [each dog] return each dog + other dog)', 6],
    ['(function(first one, second-one: number) first one * second-one)(3, 4)', 12],
    ['{f: function(person) person.first name, r: f({first name: 5})}.r', 5],
    ['count([{birth day: 1}, {birth day: 2}][birth day > 1])', 1],
    ['{f: function(the number) the number, r: f(the number: 8)}.r', 8],
  ])('%s is %d', (source, expected) => {
    expect(run(source)).toEqual(number(expected))
  })

  it('quantifiers', () => {
    expect(run('some own dog in [1, 2] satisfies own dog > 1')).toBe(true)
    expect(run('every own dog in [1, 2] satisfies own dog > 1')).toBe(false)
  })

  it('end where their scope ends', () => {
    expect(run('{r: {first name: 1}, s: first name}')).toEqual(['feel-syntax 30'])
    expect(run('[for a dog in [1] return a dog, a dog]')).toEqual(['feel-syntax 34'])
  })
})
