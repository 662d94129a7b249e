import type { Language } from '@laufzettel/engine'
import type { CanvasEdge, CanvasGraph } from './graph.ts'
import { canvasSay } from './words.ts'

/** What the canvas shows of a step besides its own name; the blocks know it. */
export interface SpokenStep {
  readonly kind: string
  readonly norm?: string
  readonly problems: number
  readonly isNew?: boolean
  /** The deadline that runs while it waits: „2 Wochen“. Stands on the chip of a deadline instead of its name. */
  readonly deadline?: string
}

/** Quick answers about a graph, built once per graph. */
export interface GraphIndex {
  readonly graph: CanvasGraph
  readonly names: ReadonlyMap<string, string>
  readonly positions: ReadonlyMap<string, number>
  /** Ways out of a step or deadline. */
  readonly waysOf: ReadonlyMap<string, readonly CanvasEdge[]>
  readonly hosts: ReadonlyMap<string, string>
  readonly ends: ReadonlySet<string>
}

export function indexOf(graph: CanvasGraph, language: Language): GraphIndex {
  const names = new Map<string, string>()
  const positions = new Map(graph.order.map((key, index) => [key, index + 1]))
  const hosts = new Map<string, string>()
  for (const node of graph.nodes) {
    names.set(node.key, node.step.name[language])
    for (const chip of node.chips) {
      names.set(chip.key, chip.step.name[language])
      hosts.set(chip.key, node.key)
    }
  }
  const waysOf = new Map<string, readonly CanvasEdge[]>()
  for (const edge of graph.edges) {
    const from = edge.chip ?? edge.from
    waysOf.set(from, [...(waysOf.get(from) ?? []), edge])
  }
  return { graph, names, positions, waysOf, hosts, ends: new Set(graph.nodes.filter((node) => node.ends).map((node) => node.key)) }
}

/**
 * What a screen reader says of a step: kind, name, norm, deadline, position, ways out, problems, whether it is new.
 * „Prüfen: Angaben prüfen, § 8 HStS, Schritt 2 von 9, weiter mit ‚Steuer festsetzen‘, 1 Problem“.
 */
export function stepSentence(index: GraphIndex, key: string, step: SpokenStep, language: Language): string {
  const host = index.hosts.get(key)
  const ways = index.waysOf.get(key) ?? []
  const said = ways.map((way) => waySentence(index, way, language))
  const parts = [
    `${step.kind}: ${index.names.get(key) ?? ''}`,
    host === undefined ? null : canvasSay(language, 'deadline', { host: index.names.get(host) ?? '' }),
    step.norm ?? null,
    step.deadline === undefined ? null : canvasSay(language, 'period', { period: step.deadline }),
    canvasSay(language, 'position', { at: index.positions.get(key) ?? 0, all: index.graph.order.length }),
    index.ends.has(key)
      ? canvasSay(language, 'end')
      : said.length === 0
        ? canvasSay(language, 'noWay')
        : said.length === 1
          ? (said[0] ?? '')
          : canvasSay(language, 'ways', { count: said.length, ways: said.join('; ') }),
    problemWords(step.problems, language),
    step.isNew ? canvasSay(language, 'isNew') : null,
  ]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

/** What a screen reader says of a flow. */
export function flowSentence(index: GraphIndex, edge: CanvasEdge, language: Language): string {
  const from = index.names.get(edge.chip ?? edge.from) ?? ''
  return canvasSay(language, 'flow', { from, way: waySentence(index, edge, language) })
}

export function problemWords(count: number, language: Language): string | null {
  if (count === 0) return null
  return count === 1 ? canvasSay(language, 'problem') : canvasSay(language, 'problems', { count })
}

function waySentence(index: GraphIndex, edge: CanvasEdge, language: Language): string {
  const to = index.names.get(edge.to) ?? ''
  const label = edge.flow.label?.[language]
  if (label === undefined) return canvasSay(language, edge.back ? 'wayBack' : 'way', { to })
  return canvasSay(language, edge.back ? 'wayBackIf' : 'wayIf', { to, label })
}
