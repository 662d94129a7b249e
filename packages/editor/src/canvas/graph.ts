import { blockOf, type Flow, type ProcessDefinition, type Step } from '@laufzettel/engine'

/** A deadline at a step (BPMN boundary event): drawn as a chip on the lower edge of its host. */
export interface CanvasChip {
  readonly key: string
  readonly step: Step
}

export interface CanvasNode {
  readonly key: string
  readonly step: Step
  readonly chips: readonly CanvasChip[]
  /** Drawn as a small pill: nothing follows it by design. */
  readonly ends: boolean
  /** Nothing follows it yet, although something should. */
  readonly open: boolean
  /** Part of the usual way through the procedure. */
  readonly main: boolean
}

export interface CanvasEdge {
  readonly key: string
  readonly flow: Flow
  /** Node in which it begins; for the way out of a deadline its host. */
  readonly from: string
  readonly to: string
  /** The deadline in which it begins. */
  readonly chip?: string
  /** Leads back to a step before it. */
  readonly back: boolean
  readonly main: boolean
}

export function sameNode(one: CanvasNode, other: CanvasNode): boolean {
  return (
    one.step === other.step &&
    one.ends === other.ends &&
    one.open === other.open &&
    one.main === other.main &&
    one.chips.length === other.chips.length &&
    one.chips.every(({ step }, index) => step === other.chips[index]?.step)
  )
}

export function sameEdge(one: CanvasEdge, other: CanvasEdge): boolean {
  const ends = one.from === other.from && one.to === other.to && one.chip === other.chip
  return ends && one.flow === other.flow && one.back === other.back && one.main === other.main
}

/** What the canvas draws: each step of the definition once (node or chip) and each flow once. */
export interface CanvasGraph {
  /** In reading order: a branch before what follows all branches. */
  readonly nodes: readonly CanvasNode[]
  readonly edges: readonly CanvasEdge[]
  /** Keys of all steps in reading order, the same as in the step list. */
  readonly order: readonly string[]
  /** Keys of nodes and flows from left to right, as far as the model tells: exceptions beside the usual way. */
  readonly sides: readonly string[]
}

/**
 * The drawing of a definition, without positions. Pure; unfinished models are drawn as far as they go, a flow
 * whose ends are missing is left out of `edges`.
 */
export function graphOf(definition: Pick<ProcessDefinition, 'steps' | 'flows'>): CanvasGraph {
  const steps = new Map(definition.steps.map((step) => [step.key, step]))
  const hostOf = (key: string): string | undefined => {
    const step = steps.get(key)
    if (step?.attachedTo === undefined) return step?.key
    const host = steps.get(step.attachedTo)
    return host !== undefined && host.attachedTo === undefined ? host.key : step.key
  }
  const chipsOf = new Map<string, Step[]>()
  /** Steps with a box of their own. */
  const boxed: Step[] = []
  for (const step of definition.steps) {
    const host = hostOf(step.key)
    if (host === undefined || host === step.key) boxed.push(step)
    else chipsOf.set(host, [...(chipsOf.get(host) ?? []), step])
  }

  const ways: Way[] = []
  const entered = new Set<string>()
  const outs = new Map<string, Way[]>()
  for (const flow of definition.flows) {
    const [from, to] = [hostOf(flow.from), hostOf(flow.to)]
    if (from === undefined || to === undefined) continue
    const way: Way = { flow, from, to, ...(from === flow.from ? {} : { chip: flow.from }) }
    ways.push(way)
    entered.add(to)
    const out = outs.get(from)
    if (out) out.push(way)
    else outs.set(from, [way])
  }

  const roots = [...boxed.filter((step) => blockOf(step.block)?.starts), ...boxed.filter((step) => !entered.has(step.key)), ...boxed]
  const walk = walkFrom(roots.map((step) => step.key), outs)

  const main = new Set<string>()
  const mainFlows = new Set<string>()
  for (let at: string | undefined = roots[0]?.key; at !== undefined && !main.has(at); ) {
    main.add(at)
    const all: readonly Way[] = outs.get(at) ?? []
    const usual = usualOf(all)
    const way: Way | undefined = usual && !walk.back.has(usual.flow.key) ? usual : undefined
    if (way) mainFlows.add(way.flow.key)
    at = way?.to
  }

  const order: string[] = []
  for (const key of walk.order) {
    order.push(key)
    for (const chip of chipsOf.get(key) ?? []) order.push(chip.key)
  }
  return {
    order,
    sides: walk.sides,
    nodes: walk.order.flatMap((key) => {
      const step = steps.get(key)
      if (!step) return []
      const ends = blockOf(step.block)?.ends === true
      const chips = chipsOf.get(key)?.map((chip) => ({ key: chip.key, step: chip })) ?? []
      const open = !ends && !(outs.get(key) ?? []).some((way) => way.chip === undefined)
      return [{ key, step, chips, ends, open, main: main.has(key) }]
    }),
    edges: ways.map(({ flow, ...way }) => ({
      key: flow.key,
      flow,
      ...way,
      back: walk.back.has(flow.key),
      main: mainFlows.has(flow.key),
    })),
  }
}

interface Way {
  readonly flow: Flow
  readonly from: string
  readonly to: string
  readonly chip?: string
}

/** The usual way out: the one without a condition, else the first. */
function usualOf(all: readonly Way[]): Way | undefined {
  const own = all.filter((each) => each.chip === undefined && each.to !== each.from)
  return own.find((each) => each.flow.isDefault) ?? own.find((each) => each.flow.condition === undefined) ?? own[0]
}

/** Keys from left to right, some of them as lists of their own: lists in lists, since joining them at each step costs its square. */
type Sides = readonly (string | Sides)[]

interface Walk {
  readonly order: readonly string[]
  readonly sides: readonly string[]
  readonly back: ReadonlySet<string>
}

/**
 * Depth first, the usual way first, so that what is left over are the exceptions; the order backwards puts each
 * step after all that lead to it. Exceptions go to the right and, from the second on, in equal parts to the left.
 */
function walkFrom(roots: readonly string[], outs: ReadonlyMap<string, readonly Way[]>): Walk {
  const state = new Map<string, 'open' | 'done'>()
  const back = new Set<string>()
  const finished: string[] = []
  const visit = (key: string, isLeft: boolean): Sides => {
    state.set(key, 'open')
    const all = outs.get(key) ?? []
    const usual = usualOf(all)
    const others = all.filter((way) => way !== usual)
    const backwards: string[] = []
    const follow = (ways: readonly Way[], side: (index: number) => boolean): Sides[] =>
      ways.map((way, index): Sides => {
        if (state.get(way.to) === 'open') {
          back.add(way.flow.key)
          backwards.push(way.flow.key)
          return []
        }
        return [way.flow.key, state.has(way.to) ? [] : visit(way.to, side(index))]
      })
    const middle = follow(usual ? [usual] : [], () => isLeft)
    const left = others.length > 1 ? Math.floor(others.length / 2) : isLeft ? others.length : 0
    const aside = follow(others.toReversed(), (index) => others.length - 1 - index < left).reverse()
    state.set(key, 'done')
    finished.push(key)
    const outside = [backwards, []]
    return [outside[isLeft ? 0 : 1] ?? [], aside.slice(0, left), key, middle, aside.slice(left), outside[isLeft ? 1 : 0] ?? []]
  }
  const trees: { readonly steps: readonly string[]; readonly sides: readonly string[] }[] = []
  for (const root of roots) {
    if (state.has(root)) continue
    finished.length = 0
    const sides = keysIn(visit(root, false))
    trees.push({ steps: finished.toReversed(), sides })
  }
  return { order: trees.flatMap((tree) => tree.steps), sides: trees.flatMap((tree) => tree.sides), back }
}

/** All keys of lists in lists, in their order. */
function keysIn(sides: Sides): readonly string[] {
  const keys: string[] = []
  const left: (string | Sides)[] = [sides]
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (typeof each === 'string') keys.push(each)
    else for (let index = each.length - 1; index >= 0; index -= 1) left.push(each[index] ?? [])
  }
  return keys
}
