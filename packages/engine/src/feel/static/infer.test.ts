import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excludes } from '../../dmn/analysis/excludes.ts'
import { BUILTINS } from '../builtins/index.ts'
import { compileExpression, compileUnaryTests } from '../compile.ts'
import { evaluate } from '../evaluate.ts'
import { link } from '../link.ts'
import { scopeOf } from '../scope.ts'
import { fromTagged } from '../tagged.ts'
import { type FeelValue, isContext, isList, kindOf } from '../value.ts'
import { EUROPE_BERLIN } from '../zones/europe-berlin.ts'
import { inferType } from './infer.ts'
import { BOOLEAN, DATE, NUMBER, STRING, type StaticType, contextWith, listOf } from './static-type.ts'

const words = (de: string) => ({ de, en: de })
const LEVEL: StaticType = { is: 'string', only: new Map([['o_a', words('A')], ['o_b', words('B')]]) }
const DOG = contextWith([
  ['name', STRING],
  ['weight', NUMBER],
] as const)
const SCOPE: ReadonlyMap<string, StaticType> = new Map<string, StaticType>([
  ['age', { is: 'number', within: '[0..120]' }],
  ['level', LEVEL],
  ['words', STRING],
  ['yes', BOOLEAN],
  ['day', DATE],
  ['sizes', listOf(NUMBER)],
  ['dog', DOG],
  ['dogs', listOf(DOG)],
])
const OPTIONS = { scope: (name: string) => SCOPE.get(name), builtins: BUILTINS, excludes }

function infer(source: string, input?: StaticType) {
  const compiled = input === undefined ? compileExpression(source) : compileUnaryTests(source)
  if (!compiled.ok) throw new Error(source)
  const { type, findings } = inferType(compiled.value, { ...OPTIONS, ...(input === undefined ? {} : { input }) })
  return { type, findings: findings.map(({ name, at }) => `${name} ${at}`) }
}

describe('the type of an expression', () => {
  it.each([
    ['age + 1', 'number'],
    ['words + "!"', 'string'],
    ['day + duration("P1D")', 'any'],
    ['day - day', 'duration'],
    ['age > 18 and yes', 'boolean'],
    ['if yes then 1 else 2', 'number'],
    ['if yes then 1 else "a"', 'any'],
    ['dog.name', 'string'],
    ['dogs.name', 'list'],
    ['dogs[1].weight', 'number'],
    ['dogs[weight > 3]', 'list'],
    ['for d in dogs return d.weight', 'list'],
    ['count(dogs)', 'number'],
    ['sum(dogs.weight)', 'number'],
    ['{a: 1, b: a + 1}.b', 'number'],
    ['office.age on(day, day)', 'number'],
    ['day.year', 'number'],
    ['nothing', 'any'],
    ['null', 'null'],
  ])('%s is %s', (source, is) => {
    expect(infer(source)).toMatchObject({ type: { is }, findings: [] })
  })
})

describe('what can never be right', () => {
  it.each([
    ['age = "18"', 'never-compared 4'],
    ['day > 5', 'never-compared 4'],
    ['age between "a" and 5', 'never-compared 12'],
    ['yes < true', 'never-compared 4'],
    ['level = "o_c"', 'option-never 8'],
    ['level in ("o_a", "o_c")', 'option-never 17'],
    ['age > 5 and age < 3', 'condition-never 8'],
    ['3 > age and age > 5', 'condition-never 8'],
    ['level = "o_a" and level = "o_b"', 'condition-never 14'],
    ['day < date("2026-01-01") and day > date("2026-06-01")', 'condition-never 25'],
    ['age > 130', 'condition-never 4'],
    ['age + words', 'never-computed 4'],
    ['day * 2', 'never-computed 4'],
    ['-words', 'never-computed 0'],
    ['substring(age, 1)', 'arguments-never 0'],
    ['count()', 'arguments-never 0'],
    ['not(age, age)', 'arguments-never 0'],
    ['if age then 1 else 2', 'condition-no-truth 3'],
    ['yes and words', 'condition-no-truth 8'],
    ['dog.colour', 'entry-unknown 3'],
    ['dogs[1].colour', 'entry-unknown 7'],
    ['for d in dogs return d.colour', 'entry-unknown 22'],
    ['age.year', 'entry-unknown 3'],
    ['dog.nmae', 'name-misspelt 3'],
    ['words(1)', 'never-called 0'],
  ])('%s: %s', (source, finding) => {
    expect(infer(source).findings).toEqual([finding])
  })

  it.each([
    ['"o_c"', LEVEL, 'option-never'],
    ['< 5', STRING, 'never-compared'],
    ['[1..5]', DATE, 'never-compared'],
    ['"a"', NUMBER, 'never-compared'],
  ])('the test %s of an input', (source, input, name) => {
    expect(infer(source, input).findings.map((each) => each.split(' ')[0])).toEqual([name])
  })

  it.each([
    'age > 5 or age < 3',
    'level != "o_a" and level != "o_b"',
    'age = null',
    'dogs[weight > 3 and name = "Balu"]',
    'age > 5 and sizes[1] > 7',
    'some d in dogs satisfies d.weight > age',
    'level in ("o_a", "o_b")',
    'dogs[1].name = words',
    'substring(words, 1)',
    'sort(dogs, function(a, b) a.weight < b.weight)',
    'day - day > duration("P3D")',
  ])('says nothing of %s', (source) => {
    expect(infer(source).findings).toEqual([])
  })
})

/** Random expressions over the names of the scope: well and badly typed alike. */
const expression: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => {
  const any = tie('any')
  const two = fc.tuple(any, any)
  const leaf = fc.constantFrom(
    ...['age', 'level', 'words', 'yes', 'day', 'sizes', 'dog', 'dogs', '1', '20', '"o_a"', '"x"', 'true', 'null'],
    ...['date("2026-03-15")', 'duration("P3D")', 'duration("P2M")', '[1..5]', '[]', '{name: "Balu", weight: 3}'],
  )
  return {
    any: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.tuple(two, fc.constantFrom('+', '-', '*', '/', '=', '!=', '<', '>=', 'and', 'or', 'in')).map(
        ([[a, b], sign]) => `(${a} ${sign} ${b})`,
      ),
      fc.tuple(any, two).map(([c, [a, b]]) => `(if ${c} then ${a} else ${b})`),
      two.map(([a, b]) => `(${a})[${b}]`),
      fc.tuple(any, fc.constantFrom('name', 'weight', 'year', 'days', 'start')).map(([a, name]) => `(${a}).${name}`),
      two.map(([a, b]) => `(for x in ${a} return ${b})`),
      two.map(([a, b]) => `(some x in ${a} satisfies ${b})`),
      fc
        .tuple(fc.constantFrom('count', 'sum', 'min', 'max', 'mean', 'not', 'string', 'number', 'reverse', 'abs', 'flatten', 'date', 'upper case'), any)
        .map(([name, a]) => `${name}(${a})`),
      fc.tuple(fc.constantFrom('append', 'concatenate', 'list contains', 'substring', 'max', 'modulo'), two).map(
        ([name, [a, b]]) => `${name}(${a}, ${b})`,
      ),
      two.map(([a, b]) => `[${a}, ${b}]`),
      two.map(([a, b]) => `{name: ${a}, other: ${b}}`),
      fc.tuple(any, two).map(([v, [a, b]]) => `(${v} between ${a} and ${b})`),
    ),
  }
}).any

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 5 })
const dogValue = fc.record({
  name: maybe(fc.constantFrom('Balu', 'o_a')),
  weight: maybe(fc.integer({ min: 1, max: 60 }).map((n) => ({ $number: String(n) }))),
})
const values = fc.record({
  age: maybe(fc.integer({ min: 0, max: 120 }).map((n) => ({ $number: String(n) }))),
  level: maybe(fc.constantFrom('o_a', 'o_b')),
  words: maybe(fc.constantFrom('x', 'o_a', '')),
  yes: maybe(fc.boolean()),
  day: maybe(fc.constantFrom('2026-03-15', '2024-02-29').map(($date) => ({ $date }))),
  sizes: maybe(fc.array(fc.constantFrom('1', '2').map(($number) => ({ $number })), { maxLength: 3 })),
  dog: maybe(dogValue),
  dogs: maybe(fc.array(dogValue, { maxLength: 3 })),
})

function isOf(value: FeelValue, type: StaticType): boolean {
  if (value === null || type.is === 'any') return true
  if (type.is === 'null') return false
  if (type.is === 'list') return isList(value) && value.every((item) => isOf(item, type.of))
  if (type.is === 'context') {
    return isContext(value) && [...type.entries].every(([name, of]) => isOf(value.get(name) ?? null, of))
  }
  return kindOf(value) === type.is
}

describe('inference', () => {
  it('is sound: a value is null or of the type, and what can never be true never is', () => {
    fc.assert(
      fc.property(expression, values, (source, given) => {
        const compiled = compileExpression(source)
        if (!compiled.ok) return
        const { type, findings } = inferType(compiled.value, OPTIONS)
        const scope = Object.fromEntries(
          Object.entries(given).map(([name, tagged]) => {
            const read = fromTagged(tagged)
            return [name, read.ok ? read.value : null]
          }),
        )
        const options = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN, budget: 100_000 }
        const { value, failed } = evaluate(link(compiled.value), scopeOf(scope), options)
        if (failed !== undefined) return
        expect(isOf(value, type), `${source} = ${kindOf(value)}, inferred ${JSON.stringify(type.is)}`).toBe(true)
        const { root } = compiled.value
        const never = findings.some(({ name, at }) => at === root.at && name === 'condition-never')
        if (never) expect(value).not.toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('visits each part of an expression a bounded number of times', () => {
    let asked = 0
    const scope = (name: string) => {
      asked += 1
      return SCOPE.get(name)
    }
    const counted = (length: number) => {
      asked = 0
      const compiled = compileExpression(Array.from({ length }, (_, n) => `age > ${n % 9}`).join(' and '))
      if (!compiled.ok) throw new Error('syntax')
      inferType(compiled.value, { ...OPTIONS, scope })
      return asked
    }
    const [few, many] = [counted(50), counted(500)]
    expect(many).toBeLessThan(few * 12)
  })
})
