import { describe, expect, it } from 'vitest'
import { linkDecisions } from './decision-library.ts'
import { age, decide, number, OPTIONS, row, table, text } from './decisions.fixture.ts'

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
