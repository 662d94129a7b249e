import { describe, expect, it } from 'vitest'
import { caseScope, library, number, OPTIONS, row, table, text } from './decisions.fixture.ts'
import { evaluateDecision } from './evaluate-decision.ts'
import { prepareDecision } from './prepare-decision.ts'

describe('a row whose outputs are written down', () => {
  const outputs = (type: 'number' | 'list' | 'any') => [{ key: 'o_rate', name: 'rate', label: text('rate'), type }]

  /** The same question asked three times of one library, with budgets of its own each time. */
  function thrice(then: string, type: 'number' | 'list' | 'any', values = { age: number('18') }, budget = 1000) {
    const linked = library([table('U', [row('r_a', ['>= 18'], [then])], { outputs: outputs(type) })])
    const ask = () => evaluateDecision(linked, 'answer', undefined, caseScope(values), { ...OPTIONS, budget })
    return [ask(), ask(), ask()] as const
  }

  it('is recorded every time as it was the first time', () => {
    const [first, ...later] = thrice('80', 'number')
    expect(first.record.rows).toEqual([{ row: 'r_a', norms: ['n_r_a'], outputs: { rate: number('80') } }])
    for (const evaluation of later) expect(evaluation).toEqual(first)
  })

  it('is recorded alike when the record is written out later, after others were decided', () => {
    const linked = library([table('U', [row('r_a', ['>= 18'], ['80']), row('r_b', ['< 18'], ['age'])], { outputs: outputs('any') })])
    const prepared = prepareDecision(linked, 'answer', OPTIONS)
    const scopes = ['18', '7', '30', '8'].map((age) => caseScope({ age: number(age) }))
    const kept = scopes.map((scope) => prepared.keep(undefined, scope))
    const written = scopes.map((scope) => prepared.record(undefined, scope).record)
    expect(kept.map((each) => each.record())).toEqual(written)
    expect(written.map(({ output }) => output)).toEqual(['80', '7', '80', '8'].map(number))
  })

  it('is made to fit its type every time, and warns every time where it does not', () => {
    for (const { record } of thrice('80', 'list'))
      expect([record.output, record.rows?.[0]?.outputs]).toEqual([[number('80')], { rate: [number('80')] }])
    for (const { value, warnings } of thrice('"eighty"', 'number')) {
      expect(value).toBeNull()
      expect(warnings).toMatchObject([{ name: 'feel-type' }])
    }
  })

  it('takes the same work every time: a budget that is enough once is enough always, one less never', () => {
    const enough = Array.from({ length: 60 }, (_, budget) => budget + 1).find(
      (budget) => thrice('80', 'number', undefined, budget)[0].failed === undefined,
    )
    if (enough === undefined) throw new Error('no budget is enough')
    expect(thrice('80', 'number', undefined, enough).map(({ failed }) => failed)).toEqual(Array(3).fill(undefined))
    const linked = library([table('U', [row('r_a', ['>= 18'], ['80'])], { outputs: outputs('number') })])
    const ask = (budget: number) =>
      evaluateDecision(linked, 'answer', undefined, caseScope({ age: number('18') }), { ...OPTIONS, budget }).failed
    expect(ask(enough)).toBeUndefined()
    expect(ask(enough - 1)?.name).toBe('feel-budget')
  })
})
