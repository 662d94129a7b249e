import { describe, expect, it } from 'vitest'
import { compileExpression } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { link } from './link.ts'
import { integer, parseNumber } from './number.ts'
import { scopeOf } from './scope.ts'
import { MAX_TRACE, tracedPart, TRACING } from './trace.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

const OPTIONS = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN, budget: 1_000_000 }
const SCOPE = scopeOf({ rent: parseNumber('612.5'), rooms: integer(3), amounts: [integer(5), integer(70)], 'a b': integer(2) })

function traced(source: string, names?: ReadonlySet<string>) {
  const compiled = compileExpression(source, names)
  if (!compiled.ok) throw new Error(source)
  const { value, trace } = evaluate(link(compiled.value), SCOPE, { ...OPTIONS, trace: TRACING })
  return { value, trace, lines: trace?.values.map((each) => [tracedPart(trace, each), each[3]]) ?? [] }
}

describe('the trace of an evaluation', () => {
  it('holds every intermediate value with its place in the source, in the order of their coming', () => {
    const { trace } = traced('if rooms > 2 then rent * 12 else 0')
    expect(trace).toEqual({
      expressions: [{ source: 'if rooms > 2 then rent * 12 else 0' }],
      values: [
        [0, 3, 8, { $number: '3' }],
        [0, 3, 12, true],
        [0, 18, 22, { $number: '612.5' }],
        [0, 18, 27, { $number: '7350' }],
        [0, 0, 34, { $number: '7350' }],
      ],
    })
  })

  it.each([
    ['(rent + 1) * 2', ['rent', '(rent + 1)', '(rent + 1) * 2']],
    ['sum(amounts[item > 10])', ['amounts', 'amounts[item > 10]', 'sum(amounts[item > 10])']],
    ['today().year', ['today()', 'today().year']],
    ['{x: rent}.x + 1', ['{x: rent}', '{x: rent}.x', '{x: rent}.x + 1']],
    ['rooms in [1..5]', ['rooms', '[1..5]', 'rooms in [1..5]']],
    ['(rooms instance of number) and true', ['(rooms instance of number)']],
    ['date("2026-01-31") + @"P1M"', ['date("2026-01-31")', '@"P1M"', 'date("2026-01-31") + @"P1M"']],
  ])('cuts the text of each part of %s whole, with its brackets', (source, parts) => {
    const texts = traced(source).lines.map(([text]) => text)
    for (const part of parts) expect([...texts, ...texts.map((text) => `(${String(text)})`)]).toContain(part)
  })

  it('knows names with spaces', () => {
    expect(traced('a b + 1', new Set(['a b'])).lines).toEqual([
      ['a b', { $number: '2' }],
      ['a b + 1', { $number: '3' }],
    ])
  })

  it('is bounded in values, and says how many it left out', () => {
    const { trace } = traced('for i in 1..5000 return i + 1')
    expect(trace?.values).toHaveLength(MAX_TRACE)
    expect(trace?.cut).toBeGreaterThan(5000)
  })

  it('keeps no value that is large, and says so', () => {
    const list = traced('for i in 1..60 return 1').trace?.values.at(-1)
    expect(list?.slice(3)).toEqual([null, true])
    const text = traced('string join(for i in 1..60 return "0123456789")').trace?.values.at(-1)
    expect(text?.slice(3)).toEqual(['0123456789'.repeat(50), true])
  })

  it('is there for an evaluation that was stopped, and absent when nobody asks', () => {
    const compiled = compileExpression('[rent + 1, for i in 1..10**9 return i]')
    if (!compiled.ok) throw new Error('no expression')
    const linked = link(compiled.value)
    const { failed, trace } = evaluate(linked, SCOPE, { ...OPTIONS, budget: 1000, trace: TRACING })
    const second = trace?.values[1]
    expect([failed?.name, trace && second && tracedPart(trace, second)]).toEqual(['feel-budget', 'rent + 1'])
    expect(evaluate(linked, SCOPE, OPTIONS)).not.toHaveProperty('trace')
  })
})
