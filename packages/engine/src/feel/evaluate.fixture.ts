import { expect, it } from 'vitest'
import type { Tagged } from '../canonical/tagged-value.ts'
import { compileExpression, compileUnaryTests } from './compile.ts'
import { evaluate, evaluateTests } from './evaluate.ts'
import { link } from './link.ts'
import { type Scope, scopeOf } from './scope.ts'
import { fromTagged, toTagged } from './tagged.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

const OPTIONS = { now: '2026-03-15T23:30:00.000Z', zone: EUROPE_BERLIN }
const NO_NAMES: Scope = scopeOf({})

/** A value in tagged form, with its warnings and offsets, at a fixed instant. */
export function run(source: string, scope: Scope = NO_NAMES) {
  const compiled = compileExpression(source)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { value, warnings, failed } = evaluate(link(compiled.value), scope, OPTIONS)
  return { value: toTagged(value), warnings: warnings.map(({ name, offset }) => `${name} ${offset}`), failed }
}

/** Whether an input meets unary tests. */
export function test(tests: string, input: string, scope: Scope = NO_NAMES): Tagged {
  const compiled = compileUnaryTests(tests)
  const value = compileExpression(input)
  if (!compiled.ok || !value.ok) throw new Error(tests)
  return toTagged(
    evaluateTests(link(compiled.value), evaluate(link(value.value), scope, OPTIONS).value, scope, OPTIONS).value,
  )
}

/** Names of a case with these tagged values. */
export function scope(values: Record<string, Tagged>): Scope {
  return {
    get(name) {
      if (!Object.hasOwn(values, name)) return undefined
      const read = fromTagged(values[name])
      if (!read.ok) throw new Error(name)
      return read.value
    },
  }
}

/** Each pair evaluates to the same value without a warning. */
export function same(pairs: readonly (readonly [string, string])[]): void {
  it.each(pairs)('%s is %s', (source, expected) => {
    const result = run(source)
    expect(result.warnings).toEqual([])
    expect(result.value).toEqual(run(expected).value)
  })
}

/** Each expression is null and says why, at the offset. */
export function warns(cases: readonly (readonly [string, string])[]): void {
  it.each(cases)('%s is null with %s', (source, warning) => {
    const result = run(source)
    expect(result.value).toBeNull()
    expect(result.warnings).toEqual([warning])
  })
}
