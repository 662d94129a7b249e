import type { Flow, Step } from '../definition/graph.ts'
import { problem } from '../problems/problem.ts'
import type { Block, BlockOf } from './block.ts'
import { runningFlows, runningSteps } from './expansion.ts'
import { Stop } from './stop.ts'
import type { PublishedDefinition } from './world.ts'

/** A flow between two nodes. */
export interface Way {
  readonly key: string
  readonly flow: Flow
  readonly from: Node
  readonly to: Node
}

/** A step with what the kernel asks of it at every turn. */
export interface Node {
  readonly key: string
  readonly step: Step
  readonly block: Block<never>
  /** Ways out and in, in the order of the model. */
  readonly out: Way[]
  readonly in: Way[]
  /** Ways out as the model has them. */
  readonly flows: Flow[]
  /** Some way out has a condition, and the block does not choose by itself. */
  conditional: boolean
  readonly boundaries: Node[]
  parent: Node | null
  /** Steps inside, where it is a subprocess. */
  readonly inside: Node[]
  /** Tokens wait here for others. */
  readonly gathers: boolean
  /** For joins that look at the whole graph: for each way in, the steps from which a token can still come. */
  reach?: ReadonlyMap<Way, ReadonlySet<Node>>
}

/** One definition as the kernel runs it. */
export interface CompiledProcess {
  readonly nodes: ReadonlyMap<string, Node>
  /** Steps outside of every subprocess. */
  readonly top: readonly Node[]
  /** Some step decides on gathered tokens only when nothing else moves. */
  readonly settles: readonly Node[]
}

const compiled = new WeakMap<PublishedDefinition, Map<BlockOf, CompiledProcess>>()

/** The graph of a published definition, linked once. A block that does not exist is refused (`block-unknown`). */
export function compiledProcess(published: PublishedDefinition, blockOf: BlockOf): CompiledProcess {
  let byBlocks = compiled.get(published)
  if (byBlocks === undefined) {
    byBlocks = new Map()
    compiled.set(published, byBlocks)
  }
  let process = byBlocks.get(blockOf)
  if (process === undefined) {
    process = compile(published, blockOf)
    byBlocks.set(blockOf, process)
  }
  return process
}

function compile(published: PublishedDefinition, blockOf: BlockOf): CompiledProcess {
  const nodes = new Map<string, Node>()
  for (const step of runningSteps(published)) nodes.set(step.key, nodeOf(step, blockOf))
  for (const flow of runningFlows(published)) {
    const from = nodes.get(flow.from)
    const to = nodes.get(flow.to)
    if (!from || !to) continue
    const way = { key: flow.key, flow, from, to }
    from.out.push(way)
    from.flows.push(flow)
    to.in.push(way)
    if (flow.condition !== undefined && from.block.branches !== true) from.conditional = true
  }
  const top: Node[] = []
  for (const node of nodes.values()) {
    const { parent, attachedTo } = node.step
    node.parent = (parent === undefined ? undefined : nodes.get(parent)) ?? null
    if (node.parent) node.parent.inside.push(node)
    else top.push(node)
    if (attachedTo !== undefined) nodes.get(attachedTo)?.boundaries.push(node)
  }
  return { nodes, top, settles: [...nodes.values()].filter((node) => node.block.settle !== undefined) }
}

function nodeOf(step: Step, blockOf: BlockOf): Node {
  const block = blockOf(step.block)
  if (block === undefined) {
    throw new Stop('refusal', [problem('block-unknown', { step: step.name.de, block: step.block })])
  }
  const gathers = block.gathers === true || (step.startQuantity ?? 1) > 1
  return { key: step.key, step, block, out: [], in: [], flows: [], conditional: false, boundaries: [], parent: null, inside: [], gathers }
}

/** Steps inside of a subprocess, or those outside of all. */
export function insideOf(process: CompiledProcess, node: Node | null): readonly Node[] {
  return node === null ? process.top : node.inside
}

/**
 * Where a scope begins when nothing in particular starts it: its plain start events, and without any of them
 * every step that nothing leads to (BPMN 2.0 §13.1, §13.3.4).
 */
export function plainStarts(nodes: readonly Node[]): Node[] {
  const starts = nodes.filter(({ block, step }) => block.starts === true && block.startsPlainly?.(step.config as never) !== false)
  if (starts.length > 0 || nodes.some(({ block }) => block.starts === true)) return starts
  return nodes.filter(beginsUnasked)
}

/** Nothing leads here, and nothing else than the beginning of its scope would start it. */
export function beginsUnasked({ step, block, in: ways }: Node): boolean {
  return (
    ways.length === 0 &&
    step.attachedTo === undefined &&
    step.compensates !== true &&
    block.startedByEvent !== true &&
    block.reachedByName?.(step.config as never) === undefined
  )
}

/**
 * For a gateway: from which steps beside it can a token still come to each way in, without passing the gateway itself?
 * Ways through boundary events and links count (BPMN 2.0 §13.4.3, inclusive gateway).
 */
export function reachOf(gateway: Node, beside: readonly Node[]): ReadonlyMap<Way, ReadonlySet<Node>> {
  gateway.reach ??= new Map(gateway.in.map((way) => [way, stepsBefore(way, gateway, beside)]))
  return gateway.reach
}

function stepsBefore(way: Way, gateway: Node, beside: readonly Node[]): ReadonlySet<Node> {
  const found = new Set<Node>()
  const open = [way.from]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node === gateway || found.has(node)) continue
    found.add(node)
    for (const before of node.in) open.push(before.from)
    const { attachedTo, config } = node.step
    if (attachedTo !== undefined) open.push(...beside.filter(({ key }) => key === attachedTo))
    const link = node.block.reachedByName?.(config as never)
    if (link === undefined) continue
    open.push(...beside.filter(({ block, step }) => block.leadsToName?.(step.config as never) === link))
  }
  return found
}
