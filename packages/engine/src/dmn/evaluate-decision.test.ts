import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import type { ParameterRevision } from '../definition/parameter.ts'
import { scopeOf } from '../feel/scope.ts'
import { toTagged } from '../feel/tagged.ts'
import { problemCode } from '../problems/problem.ts'
import { linkDecisions } from './decision-library.ts'
import { calculation, decide, library, number, OPTIONS, parameter, revision } from './decisions.fixture.ts'
import { evaluateDecision } from './evaluate-decision.ts'

describe('a calculation', () => {
  it('evaluates its entries in order and records each value', () => {
    const { tagged, record } = decide(
      [calculation('answer', 'sum', {}, { twelfths: '12 - start.month + 1', sum: '102 * twelfths / 12' })],
      {
        start: { $date: '2026-03-01' },
      },
    )
    expect(tagged).toEqual(number('85'))
    expect(record.steps).toEqual([
      { name: 'twelfths', value: number('10'), norms: ['n_twelfths'] },
      { name: 'sum', value: number('85'), norms: ['n_sum'] },
    ])
    expect(record.inputs).toEqual({ 'start.month': number('3') })
  })

  it('an entry that is null still hides the case', () => {
    expect(decide([calculation('answer', 'x', {}, { x: 'null' })], { x: 'outer' }).tagged).toBeNull()
  })
})

describe('decisions that call each other', () => {
  const rate = calculation('annualRate', 'if dog.dangerous then 900 else 102', {
    formal: [
      { name: 'dog', type: 'context' },
      { name: 'year', type: 'number' },
    ],
    on: 'date(year, 1, 1)',
    norms: ['n_rate'],
  })
  const dogs = [
    { item: 'i1', dangerous: false },
    { item: 'i2', dangerous: true },
  ]

  it('a decision with formal parameters is called by its key, and its record hangs below the caller', () => {
    const all = calculation('answer', 'for d in dogs return annualRate(d, 2027)')
    const { tagged, record } = decide([all, rate], { dogs })
    expect(tagged).toEqual([number('102'), number('900')])
    expect(record.used.map((used) => [used.decision, used.on, used.inputs, used.output])).toEqual([
      ['annualRate', '2027-01-01', { year: number('2027'), 'dog.dangerous': false }, number('102')],
      ['annualRate', '2027-01-01', { year: number('2027'), 'dog.dangerous': true }, number('900')],
    ])
    expect(record.inputs).toEqual({ dogs })
  })

  it('can be called with named arguments', () => {
    const { tagged } = decide([calculation('answer', 'annualRate(year: 2026, dog: dogs[1])'), rate], { dogs })
    expect(tagged).toEqual(number('102'))
  })

  it('sees its arguments only, never the case', () => {
    const leak = calculation('leak', 'secret', { formal: [{ name: 'x', type: 'any' }] })
    const { tagged, names } = decide([calculation('answer', 'leak(1)'), leak], { secret: 'case' })
    expect(tagged).toBeNull()
    expect(names).toEqual(['feel-name-unknown'])
  })

  it('one without formal parameters is a name, evaluated once', () => {
    const { tagged, record } = decide([calculation('answer', 'base + base'), calculation('base', 'x * 2')], {
      x: number('4'),
    })
    expect(tagged).toEqual(number('16'))
    expect(record.used.map((used) => used.decision)).toEqual(['base'])
    expect(record.inputs).toEqual({})
  })

  it('one without formal parameters is evaluated again where another day counts', () => {
    const base = calculation('base', 'parameter.regularRate')
    const decisions = [
      calculation('answer', '[inYear(2026), inYear(2027)]'),
      calculation('inYear', 'base', { formal: [{ name: 'year', type: 'number' }], on: 'date(year, 1, 1)' }),
      base,
    ]
    const revisions = [
      revision('p1', '102', '2026-01-01', { validTo: '2026-12-31' }),
      revision('p2', '108', '2027-01-01'),
    ]
    const linked = library(decisions, [parameter('regularRate')], revisions)
    expect(toTagged(evaluateDecision(linked, 'answer', undefined, scopeOf({}), OPTIONS).value)).toEqual([
      number('102'),
      number('108'),
    ])
  })

  it.each([
    ['itself', [calculation('answer', 'answer + 1')], 'answer → answer'],
    ['through another', [calculation('answer', 'b'), calculation('b', 'answer')], 'answer → b → answer'],
  ])('refuses a circle: %s', (_, decisions, cycle) => {
    expect(decide(decisions, {}).failed).toMatchObject({ name: 'decision-cycle', values: { cycle } })
  })

  it('stops endless recursion with a problem', () => {
    const endless = calculation('f', 'f(n + 1)', { formal: [{ name: 'n', type: 'number' }] })
    const { failed } = decide([calculation('answer', 'f(1)'), endless], {}, 'answer', { ...OPTIONS, budget: 1_000_000 })
    expect(failed?.name).toBe('feel-depth')
  })

  it('stops work beyond the budget of all decisions together', () => {
    const { failed } = decide(
      [
        calculation('answer', 'for i in 1..5000 return f(i)'),
        calculation('f', 'n', { formal: [{ name: 'n', type: 'number' }] }),
      ],
      {},
    )
    expect(failed?.name).toBe('feel-budget')
  })

  it('an argument of shared parts that would be huge when recorded is refused', () => {
    const entries = Array.from({ length: 40 }, (_, index) => `x${index + 1}: [x${index}, x${index}]`).join(', ')
    const takes = calculation('takes', 'count(list)', { formal: [{ name: 'list', type: 'list' }] })
    const { failed } = decide([calculation('answer', `{x0: [1], ${entries}, r: takes(x40)}.r`), takes], {}, 'answer', {
      ...OPTIONS,
      budget: 1_000_000,
    })
    expect(failed?.name).toBe('feel-size')
  })

  it('a deep expression that calls itself through a decision ends with a problem', () => {
    const nested = `${'if true then '.repeat(150)}f(n + 1)${' else 0'.repeat(150)}`
    const deep = calculation('f', nested, { formal: [{ name: 'n', type: 'number' }] })
    expect(
      decide([calculation('answer', 'f(1)'), deep], {}, 'answer', { ...OPTIONS, budget: 1_000_000 }).failed?.name,
    ).toBe('feel-depth')
  })

  it('refuses an unknown decision and wrong arguments', () => {
    expect(decide([], {}).failed?.name).toBe('decision-unknown')
    expect(decide([rate], {}, 'annualRate').failed).toMatchObject({
      name: 'decision-arguments',
      values: { expected: '2', actual: '0' },
    })
    expect(decide([calculation('answer', 'annualRate(1)'), rate], {}).names).toEqual(['feel-arguments'])
  })

  it('refuses two decisions of one key', () => {
    const twice = linkDecisions([calculation('a', '1'), calculation('a', '2')], [], [], [])
    expect(twice.ok ? [] : twice.problems.map(problemCode)).toEqual(['LZ-2109'])
  })
})

describe('the key of a decision', () => {
  it.each([
    ['parameter', []],
    ['count', [{ name: 'x', type: 'any' as const }]],
  ])('must not be %s, which means something else in expressions', (key, formal) => {
    const linked = linkDecisions([calculation(key, '1', { formal })], [], [], [])
    expect(linked.ok ? [] : linked.problems.map((found) => found.name)).toEqual(['decision-name-taken'])
  })
})

describe('the date that counts', () => {
  it('is the day of the command in the zone of the tenant when nobody says', () => {
    const { record } = decide([calculation('answer', '1')], {}, 'answer', {
      ...OPTIONS,
      now: '2026-12-31T23:30:00.000Z',
    })
    expect(record.on).toBe('2027-01-01')
  })

  it('comes from the decision, and a called decision takes it over', () => {
    const { record } = decide([calculation('answer', 'inner', { on: 'takenIn' }), calculation('inner', '1')], {
      takenIn: { $date: '2026-03-01' },
    })
    expect([record.on, record.used[0]?.on]).toEqual(['2026-03-01', '2026-03-01'])
  })

  it('must be known', () => {
    expect(decide([calculation('answer', '1', { on: 'takenIn' })], { takenIn: null }).failed?.name).toBe(
      'decision-date',
    )
  })

  it('must be a day of the years 0 to 9999', () => {
    const far = calculation('answer', '1', { on: 'date(10000, 1, 1)' })
    expect(decide([far], {}).failed?.name).toBe('decision-date')
  })

  it('of a date and time is its day', () => {
    const exact = calculation('answer', '1', { on: 'sent' })
    expect(decide([exact], { sent: { $dateTime: '2026-03-01T23:59:59' } }).record.on).toBe('2026-03-01')
  })

  it('a decision outside of its validity is refused', () => {
    const dated = calculation('answer', '1', { validity: { from: '2027-01-01' } })
    expect(decide([dated], {}).failed).toMatchObject({ name: 'decision-not-in-force', values: { on: '2026-03-15' } })
  })
})

describe('parameters', () => {
  const reads = calculation('answer', 'parameter.regularRate')
  const rates = (
    revisions: ParameterRevision[],
    options = OPTIONS,
    declared = parameter('regularRate'),
    chain = ['town', 'state'],
  ) => evaluateDecision(library([reads], [declared], revisions, chain), 'answer', undefined, scopeOf({}), options)

  it('give the revision in force on the date that counts and record it', () => {
    const both = [revision('p1', '102', '2024-01-01', { validTo: '2026-12-31' }), revision('p2', '108', '2027-01-01')]
    expect(toTagged(rates(both).value)).toEqual(number('102'))
    const later = rates(both, { ...OPTIONS, on: '2027-01-01' })
    expect(toTagged(later.value)).toEqual(number('108'))
    expect(later.record.parameters).toEqual([
      { parameter: 'regularRate', revision: 'p2', value: number('108'), on: '2027-01-01' },
    ])
  })

  it('fail when nothing is in force, naming parameter and day', () => {
    const { failed, value } = rates([revision('p1', '102', '2027-01-01')])
    expect(failed).toMatchObject({ name: 'parameter-missing', values: { parameter: 'regularRate', on: '2026-03-15' } })
    expect(value).toBeNull()
  })

  it('the later known of two for the same day takes precedence, but only once it is known', () => {
    const both = [
      revision('p1', '102', '2026-01-01'),
      revision('p2', '110', '2026-01-01', { knownSince: '2026-03-15T11:00:00.001Z' }),
    ]
    expect(toTagged(rates(both).value)).toEqual(number('102'))
    expect(toTagged(rates(both, { ...OPTIONS, now: '2026-03-15T11:00:00.001Z' }).value)).toEqual(number('110'))
  })

  it('the nearest tenant wins where it may, the uppermost where it may not', () => {
    const both = [revision('p1', '102', '2026-01-01', { tenant: 'state' }), revision('p2', '90', '2026-01-01')]
    expect(toTagged(rates(both).value)).toEqual(number('90'))
    expect(toTagged(rates(both, OPTIONS, parameter('regularRate', { overridable: false })).value)).toEqual(
      number('102'),
    )
  })

  it('a tenant outside of the chain is never read', () => {
    expect(rates([revision('p1', '1', '2026-01-01', { tenant: 'elsewhere' })]).failed?.name).toBe('parameter-missing')
  })

  it('an unknown parameter and one of the wrong type are refused', () => {
    expect(rates([], OPTIONS, parameter('other')).failed?.name).toBe('parameter-unknown')
    expect(rates([{ ...revision('p1', '1', '2026-01-01'), value: 'free' }]).failed?.name).toBe('feel-type')
  })

  it('are read only where the expression reads them', () => {
    const unread = library(
      [calculation('answer', 'if true then 1 else parameter.regularRate')],
      [parameter('regularRate')],
    )
    expect(evaluateDecision(unread, 'answer', undefined, scopeOf({}), OPTIONS).failed).toBeUndefined()
  })
})

describe('a record', () => {
  it('is canonical JSON, also for hostile names', () => {
    const hostile = calculation('answer', '[{__proto__: 1, constructor: 2}, __proto__]')
    const scope = scopeOf(new Map([['__proto__', 'here']]))
    const { record } = evaluateDecision(library([hostile]), 'answer', undefined, scope, OPTIONS)
    expect(canonicalJson(record)).toBe(
      '{"decision":"answer","inputs":{"__proto__":"here"},"norms":[],"on":"2026-03-15","output":[{"__proto__":{"$number":"1"},"constructor":{"$number":"2"}},"here"],"parameters":[],"steps":[],"used":[]}',
    )
  })

  it('survives a decision that fails, with what was read before', () => {
    const { record, failed } = decide([calculation('answer', 'x + parameter.gone', {}, { y: 'x' })], { x: number('1') })
    expect(failed?.name).toBe('parameter-unknown')
    expect(record.inputs).toEqual({ x: number('1') })
    expect(record.output).toBeNull()
  })
})
