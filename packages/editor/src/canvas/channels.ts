import { type Boxes, type Connection, NODE_HEIGHT, ROW_GAP } from './measures.ts'

/** A horizontal part of a flow in the channel below the row of the same number. */
export interface HorizontalMove {
  readonly edge: string
  readonly channel: number
  readonly from: number
  readonly to: number
  /** Leaves its step, passes by, or runs into its target. */
  readonly kind: 'out' | 'pass' | 'in'
  /** Moves of one group lie on one height: they fork or join. */
  readonly group: string
  readonly back: boolean
}

export interface PlannedEdge {
  readonly edge: Connection
  readonly straight: boolean
  readonly start: number
  readonly moves: readonly { readonly channel: number; readonly to: number; readonly kind: string }[]
}

export interface Channels {
  /** Height at which the edge crosses the channel. */
  trackOf(move: { readonly edge: string; readonly channel: number }): number
  /** Upper and lower edge of a row. */
  top(row: number): number
  bottom(row: number): number
}

const TRACK_GAP = 14
const PLAIN = { before: 12, after: 26 }
/** Room for a „+“ or pill below a step before its flow joins others, below a deadline chip, and for a pill above its target. */
const BENEATH = 38
const BENEATH_CHIP = 50
const CHIP = 26
const ABOVE = 42
const JOIN = 24

/** Shares the space between rows: forks above, joins below, no two groups that overlap on one height. */
export function channelsOf(
  boxes: Boxes,
  plans: readonly PlannedEdge[],
  moves: readonly HorizontalMove[],
  row: (key: string) => number,
): Channels {
  const tracks = new Map<string, number>()
  const counts = new Map<number, number>()
  for (const [channel, list] of grouped(moves, (move) => move.channel)) {
    let count = 0
    const placed: { readonly track: number; readonly rank: number; readonly left: number; readonly right: number }[] = []
    const groups = [...grouped(list, (move) => move.group).values()].map((group) => ({
      group,
      rank: RANK[group[0]?.kind ?? 'pass'],
      left: Math.min(...group.flatMap((move) => [move.from, move.to])) - 10,
      right: Math.max(...group.flatMap((move) => [move.from, move.to])) + 10,
    }))
    groups.sort((one, other) => one.rank - other.rank || other.right - other.left - (one.right - one.left))
    for (const { group, rank, left, right } of groups) {
      const near = placed.filter((each) => each.left < right && left < each.right)
      let track = Math.max(0, ...near.filter((each) => each.rank < rank).map((each) => each.track + 1))
      while (near.some((each) => each.track === track)) track++
      placed.push({ track, rank, left, right })
      for (const move of group) tracks.set(`${channel} ${move.edge}`, track)
      count = Math.max(count, track + 1)
    }
    counts.set(channel, count)
  }

  const before = new Map<number, number>()
  const after = new Map<number, number>()
  const raise = (map: Map<number, number>, channel: number, room: number) =>
    map.set(channel, Math.max(map.get(channel) ?? 0, room))
  const joined = new Set(moves.filter((move) => move.kind === 'in').map((move) => `${move.channel} ${move.group}`))
  const joinedByBackOnly = new Set(joined)
  for (const move of moves) if (!move.back) joinedByBackOnly.delete(`${move.channel} ${move.group}`)
  for (const { edge, straight, moves: [first] } of plans) {
    if (!first) continue
    const from = row(edge.from)
    if (edge.back) continue
    const into = straight && row(edge.to) === from + 1 ? `${from} in ${edge.to}` : ''
    if (joinedByBackOnly.has(into) && edge.pill === 0) {
      raise(before, from, JOIN)
      raise(after, from, JOIN)
    } else if (first.kind === 'in' || joined.has(into)) raise(before, from, edge.chip === undefined ? BENEATH : BENEATH_CHIP)
    else raise(after, from, ABOVE)
  }
  for (const box of boxes.nodes) if (Object.keys(box.chips).length > 0) raise(before, row(box.key), CHIP)

  const rows = Math.max(0, ...boxes.nodes.map((box) => row(box.key))) + 1
  const tops: number[] = []
  const firstTrack = new Map<number, number>()
  let y = 0
  if (counts.has(-1)) firstTrack.set(-1, -JOIN - ((counts.get(-1) ?? 1) - 1) * TRACK_GAP)
  for (let index = 0; index < rows; index++) {
    tops.push(y)
    y += NODE_HEIGHT
    const count = counts.get(index) ?? 0
    const [room, rest] = [before.get(index) ?? PLAIN.before, after.get(index) ?? PLAIN.after]
    const height = count === 0 ? ROW_GAP : Math.max(ROW_GAP, room + (count - 1) * TRACK_GAP + rest)
    firstTrack.set(index, y + room + Math.max(0, height - room - (count - 1) * TRACK_GAP - rest) / 2)
    y += height
  }
  return {
    trackOf: ({ edge, channel }) => (firstTrack.get(channel) ?? 0) + (tracks.get(`${channel} ${edge}`) ?? 0) * TRACK_GAP,
    top: (index) => tops[index] ?? y,
    bottom: (index) => (tops[index] ?? y) + NODE_HEIGHT,
  }
}

const RANK = { out: 0, pass: 1, in: 2 } as const

function grouped<T, K>(list: readonly T[], key: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each])
  return groups
}
