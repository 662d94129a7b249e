import { describe, expect, it } from 'vitest'
import { localDate, localDateTime, offsetAt, offsetOfWall } from './zone.ts'
import { parseDateTime, wallSeconds } from './time.ts'
import { EUROPE_BERLIN } from './zones/europe-berlin.ts'

function wall(text: string): number {
  const value = parseDateTime(text)
  if (value === null) throw new Error(text)
  return wallSeconds(value)
}

describe('Europe/Berlin', () => {
  it.each([
    ['2026-03-29T00:59:59.999Z', '2026-03-29T01:59:59.999+01:00'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T00:59:59.000Z', '2026-10-25T02:59:59+02:00'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25T02:00:00+01:00'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01T00:00:00+01:00'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01T00:00:00+02:00'],
    ['1970-01-01T00:00:00.000Z', '1970-01-01T01:00:00+01:00'],
    ['2038-01-19T03:14:08.000Z', '2038-01-19T04:14:08+01:00'],
    ['1980-04-06T01:00:00.000Z', '1980-04-06T03:00:00+02:00'],
    ['1995-09-24T01:00:00.000Z', '1995-09-24T02:00:00+01:00'],
    ['1996-09-30T12:00:00.000Z', '1996-09-30T14:00:00+02:00'],
    ['1996-10-27T01:00:00.000Z', '1996-10-27T02:00:00+01:00'],
  ])('%s is %s', (instant, local) => {
    expect(localDateTime(instant, EUROPE_BERLIN)).toBe(local)
    expect(localDate(instant, EUROPE_BERLIN)).toBe(local.slice(0, 10))
  })

  /** The host's own data is the oracle, for every day and both sides of every change. */
  it('agrees with the IANA data of the host at noon of every day from 1980 to 2037', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' })
    const differing: number[] = []
    for (let day = 3653; day < 24_837; day += 1) {
      const seconds = day * 86_400 + 43_200
      const hour = 12 + offsetAt(EUROPE_BERLIN, seconds) / 3600
      if (Number(format.format(seconds * 1000)) !== hour) differing.push(day)
    }
    expect(differing).toEqual([])
  })

  it('changes on Sundays at one o’clock UTC, 242 times', () => {
    const changes = EUROPE_BERLIN.transitions.slice(1)
    expect(changes).toHaveLength(242)
    expect(changes.filter(([at]) => at % 86_400 !== 3600 || (Math.floor(at / 86_400) + 4) % 7 !== 0)).toEqual([])
    expect(changes.at(-1)).toEqual([wall('2100-10-31T01:00:00'), 3600])
  })

  it('reads a wall clock: the earlier instant in the overlap, the offset before in the gap', () => {
    expect(offsetOfWall(EUROPE_BERLIN, wall('2026-10-25T02:30:00'))).toBe(7200)
    expect(offsetOfWall(EUROPE_BERLIN, wall('2026-10-25T03:00:00'))).toBe(3600)
    expect(offsetOfWall(EUROPE_BERLIN, wall('2026-03-29T02:30:00'))).toBe(3600)
    expect(offsetOfWall(EUROPE_BERLIN, wall('2026-03-29T03:00:00'))).toBe(7200)
    expect(offsetOfWall(EUROPE_BERLIN, wall('2026-03-29T01:59:59'))).toBe(3600)
  })
})

describe('an instant', () => {
  it.each(['2026-03-15', '2026-03-15T10:00:00', '2026-03-15T10:00:00+01:00', 'now'])(
    'must be in UTC: %s is a fault of the caller',
    (text) => {
      expect(() => localDate(text, EUROPE_BERLIN)).toThrow(TypeError)
    },
  )
})
