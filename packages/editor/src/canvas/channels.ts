import { type Boxes, CHIP_BELOW, NODE_HEIGHT, ROW_GAP } from './measures.ts'
import type { Plan } from './moves.ts'

export interface Channels {
  /** Height at which the flow crosses the channel. */
  trackOf(edge: string, channel: number): number
  /** Upper and lower edge of a row. */
  top(row: number): number
  bottom(row: number): number
  /** Whether flows run together into this step in the channel above it, and whether all of them are ways back. */
  joining(target: string): 'none' | 'back' | 'some'
}

const TRACK_GAP = 14
const PLAIN = { before: 12, after: 26 }
/** Room for a „+“ or pill below a step before its flow joins others, the same below a deadline, for a pill above its target. */
const BENEATH = 38
const BENEATH_CHIP = BENEATH + CHIP_BELOW
const CHIP = CHIP_BELOW + 14
const ABOVE = 42
const JOIN = 24
const RANK = { out: 0, pass: 1, in: 2 } as const

/** Shares the space between rows: forks above, joins below, no two groups that overlap on one height. */
export function channelsOf(boxes: Boxes, plans: readonly Plan[], row: (key: string) => number): Channels {
  const groups = groupsOf(plans)
  const tracks = new Map<string, number>()
  const counts = new Map<number, number>()
  const joins = new Map<string, 'back' | 'some'>()
  for (const [channel, list] of groups) {
    const placed: { readonly group: Group; readonly track: number }[] = []
    for (const group of list) {
      const near = placed.filter(({ group: other }) => other.left - 10 < group.right + 10 && group.left - 10 < other.right + 10)
      let track = Math.max(0, ...near.filter((each) => each.group.rank < group.rank).map((each) => each.track + 1))
      while (near.some((each) => each.track === track)) track++
      placed.push({ group, track })
      for (const edge of group.edges) tracks.set(`${channel} ${edge}`, track)
      counts.set(channel, Math.max(counts.get(channel) ?? 0, track + 1))
      if (group.into !== null) joins.set(group.into, group.back ? 'back' : 'some')
    }
  }
  const joining = (target: string) => joins.get(target) ?? 'none'

  const before = new Map<number, number>()
  const after = new Map<number, number>()
  const raise = (map: Map<number, number>, channel: number, room: number) =>
    map.set(channel, Math.max(map.get(channel) ?? 0, room))
  for (const { edge, straight, moves: [first] } of plans) {
    if (!first || edge.back) continue
    const from = row(edge.from)
    const joined = straight && row(edge.to) === from + 1 ? joining(edge.to) : 'none'
    if (joined === 'back' && edge.pill === 0) {
      raise(before, from, JOIN)
      raise(after, from, JOIN)
    } else if (first.kind === 'in' || joined !== 'none') {
      raise(before, from, edge.chip === undefined ? BENEATH : BENEATH_CHIP)
    } else raise(after, from, ABOVE)
  }
  for (const box of boxes.nodes) if (box.hangs) raise(before, row(box.key), CHIP)

  const rows = boxes.nodes.reduce((most, box) => Math.max(most, row(box.key)), 0) + 1
  const tops: number[] = []
  const firstTrack = new Map<number, number>()
  let y = 0
  firstTrack.set(-1, -JOIN - ((counts.get(-1) ?? 1) - 1) * TRACK_GAP)
  for (let index = 0; index < rows; index++) {
    tops.push(y)
    y += NODE_HEIGHT
    const [room, rest] = [before.get(index) ?? PLAIN.before, after.get(index) ?? PLAIN.after]
    const needed = room + ((counts.get(index) ?? 0) - 1) * TRACK_GAP + rest
    const height = counts.has(index) ? Math.max(ROW_GAP, needed) : ROW_GAP
    firstTrack.set(index, y + room + (height - needed) / 2)
    y += height
  }
  return {
    trackOf: (edge, channel) => (firstTrack.get(channel) ?? 0) + (tracks.get(`${channel} ${edge}`) ?? 0) * TRACK_GAP,
    top: (index) => tops[index] ?? y,
    bottom: (index) => (tops[index] ?? y) + NODE_HEIGHT,
    joining,
  }
}

/** Flows that fork or join and therefore lie on one height of a channel. */
interface Group {
  readonly edges: string[]
  readonly rank: number
  left: number
  right: number
  readonly into: string | null
  back: boolean
}

/** By channel; forks first, then what passes, joins last, of each kind the widest first. */
function groupsOf(plans: readonly Plan[]): ReadonlyMap<number, readonly Group[]> {
  const channels = new Map<number, Map<string, Group>>()
  for (const { edge, start, moves } of plans) {
    let at = start
    for (const { channel, to, kind } of moves) {
      const from = at
      at = to
      if (from === to) continue
      const name = kind === 'out' ? `out ${edge.chip ?? edge.from}` : kind === 'in' ? `in ${edge.to}` : edge.key
      const groups = channels.get(channel) ?? new Map<string, Group>()
      channels.set(channel, groups)
      const [left, right] = [Math.min(from, to), Math.max(from, to)]
      const group = groups.get(name)
      if (group) {
        group.edges.push(edge.key)
        group.left = Math.min(group.left, left)
        group.right = Math.max(group.right, right)
        group.back &&= edge.back
      } else {
        const into = kind === 'in' ? edge.to : null
        groups.set(name, { edges: [edge.key], rank: RANK[kind], left, right, into, back: edge.back })
      }
    }
  }
  const width = ({ left, right }: Group) => right - left
  return new Map(
    [...channels].map(([channel, groups]) => [
      channel,
      [...groups.values()].sort((one, other) => one.rank - other.rank || width(other) - width(one)),
    ]),
  )
}
