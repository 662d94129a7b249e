import { describe, expect, it } from 'vitest'
import { NUMERIC_BUILTINS } from './builtins/numeric.ts'
import { compileExpression } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { linkWith } from './link-with.ts'
import { scopeOf } from './scope.ts'
import { toTagged } from './tagged.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

const NUMERIC = new Map(NUMERIC_BUILTINS.map((builtin) => [builtin.name, builtin]))

function run(source: string) {
  const compiled = compileExpression(source)
  if (!compiled.ok) throw new Error(source)
  const linked = linkWith(compiled.value, NUMERIC)
  const options = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN }
  const { value, warnings } = evaluate(linked, scopeOf({}), options)
  return { value: toTagged(value), warnings: warnings.map((warning) => warning.name) }
}

describe('linking with a choice of built-ins', () => {
  it('has those', () => {
    expect(run('round half up(2.5, 0)')).toEqual({ value: { $number: '3' }, warnings: [] })
  })
  it('does not know the others, and says so', () => {
    expect(run('count([1])')).toEqual({ value: null, warnings: ['feel-name-unknown', 'feel-function-unknown'] })
  })
})
