import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { Decision, Row, Table } from '../definition/decision.ts'
import type { Parameter, ParameterRevision } from '../definition/parameter.ts'
import { type Scope, scopeOf } from '../feel/scope.ts'
import { fromTagged, toTagged } from '../feel/tagged.ts'
import { isContext } from '../feel/value.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { problemCode } from '../problems/problem.ts'
import { linkDecisions } from './decision-library.ts'
import { type DecisionOptions, evaluateDecision } from './evaluate-decision.ts'

const OPTIONS: DecisionOptions = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN }
const text = (de: string) => ({ de, en: de })

function calculation(
  key: string,
  result: string,
  more: Partial<Decision> = {},
  entries: Record<string, string> = {},
): Decision {
  return {
    key,
    names: text(key),
    norms: [],
    formal: [],
    logic: {
      kind: 'calculation',
      entries: Object.entries(entries).map(([name, expression], index) => ({
        key: `e_${index}`,
        name,
        label: text(name),
        expression,
        norms: [`n_${name}`],
      })),
      result,
    },
    ...more,
  }
}

function row(key: string, when: string[], then: string[], more: Partial<Row> = {}): Row {
  return { key, when, then, norms: [`n_${key}`], ...more }
}

function table(hitPolicy: Table['hitPolicy'], rows: Row[], more: Partial<Table> = {}): Decision {
  return {
    key: 'answer',
    names: text('answer'),
    norms: ['n_answer'],
    formal: [],
    logic: {
      kind: 'table',
      hitPolicy,
      inputs: [{ key: 'c_age', label: text('age'), expression: 'age', type: 'number' }],
      outputs: [{ key: 'o_rate', name: 'rate', label: text('rate'), type: 'any' }],
      rows,
      ...more,
    },
  }
}

function parameter(key: string, more: Partial<Parameter> = {}): Parameter {
  return { key, label: text(key), type: 'number', norms: [], overridable: true, ...more }
}

function revision(
  key: string,
  value: string,
  validFrom: string,
  more: Partial<ParameterRevision> = {},
): ParameterRevision {
  return {
    format: 1,
    key,
    tenant: 'town',
    process: 'dogTax',
    parameter: 'regularRate',
    value: { $number: value },
    validFrom,
    knownSince: '2020-01-01T00:00:00.000Z',
    ...more,
  }
}

function caseScope(values: Record<string, Tagged>): Scope {
  const read = fromTagged(values)
  if (!read.ok || !isContext(read.value)) throw new Error('not a context')
  return scopeOf(read.value)
}

function library(
  decisions: Decision[],
  parameters: Parameter[] = [],
  revisions: ParameterRevision[] = [],
  chain = ['town', 'state'],
) {
  const linked = linkDecisions(decisions, parameters, revisions, chain)
  if (!linked.ok) throw new Error(JSON.stringify(linked.problems))
  return linked.value
}

function decide(decisions: Decision[], values: Record<string, Tagged>, key = 'answer', options = OPTIONS) {
  const result = evaluateDecision(library(decisions), key, undefined, caseScope(values), options)
  return { ...result, tagged: toTagged(result.value), names: result.warnings.map((warning) => warning.name) }
}

const number = (value: string) => ({ $number: value })
const age = (value: string) => ({ age: number(value) })

describe('a decision table', () => {
  const rows = [
    row('r_a', ['< 18'], ['"child"']),
    row('r_b', ['[18..65)'], ['"adult"']),
    row('r_c', ['>= 65'], ['"senior"']),
  ]

  it('gives the output of the row that matches and says which one with its norms', () => {
    const { tagged, record } = decide([table('U', rows)], age('18'))
    expect(tagged).toBe('adult')
    expect(record.rows).toEqual([{ row: 'r_b', norms: ['n_r_b'], outputs: { rate: 'adult' } }])
    expect(record.columns).toEqual({ c_age: number('18') })
    expect(record.inputs).toEqual({ age: number('18') })
    expect(record.norms).toEqual(['n_answer'])
    expect(record.on).toBe('2026-03-15')
  })

  it('is null with a warning when no row matches', () => {
    const { tagged, names, record } = decide([table('U', rows)], { age: null })
    expect(tagged).toBeNull()
    expect(names).toEqual(['table-no-hit'])
    expect(record.rows).toEqual([])
  })

  it('U: refuses two rows that match, by their keys', () => {
    const { failed } = decide([table('U', [...rows, row('r_d', ['-'], ['"any"'])])], age('3'))
    expect(failed).toMatchObject({ name: 'table-overlap', values: { decision: 'answer', rows: 'r_a, r_d' } })
  })

  it('takes - in any spacing as a cell that everything meets, null too', () => {
    expect(decide([table('U', [row('r_a', [' - '], ['1'])])], { age: null }).tagged).toEqual(number('1'))
  })

  it('F: the first row decides, later ones are not evaluated', () => {
    const { tagged, names } = decide(
      [table('F', [row('r_a', ['> 1'], ['1']), row('r_b', ['> 2'], ['1 / 0'])])],
      age('9'),
    )
    expect(tagged).toEqual(number('1'))
    expect(names).toEqual([])
  })

  it('A: rows may agree, all of them are recorded; they must not differ', () => {
    const agree = decide([table('A', [row('r_a', ['> 1'], ['1']), row('r_b', ['> 2'], ['1.0'])])], age('9'))
    expect(agree.tagged).toEqual(number('1'))
    expect(agree.record.rows?.map((fired) => fired.row)).toEqual(['r_a', 'r_b'])
    const differ = decide([table('A', [row('r_a', ['> 1'], ['1']), row('r_b', ['> 2'], ['2'])])], age('9'))
    expect(differ.failed?.name).toBe('table-any-differs')
  })

  const three = [row('r_a', ['> 1'], ['"low"']), row('r_b', ['> 2'], ['"high"']), row('r_c', ['> 99'], ['"none"'])]
  const outputs = [
    { key: 'o_rate', name: 'rate', label: text('rate'), type: 'string' as const, values: '"high", "low"' },
  ]

  it('P and O follow the order of the output values, R and C that of the rows', () => {
    expect(decide([table('P', three, { outputs })], age('9')).tagged).toBe('high')
    expect(decide([table('O', three, { outputs })], age('9')).tagged).toEqual(['high', 'low'])
    expect(decide([table('R', three, { outputs })], age('9')).tagged).toEqual(['low', 'high'])
    expect(decide([table('C', three, { outputs })], age('9')).tagged).toEqual(['low', 'high'])
    const bracketed = [{ ...outputs[0], values: '["high", "low"]' }] as typeof outputs
    expect(decide([table('P', three, { outputs: bracketed })], age('9')).tagged).toBe('high')
  })

  it.each([
    ['C+', number('12.3')],
    ['C<', number('0.1')],
    ['C>', number('12')],
    ['C#', number('3')],
  ] as const)('%s collects', (policy, expected) => {
    const amounts = [
      row('r_a', ['> 1'], ['0.1']),
      row('r_b', ['> 2'], ['0.2']),
      row('r_c', ['> 3'], ['12']),
      row('r_d', ['> 99'], ['7']),
    ]
    expect(decide([table(policy, amounts)], age('9')).tagged).toEqual(expected)
  })

  it('several outputs are a context by name', () => {
    const two = [
      { key: 'o_a', name: 'rate', label: text('a'), type: 'number' as const },
      { key: 'o_b', name: 'why', label: text('b'), type: 'string' as const },
    ]
    expect(decide([table('U', [row('r_a', ['-'], ['5', '"x"'])], { outputs: two })], age('1')).tagged).toEqual({
      rate: number('5'),
      why: 'x',
    })
  })

  it('refuses a row with too few cells and a sum over two outputs before it runs', () => {
    const short = linkDecisions([table('U', [row('r_a', [], ['1'])])], [], [], [])
    expect(short.ok ? [] : short.problems.map((found) => [found.name, found.place])).toEqual([
      ['table-shape', 'decisions/answer/rows/r_a'],
    ])
    const outputs = [
      { key: 'o_a', name: 'a', label: text('a'), type: 'any' as const },
      { key: 'o_b', name: 'b', label: text('b'), type: 'any' as const },
    ]
    const sums = linkDecisions([table('C+', [], { outputs })], [], [], [])
    expect(sums.ok ? [] : sums.problems.map((found) => found.name)).toEqual(['table-aggregation'])
  })

  it('names the place of a cell that cannot be parsed', () => {
    const linked = linkDecisions([table('U', [row('r_a', ['> '], ['1'])])], [], [], [])
    expect(linked.ok ? [] : linked.problems).toMatchObject([
      { name: 'feel-syntax', place: 'decisions/answer/rows/r_a/when/0' },
    ])
  })

  it('nulls an output of the wrong type and says so', () => {
    const wrong = [{ key: 'o_rate', name: 'rate', label: text('rate'), type: 'number' as const }]
    const { tagged, warnings } = decide([table('U', [row('r_a', ['-'], ['"x"'])], { outputs: wrong })], age('1'))
    expect(tagged).toBeNull()
    expect(warnings).toMatchObject([{ name: 'feel-type', values: { expected: 'number', actual: 'string' } }])
  })

  it('a row holds from and to the days of its validity, both included', () => {
    const dated = [
      row('r_old', ['-'], ['1'], { validity: { to: '2026-12-31' } }),
      row('r_new', ['-'], ['2'], { validity: { from: '2027-01-01' } }),
    ]
    const on = (day: string) => decide([table('U', dated)], age('1'), 'answer', { ...OPTIONS, on: day }).tagged
    expect(on('2026-12-31')).toEqual(number('1'))
    expect(on('2027-01-01')).toEqual(number('2'))
  })

  it('a row that is not yet known does not hold', () => {
    const dated = [row('r_a', ['-'], ['1'], { validity: { knownSince: '2026-03-16' } })]
    expect(decide([table('U', dated)], age('1')).names).toEqual(['table-no-hit'])
  })

  it('warns at the place and offset of a cell', () => {
    const { warnings } = decide([table('U', [row('r_a', ['-'], ['1 + nothing'])])], age('1'))
    expect(warnings[0]).toMatchObject({
      name: 'feel-name-unknown',
      offset: 4,
      place: 'decisions/answer/rows/r_a/then/0',
    })
  })
})

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
