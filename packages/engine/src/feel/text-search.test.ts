import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findText } from './text-search.ts'

describe('finding a text in another', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 400 })
  it('finds what the host finds', () => {
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 90 }),
        letters,
        (before, pattern, after) => {
          const text = before + pattern + after
          expect(findText(text, pattern)).toBe(text.indexOf(pattern))
          expect(findText(before, pattern)).toBe(before.indexOf(pattern))
        },
      ),
      { numRuns: 500 },
    )
  })
  it('finds long repeated patterns at the end, and none that is not there', () => {
    const half = 'a'.repeat(2000)
    expect(findText(`${half}${half}b${half}`, `${half}b${half}`)).toBe(2000)
    expect(findText(`${half}${half}`, `${half}b`)).toBe(-1)
  })
})
