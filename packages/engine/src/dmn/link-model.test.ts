import { describe, expect, it } from 'vitest'
import type { Boxed } from './boxed.ts'
import { row } from './decisions.fixture.ts'
import { ask, decision, input, item, knowledge, literal, model, service } from './model.fixture.ts'

const n = (text: string) => ({ $number: text })

describe('the requirements graph (DMN 1.5 §10.4)', () => {
  it('a decision sees what it requires and nothing else', () => {
    const all = model({
      inputs: [input('x'), input('secret')],
      decisions: [decision('a', 'x * 2', ['x']), decision('b', 'a + 1', ['a']), decision('leak', 'secret', ['a'])],
    })
    expect(ask(all, 'b', { x: n('4') })).toMatchObject({ value: n('9'), warnings: [], problems: [] })
    expect(ask(all, 'leak', { secret: 'case' })).toMatchObject({ value: null, warnings: ['feel-name-unknown'] })
  })

  it('the record names the inputs read and hangs the decisions used below', () => {
    const all = model({
      inputs: [input('x')],
      decisions: [decision('a', 'x * 2', ['x']), decision('b', 'a + 1', ['a'])],
    })
    const { record } = ask(all, 'b', { x: n('4') })
    expect(record.used).toMatchObject([{ decision: 'm#a', inputs: { x: n('4') }, output: n('8') }])
    expect(record.inputs).toEqual({})
  })

  it('a decision without logic is null', () => {
    expect(ask(model({ decisions: [decision('a', null)] }), 'a').value).toBeNull()
  })

  it('decisions that need each other stop with the circle', () => {
    const all = model({ decisions: [decision('a', 'b', ['b']), decision('b', 'a', ['a'])] })
    expect(ask(all, 'a')).toMatchObject({ value: null, failed: 'decision-cycle' })
  })

  it('reports references that lead nowhere and names that occur twice', () => {
    const all = model({
      inputs: [input('a')],
      decisions: [decision('b', '1', ['gone']), { ...decision('a', '1'), key: 'm#2' }],
    })
    expect(ask(all, 'b')).toMatchObject({ value: n('1'), problems: ['dmn-duplicate-name', 'dmn-reference'] })
  })

  it('an expression that cannot be read is a problem and null, and the others go on', () => {
    const all = model({ decisions: [decision('a', '1 +'), decision('b', '[a, 2]', ['a'])] })
    expect(ask(all, 'b')).toMatchObject({ value: [null, n('2')], problems: ['feel-syntax'] })
  })
})

describe('a business knowledge model (§6.3.9)', () => {
  const double = knowledge('double', { n: 'number' }, 'n * 2')
  it('is a function for those that require it', () => {
    const all = model({ knowledge: [double], decisions: [decision('a', 'double(21)', ['double'])] })
    expect(ask(all, 'a').value).toEqual(n('42'))
  })
  it('makes its arguments fit, and its result', () => {
    const text = knowledge('text', { n: 'number' }, '"x"', { type: 'number' })
    const all = model({
      knowledge: [double, text],
      decisions: [
        decision('single', 'double([21])', ['double']),
        decision('wrong', 'double("a")', ['double']),
        decision('result', 'text(1)', ['text']),
      ],
    })
    expect(ask(all, 'single').value).toEqual(n('42'))
    expect(ask(all, 'wrong').value).toBeNull()
    expect(ask(all, 'result')).toMatchObject({ value: null, warnings: ['feel-type'] })
  })
  it('may call itself, within limits', () => {
    const all = model({
      knowledge: [
        knowledge('factorial', { n: 'number' }, 'if n < 2 then 1 else n * factorial(n - 1)'),
        knowledge('endless', { n: 'number' }, 'endless(n + 1)'),
      ],
      decisions: [decision('a', 'factorial(5)', ['factorial']), decision('b', 'endless(1)', ['endless'])],
    })
    expect(ask(all, 'a').value).toEqual(n('120'))
    expect(ask(all, 'b')).toMatchObject({ value: null, failed: 'feel-depth' })
  })
})

describe('a decision service (§6.3.10)', () => {
  const all = model({
    inputs: [input('x', 'number'), input('y', 'number')],
    decisions: [
      decision('inner', 'x + y', ['x', 'y']),
      decision('outer', 'inner * 10', ['inner']),
      decision('other', 'inner + 1', ['inner']),
      decision('caller', 'sums(1, 2)', ['sums']),
      decision('named', 'sums(y: 2, x: 1)', ['sums']),
      decision('short', 'sums(1)', ['sums']),
      decision('given', 'over(5)', ['over']),
      decision('pair', 'both(1, 2)', ['both']),
    ],
    services: [
      service('sums', { outputs: ['outer'], inputData: ['x', 'y'] }),
      service('over', { outputs: ['outer'], inputDecisions: ['inner'] }),
      service('both', { outputs: ['outer', 'other'], inputData: ['x', 'y'] }),
      service('blind', { outputs: ['outer'], inputData: ['x'] }),
    ],
  })
  it('is a function of its inputs, by position or by name', () => {
    expect(ask(all, 'caller').value).toEqual(n('30'))
    expect(ask(all, 'named').value).toEqual(n('30'))
    expect(ask(all, 'short')).toMatchObject({ value: null, warnings: ['feel-arguments'] })
  })
  it('takes the values of input decisions as given', () => {
    expect(ask(all, 'given').value).toEqual(n('50'))
  })
  it('gives a context when it has several outputs', () => {
    expect(ask(all, 'pair').value).toEqual({ outer: n('30'), other: n('4') })
  })
  it('sees nothing of the caller’s case', () => {
    expect(ask(all, 'blind', { x: n('1'), y: n('2') }, [], [n('1')])).toMatchObject({ value: null })
  })
  it('can be asked from outside, and its decisions stand in the record', () => {
    const { value, record } = ask(all, 'sums', {}, [], [n('3'), n('4')])
    expect(value).toEqual(n('70'))
    expect(record.used.map(({ decision: key }) => key)).toEqual(['m#outer'])
  })
})

describe('an imported model (§6.3.3)', () => {
  const other = {
    ...model({
      types: [item('tAge', { base: 'number', values: '[0..150]' })],
      decisions: [{ ...decision('base', '7'), key: 'o#base' }],
      knowledge: [{ ...knowledge('double', { n: 'number' }, 'n * 2'), key: 'o#double' }],
    }),
    name: 'o',
    namespace: 'o',
  }
  it('is seen under the name of the import', () => {
    const asked = model({
      imports: [{ name: 'lib', namespace: 'o' }],
      inputs: [input('age', 'lib.tAge')],
      decisions: [
        decision('a', 'lib.double(lib.base)', ['o#double', 'o#base']),
        decision('b', 'base', ['o#base']),
        decision('c', 'age', ['age']),
      ],
    })
    expect(ask(asked, 'a', {}, [other])).toMatchObject({ value: n('14'), problems: [] })
    expect(ask(asked, 'b', {}, [other])).toMatchObject({ value: null, warnings: ['feel-name-unknown'] })
    expect(ask(asked, 'c', { age: n('200') }, [other])).toMatchObject({ value: null, warnings: ['feel-type'] })
  })
  it('without a name stands beside the own elements', () => {
    const asked = model({
      imports: [{ name: '', namespace: 'o' }],
      decisions: [decision('a', 'double(base)', ['o#double', 'o#base'])],
    })
    expect(ask(asked, 'a', {}, [other]).value).toEqual(n('14'))
  })
  it('that is absent is a problem', () => {
    const asked = model({
      imports: [{ name: 'lib', namespace: 'o' }],
      decisions: [decision('a', 'lib.base', ['o#base'])],
    })
    expect(ask(asked, 'a')).toMatchObject({ value: null, problems: ['dmn-reference'] })
  })
})

describe('a decision table of a file', () => {
  const table = (more: Partial<Extract<Boxed, { kind: 'table' }>>): Boxed => ({
    kind: 'table',
    hitPolicy: 'U',
    inputs: [{ key: 'i', expression: 'x' }],
    outputs: [{ key: 'o', name: 'out' }],
    rows: [row('r1', ['> 1'], ['"a"']), row('r2', ['> 2'], ['"b"'])],
    ...more,
  })
  const asked = (boxed: Boxed, x: string) =>
    ask(
      model({
        types: [item('tOut', { base: 'string', values: '"b","a"' })],
        inputs: [input('x')],
        decisions: [decision('d', boxed, ['x'])],
      }),
      'd',
      { x: n(x) },
    )

  it('with hits that its policy forbids is null with a warning', () => {
    expect(asked(table({}), '2').value).toBe('a')
    expect(asked(table({}), '3')).toMatchObject({ value: null, warnings: ['table-overlap'], failed: undefined })
    expect(asked(table({ hitPolicy: 'A' }), '3')).toMatchObject({ value: null, warnings: ['table-any-differs'] })
  })
  it('without a hit gives its default outputs', () => {
    const outputs = [{ key: 'o', name: 'out', otherwise: '"none"' }]
    expect(asked(table({ outputs }), '1')).toMatchObject({ value: 'none', warnings: [] })
    const two = [...outputs, { key: 'p', name: 'more' }]
    expect(asked(table({ outputs: two, rows: [] }), '1').value).toEqual({ out: 'none', more: null })
  })
  it('orders by the values of its output, or of its type', () => {
    const values = [{ key: 'o', name: 'out', values: '"b","a"' }]
    expect(asked(table({ hitPolicy: 'P', outputs: values }), '3').value).toBe('b')
    const typed = [{ key: 'o', name: 'out', type: 'tOut' }]
    expect(asked(table({ hitPolicy: 'O', outputs: typed }), '3').value).toEqual(['b', 'a'])
  })
  it('with an input outside of its values is null with a warning', () => {
    const inputs = [{ key: 'i', expression: 'x', values: '[0..10]' }]
    expect(asked(table({ inputs }), '2').value).toBe('a')
    expect(asked(table({ inputs }), '11')).toMatchObject({ value: null, warnings: ['table-input-not-allowed'] })
  })
  it('in a function sees the arguments', () => {
    const all = model({
      knowledge: [knowledge('f', { x: 'number' }, table({}))],
      decisions: [
        decision('d', { kind: 'invocation', called: literal('f'), bindings: [{ name: 'x', value: literal('2') }] }, [
          'f',
        ]),
      ],
    })
    expect(ask(all, 'd').value).toBe('a')
  })
})
