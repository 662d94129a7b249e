import { blockOf, type Flow, type ProcessDefinition, type Step } from '@laufzettel/engine'

/** A line of the step list, in reading order. `depth` 0 is the main path; each „Wenn“ group is one deeper. */
export type Row =
  | { readonly kind: 'step'; readonly step: Step; readonly number: string; readonly depth: number }
  /** Opens a group: the answer that leads into it. */
  | { readonly kind: 'branch'; readonly flow: Flow; readonly depth: number }
  /** Opens a group: the step that starts while its host waits. */
  | { readonly kind: 'attached'; readonly step: Step; readonly host: Step; readonly depth: number }
  /** Opens a group: what lies inside of a subprocess. */
  | { readonly kind: 'inside'; readonly step: Step; readonly depth: number }
  /** Closes a group: the way leads to a step that stands elsewhere in the list. */
  | { readonly kind: 'goto'; readonly flows: readonly Flow[]; readonly to: Step; readonly back: boolean; readonly depth: number }
  /** A step that should lead on and does not. */
  | { readonly kind: 'stuck'; readonly step: Step; readonly depth: number }
  /** Opens the rest: steps that no path from the start reaches. */
  | { readonly kind: 'loose' }

export interface Numbering {
  readonly rows: readonly Row[]
  /** Step key → hierarchical number, `4.1`. Every step has one. */
  readonly numbers: ReadonlyMap<string, string>
}

interface Chain {
  readonly steps: readonly Step[]
  /** The way that leaves the chain for a step that was placed before; undefined where it ends or is stuck. */
  readonly leaves: Flow | undefined
}

/**
 * Reads the graph as an outline. The main path follows each step's default way (else its first); every other
 * way opens a group under that step, numbered below it. A group ends where it meets a step that is already
 * placed. A definition may be unfinished: dangling flows are passed over, and unreached steps come last.
 */
export function numberSteps(definition: ProcessDefinition): Numbering {
  const known = numbered.get(definition)
  if (known) return known
  const made = outline(definition)
  numbered.set(definition, made)
  return made
}

/** A definition is never changed, so its numbers are worked out once for all who show them. */
const numbered = new WeakMap<ProcessDefinition, Numbering>()

function outline(definition: ProcessDefinition): Numbering {
  const steps = new Map(definition.steps.map((step) => [step.key, step]))
  const waysOut = new Map<string, Flow[]>()
  for (const flow of definition.flows) {
    if (!steps.has(flow.to)) continue
    waysOut.set(flow.from, [...(waysOut.get(flow.from) ?? []), flow])
  }
  const inside = Map.groupBy(definition.steps, ({ parent }) => parent)
  const placed = new Set<string>()
  const numbers = new Map<string, string>()
  const rows: Row[] = []

  const mainWay = (step: Step): Flow | undefined => {
    const ways = waysOut.get(step.key) ?? []
    return ways.find((flow) => flow.isDefault) ?? ways[0]
  }

  /** Places the whole chain first, so that groups below it know which steps stand further down. */
  const follow = (first: Step): Chain => {
    const chain: Step[] = []
    let step: Step | undefined = first
    let way: Flow | undefined
    while (step !== undefined && !placed.has(step.key)) {
      placed.add(step.key)
      chain.push(step)
      way = mainWay(step)
      step = way && steps.get(way.to)
    }
    return { steps: chain, leaves: way }
  }

  const lead = (flow: Flow, depth: number): void => {
    const to = steps.get(flow.to)
    if (to) rows.push({ kind: 'goto', flows: [flow], to, back: false, depth })
  }

  const write = (chain: Chain, prefix: string, from: number, depth: number): number => {
    let count = from
    for (const [index, step] of chain.steps.entries()) {
      count += 1
      const number = `${prefix}${count}`
      numbers.set(step.key, number)
      rows.push({ kind: 'step', step, number, depth })
      const last = index === chain.steps.length - 1
      let inner = 0
      for (const other of definition.steps) {
        if (other.attachedTo !== step.key || placed.has(other.key)) continue
        rows.push({ kind: 'attached', step: other, host: step, depth: depth + 1 })
        inner = write(follow(other), `${number}.`, inner, depth + 1)
      }
      inner = writeInside(step, number, inner, depth)
      const main = mainWay(step)
      for (const flow of waysOut.get(step.key) ?? []) {
        if (flow === main) continue
        rows.push({ kind: 'branch', flow, depth: depth + 1 })
        const to = steps.get(flow.to)
        if (to && !placed.has(to.key)) inner = write(follow(to), `${number}.`, inner, depth + 1)
        else lead(flow, depth + 1)
      }
      if (!last) continue
      if (chain.leaves) lead(chain.leaves, depth)
      else if (!needsNoWay(step, steps)) rows.push({ kind: 'stuck', step, depth })
    }
    return count
  }

  /** What lies inside of a subprocess is a group of its own, read like the whole: from its start, then what nothing leads to. */
  const writeInside = (around: Step, number: string, from: number, depth: number): number => {
    const open = () => (inside.get(around.key) ?? []).filter((step) => !placed.has(step.key) && !hasPlace(step, steps, placed))
    if (open().length === 0) return from
    rows.push({ kind: 'inside', step: around, depth: depth + 1 })
    let count = from
    for (let left = open(); left.length > 0; left = open()) {
      const starts = left.find((step) => blockOf(step.block)?.starts === true)
      const first = starts ?? left.find((step) => !entered.has(step.key)) ?? left[0]
      if (first) count = write(follow(first), `${number}.`, count, depth + 1)
    }
    return count
  }

  const entered = new Set(definition.flows.filter((flow) => steps.has(flow.from)).map((flow) => flow.to))
  let top = 0
  for (const step of definition.steps) {
    if (blockOf(step.block)?.starts === true && step.parent === undefined && !placed.has(step.key)) top = write(follow(step), '', top, 0)
  }
  const rest = () => definition.steps.filter((step) => !placed.has(step.key))
  for (let loose = rest(), first = true; loose.length > 0; loose = rest(), first = false) {
    if (first && top > 0) rows.push({ kind: 'loose' })
    const heads = loose.filter((step) => !hasPlace(step, steps, placed))
    const head = heads.find((step) => !entered.has(step.key)) ?? heads[0] ?? loose[0]
    if (head) top = write(follow(head), '', top, 0)
  }
  return { rows: join(direct(rows, numbers)), numbers }
}

/**
 * An attached step is written with its host, one inside of a subprocess with that; alone only if the other is missing or
 * placed already.
 */
function hasPlace({ attachedTo, parent }: Step, steps: ReadonlyMap<string, Step>, placed: ReadonlySet<string>): boolean {
  return [attachedTo, parent].some((other) => other !== undefined && steps.has(other) && !placed.has(other))
}

/** An end, or a step whose order people choose. */
function needsNoWay({ block, parent }: Step, steps: ReadonlyMap<string, Step>): boolean {
  const around = parent === undefined ? undefined : steps.get(parent)
  return blockOf(block)?.ends === true || (around !== undefined && blockOf(around.block)?.adHoc === true)
}

/** Says of each way to another place whether it leads back, now that every step has its place. */
function direct(rows: readonly Row[], numbers: ReadonlyMap<string, string>): Row[] {
  const order = new Map([...numbers.keys()].map((key, index) => [key, index]))
  return rows.map((row, index) => {
    if (row.kind !== 'goto') return row
    const before = rows.slice(0, index).findLast((other) => other.kind === 'step')
    const here = before?.kind === 'step' ? (order.get(before.step.key) ?? 0) : 0
    return { ...row, back: (order.get(row.to.key) ?? 0) <= here }
  })
}

/** Several groups of one step that all end at the same later step say so once, after the last of them. */
function join(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row
    const run = row.kind === 'goto' && !row.back ? siblings(rows, index, row) : []
    const last = run.at(-1)
    if (row.kind !== 'goto' || last === undefined || run.length === 1) {
      joined.push(row)
      continue
    }
    const flows = run.flatMap((at) => (rows[at]?.kind === 'goto' ? (rows[at] as typeof row).flows : []))
    joined.push(...rows.slice(index + 1, last).filter((_, offset) => !run.includes(index + 1 + offset)))
    joined.push({ ...row, flows })
    index = last
  }
  return joined
}

/** Indices of the closing lines of neighbouring groups with one depth and target, from `index` on. */
function siblings(rows: readonly Row[], index: number, first: Extract<Row, { kind: 'goto' }>): number[] {
  const found = [index]
  for (let at = index + 1; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined || row.kind === 'loose' || row.depth < first.depth) break
    const closes = row.depth === first.depth && (row.kind === 'goto' || row.kind === 'stuck')
    if (row.depth > first.depth || !closes) continue
    if (row.kind !== 'goto' || row.to.key !== first.to.key) break
    found.push(at)
  }
  return found
}
