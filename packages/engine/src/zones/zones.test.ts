import { describe, expect, it } from 'vitest'
import { offsetAt } from '../feel/zone.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { ALL_ZONES } from './index.ts'
import { ALIASES, ZONES } from './generated/tzdata.ts'

const DAY = 86_400
const instant = (text: string) => Date.parse(text) / 1000

/** Seconds east of UTC by the host's own data, to the minute. */
function hostOffset(zone: string, seconds: number): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(format.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]))
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) / 1000
  return wall - Math.floor(seconds / 60) * 60
}

describe('the zones of the world', () => {
  it.each([
    ['Europe/Paris', '2018-10-08T00:00:00Z', 7200],
    ['Europe/Paris', '2018-02-08T00:00:00Z', 3600],
    ['Asia/Dhaka', '2018-12-08T00:00:00Z', 21_600],
    ['Asia/Kolkata', '2018-12-08T00:00:00Z', 19_800],
    ['Australia/Melbourne', '2026-01-01T00:00:00Z', 39_600],
    ['Australia/Melbourne', '2026-07-01T00:00:00Z', 36_000],
    ['America/New_York', '2150-07-01T00:00:00Z', -14_400],
    ['America/New_York', '2150-12-01T00:00:00Z', -18_000],
    ['Etc/UTC', '2026-07-01T00:00:00Z', 0],
    ['US/Eastern', '2026-07-01T00:00:00Z', -14_400],
  ])('%s at %s is %d seconds east', (name, at, expected) => {
    const zone = ALL_ZONES.get(name)
    expect(zone === undefined ? null : offsetAt(zone, instant(at))).toBe(expected)
  })

  it('does not know what is none', () => {
    expect(['xyz/abc', 'Europe', 'europe/paris', '__proto__', ''].map((name) => ALL_ZONES.get(name))).toEqual(
      Array.from({ length: 5 }),
    )
  })

  it('has nothing for a name that another name stands for and nobody knows', () => {
    expect([...ALIASES.values()].filter((name) => !ZONES.has(name))).toEqual([])
  })

  it('agrees with the zone of German authorities from 1980 to 2100', () => {
    const zone = ALL_ZONES.get('Europe/Berlin')
    if (zone === undefined) throw new Error('no zone')
    const differing: number[] = []
    for (let at = instant('1980-01-02T00:00:00Z'); at < instant('2100-12-31T00:00:00Z'); at += DAY / 2) {
      if (offsetAt(zone, at) !== offsetAt(EUROPE_BERLIN, at)) differing.push(at)
    }
    expect(differing).toEqual([])
  })

  it('agrees with the data of the host on days from 1990 to 2024', () => {
    const names = [
      ...['Europe/London', 'Europe/Athens', 'Europe/Moscow', 'Africa/Cairo', 'Asia/Tokyo', 'Asia/Tehran'],
      ...['America/Los_Angeles', 'America/Sao_Paulo', 'Pacific/Auckland', 'Pacific/Chatham', 'Australia/Lord_Howe'],
    ]
    const differing: string[] = []
    for (const name of names) {
      const zone = ALL_ZONES.get(name)
      if (zone === undefined) throw new Error(name)
      for (let at = instant('1990-01-01T00:00:00Z'); at < instant('2024-12-31T00:00:00Z'); at += 37 * DAY + 3600) {
        if (offsetAt(zone, at) !== hostOffset(name, at)) differing.push(`${name} ${at}`)
      }
    }
    expect(differing).toEqual([])
  })
})
