import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileUnaryTests } from '../../feel/compile.ts'
import { cellSetOf } from './cell-set.ts'
import { readCell, writeCell } from './read-cell.ts'

describe('a cell as plain data', () => {
  it.each([
    ['-', { says: 'any' }],
    ['not(true)', { says: 'values', of: 'boolean', values: ['true'], negated: true }],
    ['"a", "b"', { says: 'values', of: 'string', values: ['a', 'b'], negated: false }],
    [
      '[1..5)',
      {
        says: 'ranges',
        of: 'number',
        negated: false,
        ranges: [{ from: { value: '1', included: true }, to: { value: '5', included: false } }],
      },
    ],
    [
      '>= date("2027-01-01")',
      { says: 'ranges', of: 'date', negated: false, ranges: [{ from: { value: '2027-01-01', included: true } }] },
    ],
    ['< limit', { says: 'expression', source: '< limit' }],
  ])('%s', (source, expected) => {
    expect(readCell(source)).toEqual(expected)
  })

  it('says the same when it is written again', () => {
    const test = fc.oneof(
      fc
        .tuple(fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: -9, max: 9 }))
        .map(([sign, n]) => `${sign} ${n}`),
      fc
        .tuple(
          fc.constantFrom('[', '('),
          fc.integer({ min: 0, max: 5 }),
          fc.integer({ min: 6, max: 9 }),
          fc.constantFrom(']', ')'),
        )
        .map(([open, a, b, close]) => `${open}${a}..${b}${close}`),
      fc.constantFrom('0.5', '-3', '7'),
    )
    const cell = fc
      .tuple(fc.array(test, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([tests, negated]) => (negated ? `not(${tests.join(', ')})` : tests.join(', ')))
    const setOf = (source: string) => {
      const compiled = compileUnaryTests(source)
      return compiled.ok ? cellSetOf(compiled.value) : null
    }
    fc.assert(
      fc.property(cell, (source) => {
        expect(setOf(writeCell(readCell(source)))).toEqual(setOf(source))
      }),
    )
  })

  it('keeps quotation marks and backslashes in texts', () => {
    const source = writeCell({ says: 'values', of: 'string', values: ['a "b" \\ c'], negated: false })
    expect(readCell(source)).toEqual({ says: 'values', of: 'string', values: ['a "b" \\ c'], negated: false })
  })
})
