import { describe, expect, it } from 'vitest'
import { compileExpression } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { link } from './link.ts'
import { integer, parseNumber } from './number.ts'
import { scopeOf } from './scope.ts'
import { MAX_TRACE } from './trace.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

const OPTIONS = { now: '2026-03-15T11:00:00.000Z', zone: EUROPE_BERLIN, budget: 1_000_000 }
const SCOPE = scopeOf({ rent: parseNumber('612.5'), rooms: integer(3), amounts: [integer(5), integer(70)], 'a b': integer(2) })

function traced(source: string, names?: ReadonlySet<string>) {
  const compiled = compileExpression(source, names)
  if (!compiled.ok) throw new Error(source)
  const { value, trace } = evaluate(link(compiled.value), SCOPE, { ...OPTIONS, trace: true })
  return { value, trace, lines: trace?.values.map(({ text, value: found }) => [text, found]) ?? [] }
}

describe('the trace of an evaluation', () => {
  it('holds every intermediate value with its place in the source, in the order of their coming', () => {
    const { trace } = traced('if rooms > 2 then rent * 12 else 0')
    expect(trace).toEqual({
      values: [
        { start: 3, end: 8, node: 'name', text: 'rooms', value: { $number: '3' } },
        { start: 3, end: 12, node: 'comparison', text: 'rooms > 2', value: true },
        { start: 18, end: 22, node: 'name', text: 'rent', value: { $number: '612.5' } },
        { start: 18, end: 27, node: 'arithmetic', text: 'rent * 12', value: { $number: '7350' } },
        { start: 0, end: 34, node: 'if', text: 'if rooms > 2 then rent * 12 else 0', value: { $number: '7350' } },
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
    expect(trace?.cut).toBeGreaterThan(9000)
  })

  it('keeps no value that is large, and says so', () => {
    const list = traced('for i in 1..60 return 1').trace?.values.at(-1)
    expect(list).toMatchObject({ value: null, cut: true })
    const text = traced('string join(for i in 1..60 return "0123456789")').trace?.values.at(-1)
    expect(text).toMatchObject({ value: '0123456789'.repeat(50), cut: true })
  })

  it('is there for an evaluation that was stopped, and absent when nobody asks', () => {
    const compiled = compileExpression('[rent + 1, for i in 1..10**9 return i]')
    if (!compiled.ok) throw new Error('no expression')
    const linked = link(compiled.value)
    const { failed, trace } = evaluate(linked, SCOPE, { ...OPTIONS, budget: 1000, trace: true })
    expect([failed?.name, trace?.values[1]?.text]).toEqual(['feel-budget', 'rent + 1'])
    expect(evaluate(linked, SCOPE, OPTIONS)).not.toHaveProperty('trace')
  })
})
