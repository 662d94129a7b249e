import type { Language } from '@laufzettel/engine'
import type { CanvasGraph } from './graph.ts'
import { type Boxes, chipMiddles, chipWidth, nodeWidth, pillWidth } from './measures.ts'

/** Rounds up, so that a letter more in a label does not move the whole drawing. */
const steady = (width: number) => Math.ceil(width / 32) * 32

/** The graph as boxes and connections, in pixels at 100 %. `chipText` is what stands on a deadline chip, '' where there is none. */
export function boxesOf(graph: CanvasGraph, language: Language, chipText: (key: string) => string): Boxes {
  const pills = new Map<string, number>()
  for (const edge of graph.edges) {
    if (!edge.flow.label || edge.back) continue
    pills.set(edge.to, Math.max(pills.get(edge.to) ?? 0, steady(pillWidth(edge.flow.label[language]))))
  }
  return {
    sides: graph.sides,
    nodes: graph.nodes.map((node) => {
      const width = nodeWidth(node, node.step.name[language])
      const hasOwn = chipText(node.key) !== ''
      const middles = chipMiddles(node.chips.map((chip) => chipWidth(chipText(chip.key), hasOwn)))
      return {
        key: node.key,
        width,
        room: Math.max(node.ends ? steady(width) : width, pills.get(node.key) ?? 0),
        main: node.main,
        hangs: hasOwn || node.chips.length > 0,
        chips: Object.fromEntries(node.chips.map((chip, index) => [chip.key, middles[index] ?? 0])),
      }
    }),
    edges: graph.edges.map(({ key, from, to, back, main, chip, flow }) => ({
      key,
      from,
      to,
      back,
      main,
      pill: flow.label ? pillWidth(flow.label[language]) : 0,
      ...(chip === undefined ? {} : { chip }),
    })),
  }
}
