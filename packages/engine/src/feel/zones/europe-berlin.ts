import { epochDay, weekday } from '../date.ts'
import type { FeelDate } from '../value.ts'
import type { ZoneData } from '../zone.ts'

const CET = 3600
const CEST = 7200

function sundayOnOrBefore(year: number, month: number, day: number): number {
  const date: FeelDate = { kind: 'date', year, month, day }
  return epochDay(date) - (weekday(date) % 7)
}

/** Changes happen at 01:00 UTC (Directive 2000/84/EC, Art. 2–3). */
function change(day: number): number {
  return day * 86_400 + 3600
}

/**
 * Summer time in Germany: from 1980, by the EU rule from the last Sunday in March (1980: 6 April) to the last
 * Sunday in September, since 1996 in October (IANA time-zone database, rules EU and Germany).
 */
function transitions(): [number, number][] {
  const list: [number, number][] = [[epochDay({ kind: 'date', year: 1980, month: 1, day: 1 }) * 86_400, CET]]
  for (let year = 1980; year <= 2100; year += 1) {
    const start = year === 1980 ? sundayOnOrBefore(year, 4, 7) : sundayOnOrBefore(year, 3, 31)
    const end = year < 1996 ? sundayOnOrBefore(year, 9, 30) : sundayOnOrBefore(year, 10, 31)
    list.push([change(start), CEST], [change(end), CET])
  }
  return list
}

/** Zone of every German authority, 1980–2100. */
export const EUROPE_BERLIN: ZoneData = { name: 'Europe/Berlin', transitions: transitions() }
