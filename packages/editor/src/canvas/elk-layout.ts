import type { ElkNode } from 'elkjs/lib/elk-api.js'
import { arrangementOf, type Rough } from './arrangement.ts'
import { type Boxes, COLUMN_GAP, NODE_HEIGHT, NODE_WIDTH, ROW_GAP } from './measures.ts'

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.spacing.nodeNodeBetweenLayers': `${ROW_GAP}`,
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.spacing.nodeNode': `${COLUMN_GAP}`,
  'elk.spacing.edgeNode': `${COLUMN_GAP / 2}`,
  'elk.spacing.edgeEdge': '16',
  'elk.separateConnectedComponents': 'false',
}

/** The question to ELK's layered layout (Sugiyama with ports), boxes from left to right as the model tells. */
export function elkGraphOf(boxes: Boxes): ElkNode {
  const { roof, edges } = arrangementOf(boxes)
  const byKey = new Map(boxes.nodes.map((box) => [box.key, box]))
  const box = (key: string, room: number): ElkNode => ({
    id: key,
    width: room,
    height: NODE_HEIGHT,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [
      { id: `${key}.in`, x: room / 2, y: 0, layoutOptions: { 'elk.port.side': 'NORTH' } },
      { id: `${key}.out`, x: room / 2, y: NODE_HEIGHT, layoutOptions: { 'elk.port.side': 'SOUTH' } },
    ],
  })
  return {
    id: '',
    layoutOptions: OPTIONS,
    children: [
      ...(roof === null ? [] : [box(roof, NODE_WIDTH)]),
      ...boxes.sides.map((key) => box(key, byKey.get(key)?.room ?? NODE_WIDTH)),
    ],
    edges: edges.map(({ key, upper, lower, weight }) => ({
      id: key,
      sources: [`${upper}.out`],
      targets: [`${lower}.in`],
      layoutOptions: {
        'elk.layered.priority.straightness': `${weight}`,
        'elk.layered.priority.shortness': `${weight}`,
      },
    })),
  }
}

export function roughOf(answer: ElkNode): Rough {
  return {
    middles: Object.fromEntries(
      (answer.children ?? []).map(({ id, x = 0, y = 0, width = 0 }) => [
        id,
        { x: x + width / 2, y: y + NODE_HEIGHT / 2 },
      ]),
    ),
    lanes: Object.fromEntries(
      (answer.edges ?? []).map(({ id, sections = [] }) => [
        id,
        sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
      ]),
    ),
  }
}
