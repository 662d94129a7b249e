import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import { dateOfEpochDay } from './date.ts'
import { durationOf } from './duration.ts'
import { parseNumber } from './number.ts'
import { fromTagged, toTagged } from './tagged.ts'
import { parseTemporal } from './temporal.ts'
import type { FeelValue } from './value.ts'

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -12, max: 12 }))
  .map(([digits, exponent]) => {
    const value = parseNumber(`${digits}e${exponent}`)
    if (value === null) throw new Error('number')
    return value
  })
const date = fc.integer({ min: -700_000, max: 2_900_000 }).map((day): FeelValue => dateOfEpochDay(day))
const temporal = fc
  .constantFrom(
    '10:30:00',
    '10:30:00.5Z',
    '23:59:59+01:00',
    '10:00:00@Europe/Berlin',
    '2026-03-15T10:30:00+01:00',
    '2026-03-15T00:00:00',
    'P14M',
    '-P1M',
    'PT0S',
  )
  .map(parseTemporal)
const duration = number.map((seconds): FeelValue => durationOf(seconds))
const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.string({ unit: 'binary' }),
  number,
  date,
  temporal,
  duration,
)
const value: fc.Arbitrary<FeelValue> = fc.letrec<{ value: FeelValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.string(), fc.constantFrom('$date', '$number', '$context', '$range', '__proto__', 'constructor')),
          tie('value'),
        ),
        { maxLength: 3 },
      )
      .map((entries) => new Map(entries)),
    fc.tuple(scalar, fc.boolean(), scalar, fc.boolean()).map(
      ([start, startIncluded, end, endIncluded]): FeelValue => ({
        kind: 'range',
        start,
        startIncluded,
        end,
        endIncluded,
      }),
    ),
  ),
})).value

describe('the stored form of a value', () => {
  it('comes back as the same value, through JSON text', () => {
    fc.assert(
      fc.property(value, (original) => {
        const text = canonicalJson(toTagged(original))
        const read = fromTagged(JSON.parse(text))
        expect(read.ok).toBe(true)
        if (!read.ok) return
        expect(read.value).toEqual(original)
        expect(canonicalJson(toTagged(read.value))).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['1.50', '1.5'],
    ['100', '1e2'],
    ['0', '-0.00'],
    ['0.000001', '1e-6'],
  ])('is one for equal numbers: %s and %s', (a, b) => {
    const tagged = [a, b].map((text) => toTagged(parseNumber(text)))
    expect(tagged[0]).toEqual(tagged[1])
  })

  it.each<[string, Tagged]>([
    ['PT36H', { $duration: 'P1DT12H' }],
    ['P1Y2M', { $months: 14 }],
    ['-P3D', { $duration: '-P3D' }],
    ['P0D', { $duration: 'PT0S' }],
    ['2026-03-15T10:30:00.500Z', { $dateTime: '2026-03-15T10:30:00.5Z' }],
    ['10:30:00+00:00', { $time: '10:30:00Z' }],
  ])('normalises %s', (text, expected) => {
    expect(toTagged(parseTemporal(text))).toEqual(expected)
  })

  it('wraps a context that looks like a tag, and only such a one', () => {
    expect(toTagged(new Map([['$date', 'x']]))).toEqual({ $context: { $date: 'x' } })
    expect(
      toTagged(
        new Map([
          ['$date', 'x'],
          ['b', 'y'],
        ]),
      ),
    ).toEqual({ $date: 'x', b: 'y' })
    expect(toTagged(new Map([['date', 'x']]))).toEqual({ date: 'x' })
    expect(toTagged(new Map())).toEqual({})
  })

  it('has nothing for functions', () => {
    expect(toTagged({ kind: 'function', name: 'f', parameters: [], invoke: () => null })).toBeNull()
  })
})

describe('reading a stored form', () => {
  it.each([
    ['a JSON number', 1, ''],
    ['undefined', undefined, ''],
    ['an unknown tag', { $money: '1' }, ''],
    ['a number that is not normalised', { $number: '1.50' }, ''],
    ['an exponent', { $number: '1e2' }, ''],
    ['negative zero', { $number: '-0' }, ''],
    ['more digits than fit', { $number: '12345678901234567890123456789012345' }, ''],
    ['a day that does not exist', { $date: '2026-02-29' }, ''],
    ['a number in a tag of text', { $date: 20260301 }, ''],
    ['a duration that is not normalised', { $duration: 'PT36H' }, ''],
    ['months with a fraction', { $months: 1.5 }, ''],
    ['a wrapped context that needs no wrapping', { $context: { a: '1' } }, ''],
    ['a range without an end', { $range: { start: null, startIncluded: true, endIncluded: true } }, ''],
    ['something wrong inside', { list: ['a', { $date: 'x' }] }, '/list/1'],
    ['a number inside a context', { a: { b: 5 } }, '/a/b'],
  ])('refuses %s and names the place', (_, tagged, place) => {
    const read = fromTagged(tagged)
    expect(read.ok ? [] : read.problems).toMatchObject([{ name: 'tagged-shape', place }])
  })

  it('survives any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = fromTagged(json)
        if (read.ok) expect(fromTagged(toTagged(read.value))).toEqual(read)
        else expect(read.problems[0]?.name).toBe('tagged-shape')
      }),
    )
  })

  it('refuses what is nested too deeply', () => {
    let deep: Tagged = []
    for (let level = 0; level < 5000; level += 1) deep = [deep]
    expect(fromTagged(deep).ok).toBe(false)
  })

  it('reads __proto__ as an entry', () => {
    const read = fromTagged(JSON.parse('{"__proto__": "x", "a": "y"}'))
    expect(read.ok && read.value instanceof Map ? [...read.value.keys()] : []).toEqual(['__proto__', 'a'])
  })
})
