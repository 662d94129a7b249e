import { describe, expect, it } from 'vitest'
import type { Boxed } from '../boxed.ts'
import { row } from '../decisions.fixture.ts'
import { ask, decision, literal, model, valueOfBoxed } from '../model.fixture.ts'

const n = (text: string) => ({ $number: text })

describe('a boxed context (DMN 1.5 §10.2.2.4)', () => {
  const entries = [
    { name: 'a', value: literal('2') },
    { name: 'b', value: literal('a * 3') },
  ]
  it('is the context of its entries, each of which sees those before it', () => {
    expect(valueOfBoxed({ kind: 'context', entries })).toEqual({ a: n('2'), b: n('6') })
  })
  it('with a result is the result', () => {
    expect(valueOfBoxed({ kind: 'context', entries, result: literal('a + b') })).toEqual(n('8'))
  })
  it('makes an entry fit its type', () => {
    const typed: Boxed = { kind: 'context', entries: [{ name: 'a', type: 'string', value: literal('2') }] }
    expect(ask(model({ decisions: [decision('d', typed)] }), 'd')).toMatchObject({
      value: { a: null },
      warnings: ['feel-type'],
    })
  })
  it('records its entries as steps, with the rows of a table among them', () => {
    const table: Boxed = {
      kind: 'table',
      hitPolicy: 'U',
      inputs: [{ key: 'i', expression: 'a' }],
      outputs: [{ key: 'o', name: 'size' }],
      rows: [row('r1', ['> 1'], ['"large"'])],
    }
    const boxed: Boxed = { kind: 'context', entries: [...entries, { name: 'size', value: table }] }
    const { record } = ask(model({ decisions: [decision('d', boxed)] }), 'd')
    expect(record.steps?.at(-1)).toEqual({
      name: 'size',
      value: 'large',
      norms: [],
      columns: { i: n('2') },
      rows: [{ row: 'r1', norms: ['n_r1'], outputs: { size: 'large' } }],
    })
  })
})

describe('a boxed invocation (§10.2.2.5)', () => {
  const called = (source: string, value: string): Boxed => ({
    kind: 'invocation',
    called: literal(source),
    bindings: [{ name: 'n', value: literal(value) }],
  })
  it('calls a function of the scope or a built-in by the names of its parameters', () => {
    const f: Boxed = {
      kind: 'function',
      language: 'FEEL',
      parameters: [{ name: 'n' }],
      body: literal('n + 1'),
    }
    const boxed: Boxed = { kind: 'context', entries: [{ name: 'f', value: f }], result: called('f', '41') }
    expect(valueOfBoxed(boxed)).toEqual(n('42'))
    const builtin: Boxed = {
      kind: 'invocation',
      called: literal('abs'),
      bindings: [{ name: 'n', value: literal('-3') }],
    }
    expect(valueOfBoxed(builtin)).toEqual(n('3'))
  })
  it('of something that is no function is null with a warning', () => {
    expect(ask(model({ decisions: [decision('d', called('1', '2'))] }), 'd')).toMatchObject({
      value: null,
      warnings: ['feel-function-unknown'],
    })
  })
})

describe('a boxed function (§10.2.2.9)', () => {
  it('sees the names around it', () => {
    const f: Boxed = { kind: 'function', language: 'FEEL', parameters: [{ name: 'x' }], body: literal('x * k') }
    const entries = [
      { name: 'k', value: literal('10') },
      { name: 'f', value: f },
    ]
    expect(valueOfBoxed({ kind: 'context', entries, result: literal('f(4)') })).toEqual(n('40'))
  })
  it('may call itself under the name of its entry', () => {
    const body = literal('if n < 2 then 1 else n * f(n - 1)')
    const f: Boxed = { kind: 'function', language: 'FEEL', parameters: [{ name: 'n' }], body }
    expect(valueOfBoxed({ kind: 'context', entries: [{ name: 'f', value: f }], result: literal('f(10)') })).toEqual(
      n('3628800'),
    )
  })
  it.each(['Java', 'PMML'] as const)('in %s is a problem of the model and gives null', (language) => {
    const f: Boxed = { kind: 'function', language, parameters: [{ name: 'x' }], body: null }
    const boxed: Boxed = { kind: 'context', entries: [{ name: 'f', value: f }], result: literal('f(4)') }
    const asked = ask(model({ decisions: [decision('d', boxed)] }), 'd')
    expect(asked).toMatchObject({ value: null, problems: ['dmn-function-kind'] })
  })
})

describe('boxed lists and relations (§10.2.2.6, §10.2.2.7)', () => {
  it('are a list of values and a list of contexts', () => {
    expect(valueOfBoxed({ kind: 'list', items: [literal('1'), literal('"a"')] })).toEqual([n('1'), 'a'])
    const relation: Boxed = {
      kind: 'relation',
      columns: [{ name: 'a' }, { name: 'b' }],
      rows: [[literal('1'), literal('2')], [literal('3')]],
    }
    expect(valueOfBoxed(relation)).toEqual([
      { a: n('1'), b: n('2') },
      { a: n('3'), b: null },
    ])
  })
})

describe('a boxed conditional (§10.2.2.10)', () => {
  it.each([
    ['true', '1'],
    ['false', '2'],
    ['null', '2'],
    ['"true"', '2'],
  ])('if %s gives %s', (condition, result) => {
    const boxed: Boxed = { kind: 'conditional', condition: literal(condition), yes: literal('1'), no: literal('2') }
    expect(valueOfBoxed(boxed)).toEqual(n(result))
  })
})

describe('boxed iterators (§10.2.2.12)', () => {
  const each = (over: string, body: string): Boxed => ({
    kind: 'for',
    variable: 'i',
    over: literal(over),
    body: literal(body),
  })
  it('for gives the results in order, and knows those so far', () => {
    expect(valueOfBoxed(each('[1, 2, 3]', 'i * 2'))).toEqual([n('2'), n('4'), n('6')])
    expect(valueOfBoxed(each('[1, 2, 3]', 'i + sum(partial)'))).toEqual([null, null, null])
    expect(valueOfBoxed(each('[1, 2, 3]', 'count(partial)'))).toEqual([n('0'), n('1'), n('2')])
    expect(valueOfBoxed(each('[1..3]', 'i'))).toEqual([n('1'), n('2'), n('3')])
    expect(valueOfBoxed(each('null', 'i'))).toBeNull()
  })
  const quantified = (kind: 'some' | 'every', over: string, body: string) =>
    valueOfBoxed({ kind, variable: 'i', over: literal(over), body: literal(body) })
  it('some is true when one is', () => {
    expect(quantified('some', '[1, 2]', 'i = 2')).toBe(true)
    expect(quantified('some', '[1, 2]', 'i = 3')).toBe(false)
    expect(quantified('some', '[1, null]', 'i > 3')).toBeNull()
    expect(quantified('some', '[]', 'true')).toBe(false)
    expect(quantified('some', '[1]', '"yes"')).toBeNull()
  })
  it('every is true when all are', () => {
    expect(quantified('every', '[1, 2]', 'i > 0')).toBe(true)
    expect(quantified('every', '[1, 2]', 'i > 1')).toBe(false)
    expect(quantified('every', '[]', 'false')).toBe(true)
    expect(quantified('every', '[1]', '"yes"')).toBeNull()
  })
})

describe('a boxed filter (§10.2.2.11)', () => {
  const filter = (over: string, match: string) =>
    valueOfBoxed({ kind: 'filter', over: literal(over), match: literal(match) })
  it('keeps the elements for which the condition is true', () => {
    expect(filter('[1, 2, 3]', 'item > 1')).toEqual([n('2'), n('3')])
    expect(filter('[{a: 1}, {a: 2}]', 'a = 2')).toEqual([{ a: n('2') }])
    expect(filter('[{a: 1}, {a: 2}]', 'item.a = 1')).toEqual([{ a: n('1') }])
    expect(filter('[1, null]', 'item > 0')).toEqual([n('1')])
    expect(filter('null', 'true')).toEqual([])
  })
})

describe('limits of boxed expressions', () => {
  it('a loop in a loop ends with the budget', () => {
    const over = literal('[1..1000]')
    const inner: Boxed = { kind: 'for', variable: 'j', over, body: literal('i * j') }
    const boxed: Boxed = { kind: 'for', variable: 'i', over, body: inner }
    expect(ask(model({ decisions: [decision('d', boxed)] }), 'd')).toMatchObject({ value: null, failed: 'feel-budget' })
  })
})
