import type { CanvasEdge, CanvasNode } from './graph.ts'

/** Sizes of the drawing in pixels at 100 %. */
export const NODE_WIDTH = 256
export const NODE_HEIGHT = 56
export const END_HEIGHT = 36
export const PILL_HEIGHT = 24
export const PLUS_SIZE = 24
/** How far a deadline chip hangs below the lower edge of its host. */
export const CHIP_BELOW = 14
export const ROW_GAP = 48
export const COLUMN_GAP = 24
/** Where a way back leaves a step: from its upper edge, this far from the middle. */
export const BACK_OFFSET = 94

const CHIP_MOST = 176
/** Beside the chip of the step's own deadline, which stands left of the others. */
const CHIP_BESIDE_OWN = 152
const PILL_MOST = 240

/** Text is not measured before it is drawn: letters of Fira Sans take this on average, and CSS cuts what is longer. */
const LETTER = { pill: 7.1, end: 7.6, chip: 6.9 }

export function pillWidth(text: string): number {
  return Math.min(PILL_MOST, Math.ceil(text.length * LETTER.pill) + 26)
}

export function chipWidth(text: string, besideOwn: boolean): number {
  return Math.min(besideOwn ? CHIP_BESIDE_OWN : CHIP_MOST, Math.ceil(text.length * LETTER.chip) + 40)
}

export function nodeWidth(node: CanvasNode, name: string): number {
  return node.ends ? Math.min(NODE_WIDTH, Math.ceil(name.length * LETTER.end) + 52) : NODE_WIDTH
}

/** Middle of each deadline chip, measured from the middle of its host: from the right edge inwards. */
export function chipMiddles(widths: readonly number[]): readonly number[] {
  let right = NODE_WIDTH / 2 - 12
  return widths.map((width) => {
    const middle = right - width / 2
    right -= width + 8
    return middle
  })
}

/** What a layout needs to know of a graph: pure numbers, the same in the window and in its worker. */
export interface Boxes {
  readonly nodes: readonly Box[]
  readonly edges: readonly Connection[]
  readonly sides: readonly string[]
}

export interface Box {
  readonly key: string
  /** Drawn width; the place kept free for it can be wider, for the answer above it. */
  readonly width: number
  readonly room: number
  readonly main: boolean
  /** Middles of the deadline chips, from the middle of the box. */
  readonly chips: Readonly<Record<string, number>>
  /** A chip hangs below its lower edge: one of these, or that of its own deadline. */
  readonly hangs: boolean
}

export interface Connection extends Pick<CanvasEdge, 'key' | 'from' | 'to' | 'back' | 'main'> {
  readonly chip?: string
  readonly pill: number
}
