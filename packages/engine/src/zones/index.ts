import type { ZoneData, ZoneRule, ZoneSource, YearlyChange } from '../feel/zone.ts'
import { ALIASES, TZDATA_VERSION, ZONES } from './generated/tzdata.ts'

export { TZDATA_VERSION }

const NUMBERS = 36

/**
 * One zone's line: its offsets from UTC in seconds; a letter for each change, the offset that it leads to; the
 * seconds between the changes; the rule of the years after them.
 */
function read(name: string, line: string): ZoneData {
  const [offsetText = '', steps = '', deltas = '', ruleText = ''] = line.split('|')
  const offsets = offsetText.split(' ').map(Number)
  const between = deltas === '' ? [] : deltas.split(' ').map((delta) => Number.parseInt(delta, NUMBERS))
  const transitions: [number, number][] = []
  let at = 0
  for (const [place, step] of Array.from(steps).entries()) {
    at += between[place] ?? 0
    transitions.push([at, offsets[Number.parseInt(step, NUMBERS)] ?? 0])
  }
  const rule = ruleText === '' ? undefined : readRule(ruleText)
  return rule === undefined ? { name, transitions } : { name, transitions, rule }
}

function readRule(text: string): ZoneRule {
  const [standard = 0, summer = 0, ...changes] = text.split(' ').map(Number)
  const change = (from: number): YearlyChange => {
    const [month = 1, week = 1, day = 0, second = 0] = changes.slice(from, from + 4)
    return [month, week, day, second]
  }
  return { standard, summer, start: change(0), end: change(4) }
}

const known = new Map<string, ZoneData>()

function zoneNamed(name: string): ZoneData | undefined {
  const before = known.get(name)
  if (before !== undefined) return before
  const line = ZONES.get(ALIASES.get(name) ?? name)
  if (line === undefined) return undefined
  const zone = read(name, line)
  known.set(name, zone)
  return zone
}

/** Every zone of the IANA time-zone database, under all its names. Nothing that a citizen's page loads may import this. */
export const ALL_ZONES: ZoneSource = { get: zoneNamed }
