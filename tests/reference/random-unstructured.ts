import fc from 'fast-check'
import { ALL_FEATURES, type Feature, VARIABLES } from './features.ts'
import type { Condition, Flow, Graph, Node } from './graph.ts'

/** A split is a parallel gateway with one incoming flow, of which there are more than of those that join. */
type Kind = 'automatic' | 'waiting' | 'exclusive' | 'split' | 'parallel' | 'inclusive' | 'complex'

/** One node of the sketch: what it is, from which earlier nodes flows come, and numbers to choose by. */
interface Sketched {
  kind: Kind
  from: number[]
  conditions: number[]
  /** For a complex gateway: how many tokens it needs; for a task: how many it takes and gives. */
  quantity: number
}

interface Sketch {
  nodes: Sketched[]
  back: { from: number; to: number; condition: number }[]
}

/**
 * Random graphs without structure: every node has one to three flows from any earlier nodes, so that splits and joins cross
 * and do not match; some flows lead back. Every way back leads through a waiting task, so that nothing runs for ever by
 * itself. Joins may wait for ever, tokens may pile up: what the standard says of that is to be seen.
 */
export function randomUnstructured(features: readonly Feature[] = ALL_FEATURES, most = 9): fc.Arbitrary<Graph> {
  const has = (feature: Feature) => features.includes(feature)
  const kinds: { weight: number; arbitrary: fc.Arbitrary<Kind> }[] = [
    { weight: 3, arbitrary: fc.constant('automatic') },
    { weight: has('waiting') ? 3 : 0, arbitrary: fc.constant('waiting') },
    { weight: 2, arbitrary: fc.constant('exclusive') },
    { weight: 2, arbitrary: fc.constant('split') },
    { weight: 1, arbitrary: fc.constant('parallel') },
    { weight: has('inclusive') ? 4 : 0, arbitrary: fc.constant('inclusive') },
    { weight: has('complex') ? 1 : 0, arbitrary: fc.constant('complex') },
  ]
  const node: fc.Arbitrary<Sketched> = fc.record({
    kind: fc.oneof(...kinds),
    from: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
    conditions: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
    quantity: has('quantities') ? fc.constantFrom(1, 1, 1, 1, 2) : fc.constant(1),
  })
  const back = fc.record({ from: fc.nat(1000), to: fc.nat(1000), condition: fc.nat(1000) })
  return fc
    .record({
      nodes: fc.array(node, { minLength: 2, maxLength: most }),
      back: fc.array(back, { maxLength: has('back-edges') && has('waiting') ? 2 : 0 }),
    })
    .map(drawSketch)
}

function drawSketch({ nodes: sketched, back }: Sketch): Graph {
  const nodes: Node[] = [{ id: 'start', kind: 'start' }, ...sketched.map(nodeFrom)]
  const flows: Flow[] = []
  const connect = (from: string, to: string, more: Partial<Flow> = {}) => {
    flows.push({ id: `f${flows.length + 1}`, from, to, ...more })
  }
  for (const [index, { kind, from: all }] of sketched.entries()) {
    const from = kind === 'split' ? all.slice(0, 1) : all
    // The first node comes from the start event, which has no other flow; so there is one token at first.
    const earlier = index === 0 ? ['start'] : from.map((pick) => nodes[1 + (pick % index)]?.id ?? 'start')
    for (const id of new Set(earlier)) connect(id, nodes[index + 1]?.id ?? '')
  }
  for (const [index, { from, to }] of back.entries()) {
    const source = nodes[1 + (from % sketched.length)]?.id ?? ''
    const target = nodes[1 + (to % sketched.length)]?.id ?? ''
    const way = `back${index + 1}`
    nodes.push({ id: way, kind: 'task', waiting: true })
    connect(source, way)
    connect(way, target)
  }
  for (const node of [...nodes]) {
    const gateway = node.kind !== 'task' && node.kind !== 'start'
    const out = flows.filter((flow) => flow.from === node.id)
    if (gateway && (out.length === 0 || isWayBack(out))) {
      nodes.push({ id: `end_${node.id}`, kind: 'end', does: { throws: 'none' } })
      connect(node.id, `end_${node.id}`)
    }
  }
  return { nodes, flows: withConditions(nodes, flows, sketched) }
}

/** A gateway with no way out but back: a case in it could never end. */
function isWayBack(flows: Flow[]): boolean {
  return flows.every((flow) => flow.to.startsWith('back'))
}

function nodeFrom({ kind, quantity }: Sketched, index: number): Node {
  const id = `${kind}${index + 1}`
  switch (kind) {
    case 'automatic':
      return { id, kind: 'task', action: id, startQuantity: 1, completionQuantity: quantity }
    case 'waiting':
      return { id, kind: 'task', waiting: true, startQuantity: quantity, completionQuantity: 1 }
    case 'complex':
      return { id, kind: 'complex', activation: quantity }
    case 'split':
      return { id, kind: 'parallel' }
    default:
      return { id, kind }
  }
}

/** Conditions on what leaves exclusive, inclusive and complex gateways, of which the last flow is the default. */
function withConditions(nodes: Node[], flows: Flow[], sketched: Sketched[]): Flow[] {
  return flows.map((flow) => {
    const from = nodes.find(({ id }) => id === flow.from)
    const out = flows.filter((other) => other.from === flow.from)
    const asks = from?.kind === 'exclusive' || from?.kind === 'inclusive' || from?.kind === 'complex'
    if (!asks || out.length < 2) return flow
    const position = out.indexOf(flow)
    if (position === out.length - 1) return { ...flow, default: true }
    const pick = sketched[nodes.indexOf(from) - 1]?.conditions[position % 4] ?? 0
    return { ...flow, condition: CONDITIONS[pick % CONDITIONS.length] ?? true }
  })
}

const CONDITIONS: readonly Condition[] = [...VARIABLES, ...VARIABLES, true, false]
