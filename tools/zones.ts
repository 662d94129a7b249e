/**
 * Writes the time-zone data of the engine: `node tools/zones.ts <zoneinfo folder>`. The folder holds compiled IANA
 * data (RFC 9636, TZif) and `tzdata.zi` with their version; systems keep it as their zoneinfo.
 */
import { readFileSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type ZoneData, type ZoneRule, type YearlyChange, offsetAt } from '../packages/engine/src/feel/zone.ts'

const TARGET = 'packages/engine/src/zones/generated/tzdata.ts'
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: node tools/zones.ts <zoneinfo folder>')

/** The 64-bit block of a file: its changes and the rule for the years after them. */
function readZone(name: string, bytes: Buffer): ZoneData {
  const header = (at: number) => [20, 24, 28, 32, 36, 40].map((place) => bytes.readUInt32BE(at + place))
  const [isUt = 0, isStd = 0, leaps = 0, times = 0, types = 0, chars = 0] = header(0)
  const start = 44 + times * 5 + types * 6 + chars + leaps * 8 + isStd + isUt
  const [ut = 0, std = 0, leap = 0, count = 0, kinds = 0, letters = 0] = header(start)
  const body = start + 44
  const indexes = body + count * 8
  const table = indexes + count
  const offset = (kind: number) => bytes.readInt32BE(table + kind * 6)
  const changes = Array.from({ length: count }, (_, place): [number, number] => [
    Number(bytes.readBigInt64BE(body + place * 8)),
    offset(bytes.readUInt8(indexes + place)),
  ])
  const footer = bytes.toString('ascii', table + kinds * 6 + letters + leap * 12 + std + ut).trim()
  const first: [number, number] = [changes[0]?.[0] === undefined ? 0 : changes[0][0] - 1, offset(0)]
  const transitions = [first, ...changes].filter(([, east], place, all) => place === 0 || all[place - 1]?.[1] !== east)
  const rule = readFooter(footer)
  return rule === null ? { name, transitions } : shortened({ name, transitions, rule })
}

/** Without the changes at the end that the rule gives as well. */
function shortened(zone: ZoneData): ZoneData {
  let short = zone
  for (let length = zone.transitions.length - 1; length > 0; length -= 1) {
    const candidate = { ...zone, transitions: zone.transitions.slice(0, length) }
    if (!agree(candidate, zone, zone.transitions[length - 1]?.[0] ?? 0, zone.transitions[length]?.[0] ?? 0)) break
    short = candidate
  }
  return short
}

/** Whether two forms of a zone have the same offset from one change to the next, hour by hour. */
function agree(a: ZoneData, b: ZoneData, from: number, to: number): boolean {
  for (let second = from; second < to; second += 3600) if (offsetAt(a, second) !== offsetAt(b, second)) return false
  return [to - 1, to].every((second) => offsetAt(a, second) === offsetAt(b, second))
}

const NAME = '(?:<[^>]+>|[A-Za-z]+)'
const FOOTER = new RegExp(`^${NAME}([-+0-9:]+)(?:${NAME}([-+0-9:]*),([^,]+),([^,]+))?$`)

function readFooter(text: string): ZoneRule | null {
  const [, standard = '', summer, start, end] = FOOTER.exec(text) ?? []
  if (standard === '') throw new Error(`rule ${text}`)
  if (start === undefined || end === undefined) return null
  const east = -secondsOf(standard)
  return {
    standard: east,
    summer: summer === undefined || summer === '' ? east + 3600 : -secondsOf(summer),
    start: changeOf(start),
    end: changeOf(end),
  }
}

function secondsOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[-+]/, '').split(':').map(Number)
  const total = hours * 3600 + minutes * 60 + seconds
  return text.startsWith('-') ? -total : total
}

function changeOf(text: string): YearlyChange {
  const [, month, week, day, time = '2'] = /^M(\d+)\.(\d)\.(\d)(?:\/(.+))?$/.exec(text) ?? []
  if (month === undefined) throw new Error(`change ${text}`)
  return [Number(month), Number(week), Number(day), secondsOf(time)]
}

function lineOf({ transitions, rule }: ZoneData): string {
  const offsets = [...new Set(transitions.map(([, east]) => east))]
  const steps = transitions.map(([, east]) => offsets.indexOf(east).toString(36)).join('')
  const deltas = transitions.map(([at], place) => (at - (transitions[place - 1]?.[0] ?? 0)).toString(36)).join(' ')
  const ruleText = rule === undefined ? '' : [rule.standard, rule.summer, ...rule.start, ...rule.end].join(' ')
  return `${offsets.join(' ')}|${steps}|${deltas}|${ruleText}`
}

const root = realpathSync(folder)
const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name))
  .filter((name) => statSync(join(root, name)).isFile())
  .filter((name) => readFileSync(join(root, name)).toString('ascii', 0, 4) === 'TZif')
  .sort()
const byLine = new Map<string, string>()
const zones: string[] = []
const aliases: string[] = []
const own = (name: string) => relative(root, realpathSync(join(root, name))) === name
for (const name of [...names.filter(own), ...names.filter((each) => !own(each))]) {
  const line = lineOf(readZone(name, readFileSync(join(root, name))))
  const first = byLine.get(line)
  if (first === undefined) {
    byLine.set(line, name)
    zones.push(`  ['${name}', '${line}'],`)
  } else aliases.push(`  ['${name}', '${first}'],`)
}
const version = /^# version (\S+)/.exec(readFileSync(join(root, 'tzdata.zi'), 'utf8'))?.[1] ?? ''
writeFileSync(
  TARGET,
  `// Written by tools/zones.ts from the IANA time-zone database, which is in the public domain.
export const TZDATA_VERSION = '${version}'
export const ZONES: ReadonlyMap<string, string> = new Map([
${zones.join('\n')}
])
export const ALIASES: ReadonlyMap<string, string> = new Map([
${aliases.sort().join('\n')}
])
`,
)
console.log(`${zones.length} zones and ${aliases.length} other names of version ${version} in ${TARGET}`)
