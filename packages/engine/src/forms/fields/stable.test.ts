import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_KINDS } from './index.ts'
import type { AnswerKind, RawParts } from './kind.ts'

const OPTIONS = [
  { key: 'o_a', label: { de: 'A', en: 'A' } },
  { key: 'o_b', label: { de: 'B', en: 'B' } },
]

/** Configurations that make each kind accept as much as possible. */
const CONFIGS: Record<string, readonly unknown[]> = {
  text: [{}],
  longText: [{}],
  number: [{}, { decimals: 2 }, { decimals: 3 }, { decimals: 10 }],
  money: [{ min: '-1000000' }],
  date: [{}, { incomplete: true }],
  boolean: [{}],
  choice: [{ options: OPTIONS }, { options: OPTIONS, other: { label: { de: 'C', en: 'C' } } }],
  email: [{}],
  phone: [{}],
  postalCode: [{}],
}

const kinds = FIELD_KINDS.flatMap((kind): [string, AnswerKind, unknown][] =>
  kind.repeats
    ? []
    : (CONFIGS[kind.kind] ?? []).map((config) => [`${kind.kind} ${JSON.stringify(config)}`, kind, config]),
)

const digits = fc.stringMatching(/^-?[0-9]{0,4}([.,][0-9]{0,4}){0,2}$/)
const small = fc.integer({ min: 0, max: 40 }).map(String)
const year = fc.integer({ min: 990, max: 2100 }).map(String)
const word = fc.oneof(
  fc.constantFrom(
    '',
    'yes',
    'no',
    'o_a',
    'o_b',
    'other',
    'a@b.de',
    '06181 123456',
    '12345',
    'D-01067',
    ' Zoe\u0308 ',
    'a\r\nb',
  ),
  digits,
  small,
  year,
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
)
/** Boxes of a date mostly hold what fits them. */
const FITTING: Record<string, fc.Arbitrary<string>> = {
  day: fc.oneof({ weight: 4, arbitrary: small }, word),
  month: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 13 }).map(String) }, word),
  year: fc.oneof({ weight: 4, arbitrary: year }, word),
}
const rawOf = (kind: AnswerKind, config: unknown) =>
  fc.record(Object.fromEntries(kind.parts(config).map((part) => [part.key, FITTING[part.key] ?? word])))

describe.each(kinds)('%s', (_name, kind, config) => {
  it('reads what it writes, and writes the same again', () => {
    let answered = 0
    fc.assert(
      fc.property(rawOf(kind, config), (raw: RawParts) => {
        const first = kind.read(raw, config)
        if (!first.ok || first.value === null) return
        answered += 1
        const written = kind.write(first.value, config)
        expect(written).not.toBeNull()
        const second = kind.read(written ?? {}, config)
        expect(second).toEqual(first)
        expect(kind.write(first.value, config)).toEqual(written)
        expect(kind.toText(first.value, config, 'de')).not.toBe('')
      }),
      { numRuns: 500, seed: 91379 },
    )
    expect(answered).toBeGreaterThan(0)
  })

  it('answers every value with a raw form or null, never with an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const raw = kind.write({ value: value as never }, config)
        if (raw !== null) expect(kind.read(raw, config)).toHaveProperty('ok')
      }),
      { numRuns: 300, seed: 91379 },
    )
  })
})

it('covers every kind that is answered', () => {
  const answered = FIELD_KINDS.filter((kind) => !kind.repeats).map((kind) => kind.kind)
  expect(Object.keys(CONFIGS).sort()).toEqual([...answered].sort())
})
