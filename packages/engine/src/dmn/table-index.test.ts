import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Run } from '../feel/run.ts'
import { parseNumber } from '../feel/number.ts'
import { scopeOf } from '../feel/scope.ts'
import type { FeelValue } from '../feel/value.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import type { BoxedTable } from './boxed.ts'
import { linkTable } from './boxed/table.ts'
import type { Environment } from './environment.ts'
import { Linker } from './linker.ts'
import { ANY_FITS } from './type-fit.ts'

const CELLS = [
  '-',
  '5',
  '< 3',
  '>= 7',
  '[2..6)',
  'not(4)',
  '1, 8',
  '"a"',
  'not("a", "b")',
  '"b", "c"',
  'limit',
  '> limit',
  'true',
]
const VALUES: readonly FeelValue[] = [
  'a',
  'b',
  'x',
  true,
  false,
  null,
  ...['-1', '0', '2', '2.5', '3', '4', '5', '6', '7', '8'].map((text) => parseNumber(text)),
]

type Rows = readonly (readonly [string, string])[]

function evaluate(rows: Rows, x: FeelValue, y: FeelValue): FeelValue {
  return linked(rows)(x, y)
}

/** One table that is asked again and again. */
function linked(rows: Rows): (x: FeelValue, y: FeelValue) => FeelValue {
  const table: BoxedTable = {
    kind: 'table',
    hitPolicy: 'C',
    inputs: [
      { key: 'x', expression: 'x' },
      { key: 'y', expression: 'y' },
    ],
    outputs: [{ key: 'o', name: 'o' }],
    // biome-ignore lint/suspicious/noThenProperty: the model's word; such an object is never awaited
    rows: rows.map((when, index) => ({ key: `r${index}`, when, then: [String(index)], norms: [] })),
  }
  const linker = new Linker({
    fit: () => ANY_FITS,
    resultOf: () => null,
    node: () => null,
    allowedValues: () => undefined,
  })
  const code = linkTable(table, { decision: 'd', place: 'd', names: null }, linker)
  expect(linker.problems).toEqual([])
  return (x, y) => {
    const run = new Run({ now: '2026-01-01T00:00:00Z', zone: EUROPE_BERLIN, budget: 1_000_000 })
    const days = { on: '2026-01-01', today: '2026-01-01' }
    const scope = scopeOf({ x, y, limit: parseNumber('5') })
    const environment: Environment = { scope, run, days, decision: 'd', trace: null, strict: false }
    return code(environment)
  }
}

describe('the index of a table', () => {
  it('finds the rows that a search from the first to the last finds', () => {
    const cell = fc.constantFrom(...CELLS)
    const value = fc.constantFrom(...VALUES)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 8, maxLength: 70 }), value, value, (rows, x, y) => {
        // Seven rows at a time have no index.
        const apart: FeelValue[] = []
        for (let from = 0; from < rows.length; from += 7) {
          const hits = evaluate(rows.slice(from, from + 7), x, y) as readonly FeelValue[] | null
          apart.push(...((hits ?? []).map((hit) => (hit as number) + from) as unknown as FeelValue[]))
        }
        expect(evaluate(rows, x, y) ?? []).toEqual(apart)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a table of very many rows', () => {
  it('is arranged column by column, and says the same all the while', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [`[${row * 2}..${row * 2 + 2})`, row % 2 === 0 ? '"a"' : '"b"'] as const)
    const ask = linked(rows)
    const found = Array.from({ length: 4 }, () => ask(parseNumber('4001'), 'a'))
    expect(found[0]).toEqual([parseNumber('2000')])
    expect(found.every((one) => JSON.stringify(one) === JSON.stringify(found[0]))).toBe(true)
  })
})
