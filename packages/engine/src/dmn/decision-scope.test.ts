import { describe, expect, it } from 'vitest'
import type { Decision } from '../definition/decision.ts'
import { compileExpression } from '../feel/compile.ts'
import { type EvaluationOptions, evaluate } from '../feel/evaluate.ts'
import { link } from '../feel/link.ts'
import { parseNumber } from '../feel/number.ts'
import { scopeOf } from '../feel/scope.ts'
import { toTagged } from '../feel/tagged.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { linkDecisions } from './decision-library.ts'
import { decisionScope } from './decision-scope.ts'

const OPTIONS: EvaluationOptions = { now: '2026-12-31T23:30:00.000Z', zone: EUROPE_BERLIN }
const WORDS = { de: 'x', en: 'x' }

function decision(key: string, result: string, formal: Decision['formal'] = []): Decision {
  return { key, names: WORDS, norms: [], formal, logic: { kind: 'calculation', entries: [], result } }
}

function run(source: string, decisions: readonly Decision[]) {
  const library = linkDecisions(
    decisions,
    [{ key: 'rate', label: WORDS, type: 'number', norms: [], overridable: false }],
    [
      {
        format: 1,
        key: 'revision1',
        tenant: 'town',
        process: 'dogTax',
        parameter: 'rate',
        value: { $number: '108' },
        validFrom: '2027-01-01',
        knownSince: '2026-11-01T00:00:00.000Z',
      },
    ],
    ['town'],
  )
  const compiled = compileExpression(source)
  if (!library.ok || !compiled.ok) throw new Error(source)
  const base = scopeOf({ months: parseNumber('10'), open: null })
  const { value, failed } = evaluate(link(compiled.value), decisionScope(library.value, base, OPTIONS), OPTIONS)
  return { value: toTagged(value), failed: failed?.name }
}

describe('an expression of a form, a flow or a letter', () => {
  it('calls decisions by their keys', () => {
    const share = decision('share', 'parameter.rate * n / 12', [{ name: 'n', type: 'number' }])
    expect(run('share(months)', [share])).toEqual({ value: { $number: '90' }, failed: undefined })
  })
  it('reads decisions without arguments, which see the case', () => {
    expect(run('double + 1', [decision('double', 'months * 2')]).value).toEqual({ $number: '21' })
  })
  it('reads parameters for the day in the zone of the tenant', () => {
    expect(run('parameter.rate', []).value).toEqual({ $number: '108' })
    expect(run('parameter.gone', []).failed).toBe('parameter-unknown')
  })
  it('finds a name of the case first, also when its value is null', () => {
    expect(run('[months, open]', [decision('months', '1'), decision('open', '2')]).value).toEqual([
      { $number: '10' },
      null,
    ])
  })
  it('pays for what it calls', () => {
    const one = decision('one', 'n', [{ name: 'n', type: 'number' }])
    expect(run('for i in 1..2000 return one(i)', [one]).failed).toBe('feel-budget')
  })
  it('reports the problem of a decision', () => {
    expect(run('loop', [decision('loop', 'loop')]).failed).toBe('decision-cycle')
  })
})
