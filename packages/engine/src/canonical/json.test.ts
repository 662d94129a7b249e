import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './json.ts'

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code units, without white space', () => {
    expect(canonicalJson({ b: [1, true, null], a: { ä: 'x', Z: '' } })).toBe('{"a":{"Z":"","ä":"x"},"b":[1,true,null]}')
  })

  it('leaves out members without a value, and keeps the order of lists', () => {
    expect(canonicalJson({ a: undefined, b: [3, 1, 2] })).toBe('{"b":[3,1,2]}')
  })

  it('is one text per value, which JSON reads back', () => {
    const value = fc.jsonValue({ noUnicodeString: false }).filter((json) => !/[.e]/i.test(numbersOf(json)))
    fc.assert(
      fc.property(value, (json) => {
        const text = canonicalJson(json)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(json)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it.each([1.5, Number.NaN, Number.MAX_VALUE, new Date(0), () => 1, [undefined], Symbol('s'), 1n])(
    'has no form for what is no JSON of ours: %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    },
  )
})

/** The numbers of a value as JavaScript writes them: fractions and large ones show a point or an exponent. */
function numbersOf(value: unknown): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? '' : '.'
  if (value === null || typeof value !== 'object') return ''
  return Object.values(value).map(numbersOf).join('')
}
