import { type BpmnElement, childrenOf, foreignAttributeOf } from './bpmn-document.ts'
import { childNamed, childrenNamed } from './flow-parts.ts'
import type { BpmnIndex } from './bpmn-index.ts'
import { numberOf } from './values.ts'

/** A rectangle of the drawing, in its own units; y grows downwards (BPMN 2.0.2 §12.2.3). */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The rectangle of a shape or of a label; undefined when there is none or one of its numbers cannot be read. */
export function boundsOf(drawn: BpmnElement): Bounds | undefined {
  const found = childNamed(drawn, 'dc:Bounds')
  if (found === undefined) return undefined
  const [x, y] = [numberOf(found, 'x'), numberOf(found, 'y')]
  const [width, height] = [numberOf(found, 'width'), numberOf(found, 'height')]
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? undefined
    : { x, y, width, height }
}

/** The points of an edge, from its source to its target; those that cannot be read are left out. */
export function waypointsOf(edge: BpmnElement): readonly { readonly x: number; readonly y: number }[] {
  return childrenNamed(edge, 'di:waypoint').flatMap((point) => {
    const [x, y] = [numberOf(point, 'x'), numberOf(point, 'y')]
    return x === undefined || y === undefined ? [] : [{ x, y }]
  })
}

/** The rectangle of the label of a shape or edge. */
export function labelBoundsOf(drawn: BpmnElement): Bounds | undefined {
  const label = childNamed(drawn, 'bpmndi:BPMNLabel')
  return label === undefined ? undefined : boundsOf(label)
}

const COLOUR = 'http://www.omg.org/spec/BPMN/non-normative/color/1.0'
const BIOC = 'http://bpmn.io/schema/bpmn/biocolor/1.0'

/** The colours of a shape or edge, from the two namespaces in use for them. */
export function coloursOf(drawn: BpmnElement): {
  readonly fill: string | undefined
  readonly line: string | undefined
} {
  return {
    fill: foreignAttributeOf(drawn, COLOUR, 'background-color') ?? foreignAttributeOf(drawn, BIOC, 'fill'),
    line: foreignAttributeOf(drawn, COLOUR, 'border-color') ?? foreignAttributeOf(drawn, BIOC, 'stroke'),
  }
}

/** The shapes and edges that draw an element, in document order; one in each diagram that shows it. */
export function drawnAs(index: BpmnIndex, element: BpmnElement): readonly BpmnElement[] {
  return index.usersOf(element).flatMap(({ from, property }) => (property === 'bpmnElement' ? [from] : []))
}

/** The diagrams of a document, in order. */
export function diagramsOf(root: BpmnElement): readonly BpmnElement[] {
  return childrenOf(root).filter(({ type }) => type === 'bpmndi:BPMNDiagram')
}
