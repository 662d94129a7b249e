import type { Step } from '../../definition/graph.ts'
import type { ProcessDefinition } from '../../definition/process-definition.ts'
import type { Ids } from './ids.ts'
import { laneOf } from './lanes.ts'
import { type Box, cornersOf, layOut, type Point } from './lay-out.ts'
import { isActivity } from './node-of-step.ts'
import { element } from './xml-text.ts'

interface Parts {
  readonly definition: ProcessDefinition
  readonly lanes: readonly string[]
  readonly tagOf: (step: string) => string
  readonly nodeIds: ReadonlyMap<string, string>
  readonly flowIds: ReadonlyMap<string, string>
  readonly laneIds: ReadonlyMap<string, string>
  readonly participant: string
  readonly plane: string
  readonly undoing: readonly { readonly id: string; readonly from: Step; readonly handler: string }[]
  readonly ids: Ids
}

const HEADER = 30
const MARGIN = 40
const LABEL = { width: 110, height: 28 }

/** The drawing of a procedure (BPMN 2.0 §12): a pool with a lane for each who does something, shapes and edges in it. */
export function drawingOf({ definition, lanes, tagOf, nodeIds, flowIds, laneIds, participant, plane, undoing, ids }: Parts): string {
  const { steps, flows } = definition
  const nodes = steps.map((step) => ({ step, tag: tagOf(step.key), lane: laneOf(definition, step) }))
  const { boxes, ways, lanes: bands, size } = layOut(nodes, flows, lanes.length === 0 ? [''] : lanes)
  const moved = <P extends Point>(at: P): P => ({ ...at, x: at.x + MARGIN + 2 * HEADER, y: at.y + MARGIN })
  const parents = new Set(steps.map(({ parent }) => parent))

  const shape = (id: string | undefined, box: Box, more: Readonly<Record<string, boolean | undefined>>, label?: Box) =>
    element('bpmndi:BPMNShape', { id: ids.of(`${id}_shape`), bpmnElement: id, ...more }, bounds(box), label ? element('bpmndi:BPMNLabel', {}, bounds(label)) : '')
  const edge = (id: string | undefined, points: readonly Point[], label?: Box) =>
    element(
      'bpmndi:BPMNEdge',
      { id: ids.of(`${id}_edge`), bpmnElement: id },
      ...points.map(moved).map(({ x, y }) => element('di:waypoint', { x, y })),
      label ? element('bpmndi:BPMNLabel', {}, bounds(moved(label))) : '',
    )

  const pool = { x: MARGIN, y: MARGIN, width: size.width + 2 * HEADER, height: size.height }
  const drawn = [
    shape(participant, pool, { isHorizontal: true }),
    ...lanes.flatMap((key) => {
      const box = bands.get(key)
      return box ? [shape(laneIds.get(key), { x: MARGIN + HEADER, y: MARGIN + box.y, width: size.width + HEADER, height: box.height }, { isHorizontal: true })] : []
    }),
    ...nodes.flatMap(({ step, tag }) => {
      const box = boxes.get(step.key)
      if (!box) return []
      const at = moved(box)
      const beneath = isActivity(tag) ? undefined : { ...LABEL, x: at.x + (at.width - LABEL.width) / 2, y: at.y + at.height + 4 }
      return [
        shape(nodeIds.get(step.key), at, { isExpanded: parents.has(step.key) ? true : undefined, isMarkerVisible: tag === 'exclusiveGateway' ? true : undefined }, beneath),
      ]
    }),
    ...flows.flatMap(({ key, label }) => {
      const points = ways.get(key)
      if (!points) return []
      const [start, next] = points
      const beside = label && start && next ? { ...LABEL, x: (start.x + next.x) / 2, y: Math.min(start.y, next.y) - LABEL.height } : undefined
      return [edge(flowIds.get(key), points, beside)]
    }),
    ...undoing.flatMap(({ id, from, handler }) => {
      const [start, end] = [boxes.get(from.key), boxes.get(handler)]
      return start && end ? [edge(id, cornersOf(start, end, true))] : []
    }),
  ]
  return element('bpmndi:BPMNDiagram', { id: ids.of('diagram') }, element('bpmndi:BPMNPlane', { id: ids.of('plane'), bpmnElement: plane }, ...drawn))
}

function bounds({ x, y, width, height }: Box): string {
  return element('dc:Bounds', { x, y, width, height })
}
