import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { Arrangement, Columns } from './arrangement.ts'
import { COLUMN_GAP, NODE_HEIGHT, ROW_GAP } from './measures.ts'

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.spacing.nodeNodeBetweenLayers': `${ROW_GAP}`,
  'elk.spacing.nodeNode': `${COLUMN_GAP}`,
}

/** The question to ELK's layered layout (Sugiyama): places in the order of the model, straight lines first. */
export function elkGraphOf({ places, links }: Arrangement): ElkNode {
  return {
    id: '',
    layoutOptions: OPTIONS,
    children: places.map(({ key, room }) => ({
      id: key,
      width: room,
      height: NODE_HEIGHT,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: [
        { id: `${key}/in`, x: room / 2, y: 0, layoutOptions: { 'elk.port.side': 'NORTH' } },
        { id: `${key}/out`, x: room / 2, y: NODE_HEIGHT, layoutOptions: { 'elk.port.side': 'SOUTH' } },
      ],
    })),
    edges: links.map(({ key, upper, lower, weight }) => ({
      id: `${key}/`,
      sources: [`${upper}/out`],
      targets: [`${lower}/in`],
      layoutOptions: {
        'elk.layered.priority.straightness': `${weight}`,
        'elk.layered.priority.shortness': `${weight}`,
      },
    })),
  }
}

export function columnsOf(answer: ElkNode): Columns {
  return Object.fromEntries((answer.children ?? []).map(({ id, x = 0, width = 0 }) => [id, Math.round(x + width / 2)]))
}
