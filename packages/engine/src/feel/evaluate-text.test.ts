import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run, same } from './evaluate.fixture.ts'

describe('strings', () => {
  same([
    ['"Hund" + "esteuer"', '"Hundesteuer"'],
    ['"a" < "b"', 'true'],
    ['"ä" = "ä"', 'true'],
    ['"\\u00e4\\n\\"\\\\"', '"ä\n\\"\\\\"'],
    ['"\\U01F415"', '"🐕"'],
    ['"🐕" > "\uFFFD"', 'true'],
    ['"B" < "a"', 'true'],
    ['"" + ""', '""'],
    ['"\\d"', '"\\\\d"'],
  ])
})

describe('string literals', () => {
  const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  it('hold any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(run(`"${escaped(text)}"`).value).toBe(text)
      }),
    )
  })
  it('hold any character by its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x10_ffff }), (code) => {
        const hex = code.toString(16).padStart(6, '0')
        expect(run(`"\\U${hex}"`).value).toBe(String.fromCodePoint(code))
        expect(run(`string length("\\U${hex}")`).value).toEqual({ $number: '1' })
      }),
    )
  })
})
