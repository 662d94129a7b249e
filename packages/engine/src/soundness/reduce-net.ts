import { type Edge, type ElementaryKind, type Net, type NetNode, drop } from './net.ts'
import { rope } from './rope.ts'

/**
 * Nodes that may be joined with a neighbour of the same kind: two in a row do what one does. Not `all-join`: of two in
 * a row the first may go on and the second wait for ever, which is to be told.
 */
const FUSING = new Set<ElementaryKind>(['any-join', 'one-split', 'all-split'])
const FUSING_BESIDE_OR_JOINS = new Set<ElementaryKind>(['any-join', 'one-split'])

/** Split and join between which several edges do what one does. */
const PAIRS = new Set([
  'one-split any-join',
  'one-split or-join',
  'all-split all-join',
  'all-split or-join',
  'some-split or-join',
])

/**
 * Makes a net smaller without changing whether it can get stuck, meet itself or reach a step: blocks with one way in
 * and one way out become an edge, so that a large model of blocks inside of blocks becomes a single edge. (Reduction
 * rules for free-choice nets: Desel and Esparza 1995, chapter 7; Vanhatalo, Völzer and Leymann 2007.) With a pause
 * after each node.
 */
export function* reduceNet(net: Net): Generator<undefined, void> {
  for (let changed = true; changed; ) {
    changed = false
    // An inclusive join looks at where tokens are: it may go on between two splits in a row, so they stay two.
    const fusing = net.nodes.some(({ kind }) => kind === 'or-join') ? FUSING_BESIDE_OR_JOINS : FUSING
    for (const node of net.nodes) {
      if (node.gone === true) continue
      if (pass(node) || fuse(node, fusing) || merge(node) || unloop(node)) changed = true
      yield
    }
    net.nodes = net.nodes.filter(({ gone }) => gone !== true)
  }
}

/** A node with one way in and one way out only hands on. */
function pass(node: NetNode): boolean {
  const [before, after] = [node.ins[0], node.outs[0]]
  if (before === undefined || after === undefined || node.ins.length !== 1 || node.outs.length !== 1) return false
  if (before === after || before.from === node) return false
  before.way = rope(before.way, node.id, after.way)
  before.steps = rope(before.steps, node.id, after.steps)
  before.to = after.to
  after.to.ins[after.to.ins.indexOf(after)] = before
  node.gone = true
  return true
}

/** Two nodes of the same kind in a row are one. */
function fuse(node: NetNode, fusing: ReadonlySet<ElementaryKind>): boolean {
  if (!fusing.has(node.kind)) return false
  const split = node.kind.endsWith('split')
  const between = split ? node.ins[0] : node.outs[0]
  const other = split ? between?.from : between?.to
  if (between === undefined || other === undefined || other === node || other.kind !== node.kind) return false
  if ((split ? node.ins : node.outs).length !== 1) return false
  const moved = split ? node.outs : node.ins
  for (const edge of moved) {
    edge.way = split ? rope(between.way, node.id, edge.way) : rope(edge.way, node.id, between.way)
    if (split) {
      edge.from = other
      other.outs.push(edge)
    } else {
      edge.to = other
      other.ins.push(edge)
    }
  }
  // What was reached between both is reached with the first of the split, or with every way into the join.
  drop(split ? other.outs : other.ins, between)
  const reached = rope(node.id, between.steps)
  for (const edge of split && node.kind === 'all-split' ? moved.slice(0, 1) : moved) {
    edge.steps = rope(edge.steps, reached)
  }
  node.gone = true
  return true
}

/** Several edges from a split to the join that fits it are one. */
function merge(node: NetNode): boolean {
  if (!node.kind.endsWith('split')) return false
  const known = new Map<NetNode, Edge>()
  let changed = false
  for (const edge of [...node.outs]) {
    const first = known.get(edge.to)
    if (first === undefined) known.set(edge.to, edge)
    else if (PAIRS.has(`${node.kind} ${edge.to.kind}`)) {
      first.steps = rope(first.steps, edge.steps)
      first.always ||= edge.always
      drop(node.outs, edge)
      drop(edge.to.ins, edge)
      changed = true
    }
  }
  return changed
}

/** A way back from a choice to the join directly before it leads nowhere new. */
function unloop(node: NetNode): boolean {
  const forth = node.outs[0]
  if (node.kind !== 'any-join' || node.outs.length !== 1 || forth === undefined) return false
  const choice = forth.to
  if (choice.kind !== 'one-split') return false
  const back = choice.outs.find(({ to }) => to === node)
  if (back === undefined || choice.outs.every(({ to }) => to === node) || node.ins.length < 2) return false
  forth.steps = rope(forth.steps, back.steps)
  drop(choice.outs, back)
  drop(node.ins, back)
  return true
}
