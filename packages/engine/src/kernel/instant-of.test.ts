import { describe, expect, it } from 'vitest'
import type { Tagged } from '../canonical/tagged-value.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { instantOf } from './instant-of.ts'

describe('the instant of a value', () => {
  it.each<[string, Tagged, string]>([
    ['a day begins at its midnight in the zone', { $date: '2026-07-01' }, '2026-06-30T22:00:00.000Z'],
    ['an offset counts', { $dateTime: '2026-07-01T10:00:00+05:00' }, '2026-07-01T05:00:00.000Z'],
    ['the zone counts without one', { $dateTime: '2026-01-01T10:00:00' }, '2026-01-01T09:00:00.000Z'],
    ['the own zone may be named', { $dateTime: '2026-01-01T10:00:00@Europe/Berlin' }, '2026-01-01T09:00:00.000Z'],
    ['fractions are not cut, or it came early', { $dateTime: '2026-01-01T10:00:00.0001Z' }, '2026-01-01T10:00:00.001Z'],
    ['the last of all', { $dateTime: '9999-12-31T23:59:59Z' }, '9999-12-31T23:59:59.000Z'],
  ])('%s', (_, value, instant) => {
    expect(instantOf(value, EUROPE_BERLIN)).toBe(instant)
  })

  it.each<[string, Tagged]>([
    ['a year whose text would sort first', { $date: '10000-01-02' }],
    ['a year beyond all clocks', { $date: '999999999-01-01' }],
    ['a year before Christ', { $date: '-0044-03-15' }],
    ['the time of another zone', { $dateTime: '2026-01-01T10:00:00@America/New_York' }],
    ['a time of day', { $time: '10:00:00' }],
    ['a text', '2026-01-01'],
    ['nothing', null],
  ])('%s has none', (_, value) => {
    expect(instantOf(value, EUROPE_BERLIN)).toBeNull()
  })
})
