import { describe, expect, it } from 'vitest'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { ItemDefinition } from './dmn-model.ts'
import { ask, decision, input, item, model } from './model.fixture.ts'

const n = (text: string) => ({ $number: text })

/** What becomes of a value as input of the type; null with `feel-type` when it does not fit. */
function as(type: string, value: Tagged, types: ItemDefinition[] = []) {
  const asked = model({ types, inputs: [input('x', type)], decisions: [decision('d', 'x', ['x'])] })
  const { value: found, warnings, problems } = ask(asked, 'd', { x: value })
  return warnings.length + problems.length === 0 ? found : [...warnings, ...problems].join(' ')
}

describe('a value as one of FEEL’s types (DMN 1.5 §10.3.2.9)', () => {
  it.each([
    ['number', n('1')],
    ['string', 'a'],
    ['boolean', true],
    ['feel:boolean', true],
    ['date', { $date: '2026-01-31' }],
    ['time', { $time: '10:00:00' }],
    ['date and time', { $dateTime: '2026-01-31T10:00:00' }],
    ['dateTime', { $dateTime: '2026-01-31T10:00:00' }],
    ['days and time duration', { $duration: 'P1D' }],
    ['dayTimeDuration', { $duration: 'P1D' }],
    ['years and months duration', { $months: 3 }],
    ['Any', n('1')],
    ['context', { a: n('1') }],
  ] as [string, Tagged][])('%s keeps %j', (type, value) => {
    expect(as(type, value)).toEqual(value)
    expect(as(type, null)).toBeNull()
  })
  it('is null with a warning when it does not conform', () => {
    expect(as('number', 'a')).toBe('feel-type')
    expect(as('date', 'a')).toBe('feel-type')
    expect(as('context', n('1'))).toBe('feel-type')
  })
  it('of an unknown name is a problem of the model', () => {
    expect(as('tGone', n('1'))).toBe('dmn-type-unknown')
  })
})

describe('conversions (§10.3.2.9.4)', () => {
  const numbers = item('tNumbers', { base: 'number', collection: true })
  it('a value becomes a list of it, a list of one element the element', () => {
    expect(as('tNumbers', n('1'), [numbers])).toEqual([n('1')])
    expect(as('number', [n('1')])).toEqual(n('1'))
    expect(as('number', [n('1'), n('2')])).toBe('feel-type')
    expect(as('tNumbers', 'a', [numbers])).toBe('feel-type')
    expect(as('tNumbers', [n('1'), 'a'], [numbers])).toBe('feel-type')
  })
  it('a date becomes its midnight in UTC', () => {
    expect(as('date and time', { $date: '2026-01-31' })).toEqual({ $dateTime: '2026-01-31T00:00:00Z' })
    expect(as('date', { $dateTime: '2026-01-31T00:00:00Z' })).toBe('feel-type')
  })
})

describe('item definitions (§7.3.3)', () => {
  it('restrict values, of a collection each', () => {
    const colour = item('tColour', { base: 'string', values: '"red","green"' })
    const colours = item('tColours', { base: 'string', values: '"red","green"', collection: true })
    expect(as('tColour', 'red', [colour])).toBe('red')
    expect(as('tColour', 'blue', [colour])).toBe('feel-type')
    expect(as('tColours', ['red', 'green'], [colours])).toEqual(['red', 'green'])
    expect(as('tColours', ['red', 'blue'], [colours])).toBe('feel-type')
    expect(as('tColours', 'red', [colours])).toEqual(['red'])
  })
  it('restrict the collection as a whole by a type constraint', () => {
    const few = item('tFew', { base: 'number', collection: true, constraint: 'count(?) < 3' })
    expect(as('tFew', [n('1'), n('2')], [few])).toEqual([n('1'), n('2')])
    expect(as('tFew', [n('1'), n('2'), n('3')], [few])).toBe('feel-type')
  })
  it('demand each component and keep what is more', () => {
    const dog = item('tDog', {
      components: [item('name', { base: 'string' }), item('age', { base: 'number', values: '>= 0' })],
    })
    expect(as('tDog', { name: 'Rex', age: n('3'), more: true }, [dog])).toEqual({
      name: 'Rex',
      age: n('3'),
      more: true,
    })
    expect(as('tDog', { name: 'Rex', age: null }, [dog])).toEqual({ name: 'Rex', age: null })
    expect(as('tDog', { name: 'Rex' }, [dog])).toBe('feel-type')
    expect(as('tDog', { name: 'Rex', age: n('-1') }, [dog])).toBe('feel-type')
    expect(as('tDog', [{ name: 'Rex', age: n('1') }], [dog])).toEqual({ name: 'Rex', age: n('1') })
  })
  it('build on each other, in any order', () => {
    const types = [item('tB', { base: 'tA', values: '< 10' }), item('tA', { base: 'number', values: '> 0' })]
    expect(as('tB', n('5'), types)).toEqual(n('5'))
    expect(as('tB', n('0'), types)).toBe('feel-type')
    expect(as('tB', n('10'), types)).toBe('feel-type')
  })
  it('may be a part of themselves but not nothing else than themselves', () => {
    const tree = item('tTree', {
      components: [item('name', { base: 'string' }), item('below', { base: 'tTree', collection: true })],
    })
    const leaf = { name: 'b', below: [] }
    expect(as('tTree', { name: 'a', below: [leaf] }, [tree])).toEqual({ name: 'a', below: [leaf] })
    expect(as('tTree', { name: 'a', below: [{ name: true, below: [] }] }, [tree])).toBe('feel-type')
    expect(as('tA', n('1'), [item('tA', { base: 'tB' }), item('tB', { base: 'tA' })])).toBe('dmn-type-cycle')
  })
})

describe('the type of a decision', () => {
  it('makes its result fit', () => {
    const asked = (source: string) => ask(model({ decisions: [decision('d', source, [], 'number')] }), 'd')
    expect(asked('[1]').value).toEqual(n('1'))
    expect(asked('"a"')).toMatchObject({ value: null, warnings: ['feel-type'] })
  })
  it('may be a function with as many parameters', () => {
    const types = [item('tF', { function: { parameters: [{ name: 'n', type: 'number' }], result: 'number' } })]
    const asked = (source: string) =>
      ask(model({ types, decisions: [decision('f', source, [], 'tF'), decision('d', 'f(1)', ['f'])] }), 'd').value
    expect(asked('function(a) a + 1')).toEqual(n('2'))
    expect(asked('function(a, b) a + b')).toBeNull()
  })
})

describe('instance of, with types of the model (§10.3.2.9.2)', () => {
  const types = [
    item('tDog', { components: [item('name', { base: 'string' }), item('born', { base: 'dateTime' })] }),
    item('tDogs', { base: 'tDog', collection: true }),
    item('tSmall', { base: 'number', values: '< 10' }),
    item('tTree', { components: [item('below', { base: 'tTree', collection: true })] }),
  ]
  const asked = (source: string) => ask(model({ types, decisions: [decision('d', source)] }), 'd')
  it.each([
    ['{ name: "Rex", born: @"2026-01-31T10:00:00" } instance of tDog', true],
    ['{ name: "Rex", born: @"2026-01-31" } instance of tDog', false],
    ['{ name: "Rex" } instance of tDog', false],
    ['[{ name: "Rex", born: null, more: 1 }] instance of tDogs', true],
    ['[{ name: 1, born: null }] instance of tDogs', false],
    ['[[]] instance of list<tDogs>', true],
    ['[1] instance of list<tDogs>', false],
    ['99 instance of tSmall', true],
    ['"a" instance of tSmall', false],
    ['{ below: [{ below: [] }] } instance of tTree', true],
    ['{ below: 1 } instance of tTree', false],
    ['(function(dog: tDog) dog.name)({ name: "Rex", born: null }) = "Rex"', true],
  ])('%s is %s', (source, result) => {
    expect(asked(source)).toMatchObject({ value: result, problems: [] })
  })
})

describe('limits of types', () => {
  it('a long chain of types is a problem, not a crash', () => {
    const types = Array.from({ length: 3000 }, (_, index) => item(`t${index}`, { base: `t${index + 1}` }))
    const asked = model({
      types: [...types, item('t3000', { base: 'number' })],
      decisions: [decision('d', '1 instance of t0')],
    })
    expect(ask(asked, 'd').problems).toContain('dmn-type-depth')
  })
  it('types that multiply are asked for as far as the value goes', () => {
    const types = Array.from({ length: 40 }, (_, index) =>
      item(`t${index}`, { components: ['a', 'b'].map((part) => item(part, { base: `t${index + 1}` })) }),
    )
    const asked = model({
      types: [...types, item('t40', { base: 'number' })],
      inputs: [input('x', 't0')],
      decisions: [decision('d', 'x instance of t0', ['x'])],
    })
    expect(ask(asked, 'd', { x: { a: { a: null, b: null }, b: null } })).toMatchObject({ value: true, problems: [] })
    expect(ask(asked, 'd', { x: { a: true, b: null } })).toMatchObject({ value: false, warnings: ['feel-type'] })
  })
  it('models that import each other know each other’s types', () => {
    const here = model({
      imports: [{ name: '', namespace: 'o' }],
      types: [item('tHere', { base: 'number' })],
      inputs: [input('x', 'tThere'), input('y', 'tGone')],
      decisions: [decision('d', 'x', ['x'])],
    })
    const there = {
      ...model({ imports: [{ name: '', namespace: 'm' }], types: [item('tThere', { base: 'tHere' })] }),
      namespace: 'o',
    }
    expect(ask(here, 'd', { x: n('1') }, [there])).toMatchObject({ value: n('1'), problems: ['dmn-type-unknown'] })
    expect(ask(here, 'd', { x: 'a' }, [there]).value).toBeNull()
  })
})
