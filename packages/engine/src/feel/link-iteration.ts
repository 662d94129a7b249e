import { type Filter, type For, type Iterator, type Node, type Quantified, childrenOf } from './expression.ts'
import { type Code, type Frame, type Layer, type LinkNode, innerFrame, innerLayer } from './frame.ts'
import { type Domain, countingDomain, domainOf } from './iteration.ts'
import { toInteger } from './number.ts'
import type { Run } from './run.ts'
import { truth } from './truth.ts'
import { type FeelList, type FeelValue, isList, isNumber, kindOf } from './value.ts'
import { weightOf } from './weight.ts'

type Visit = (frame: Frame) => boolean
/** Walks all combinations of the iterators' elements until `visit` returns false; null when a source is no list. */
type Walk = (frame: Frame, visit: Visit) => boolean | null

/** Each iterator has a layer of its own with its name, so that later ones see earlier ones. */
function linkIterators(iterators: readonly Iterator[], outer: Layer, linkNode: LinkNode): { walk: Walk; layer: Layer } {
  let layer = outer
  const loops = iterators.map(({ name, source, end }) => {
    const domain = linkDomain(source, end, layer, linkNode)
    layer = innerLayer(layer, [name])
    return { domain, weight: weightOf(source) + (end === undefined ? 0 : weightOf(end)) }
  })
  const walkFrom = (index: number, frame: Frame, visit: Visit): boolean | null => {
    const loop = loops[index]
    if (loop === undefined) return visit(frame)
    frame.run.charge(loop.weight)
    const domain = loop.domain(frame)
    if (domain === null) return null
    for (let place = 0; place < domain.length; place += 1) {
      const more = walkFrom(index + 1, innerFrame(frame, [domain.at(place)]), visit)
      if (more !== true) return more
    }
    return true
  }
  return { walk: (frame, visit) => walkFrom(0, frame, visit), layer }
}

function linkDomain(
  source: Node,
  end: Node | undefined,
  layer: Layer,
  linkNode: LinkNode,
): (frame: Frame) => Domain | null {
  const from = linkNode(source, layer)
  if (end === undefined) return (frame) => domainOf(from(frame), frame.run, source.at)
  const to = linkNode(end, layer)
  return (frame) => {
    const first = from(frame)
    const last = to(frame)
    const domain = countingDomain(first, last)
    if (domain !== null || first === null || last === null) return domain
    return frame.run.warn('feel-not-list', { actual: `${kindOf(first)}..${kindOf(last)}` }, source.at)
  }
}

function mentions(node: Node, name: string): boolean {
  return (node.node === 'name' && node.name === name) || childrenOf(node).some((child) => mentions(child, name))
}

/** `for … return …` (DMN 1.5 §10.3.2.12). `partial` is the list of the results so far. */
export function linkFor(node: For, outer: Layer, linkNode: LinkNode): Code {
  const { walk, layer } = linkIterators(node.iterators, outer, linkNode)
  const body = linkNode(node.body, innerLayer(layer, ['partial']))
  const weight = weightOf(node.body)
  const wantsPartial = mentions(node.body, 'partial')
  return (frame) => {
    const { run } = frame
    const results: FeelValue[] = []
    const done = walk(frame, (inner) => {
      run.charge(weight + (wantsPartial ? results.length : 0))
      run.checkList(results.length + 1)
      results.push(body(innerFrame(inner, wantsPartial ? [[...results]] : [])))
      return true
    })
    return done === null ? null : results
  }
}

/** `some` and `every` in three-valued logic: undecided elements make the result null unless another decides. */
export function linkQuantified(node: Quantified, outer: Layer, linkNode: LinkNode): Code {
  const { walk, layer } = linkIterators(node.iterators, outer, linkNode)
  const body = linkNode(node.body, layer)
  const weight = weightOf(node.body)
  const deciding = node.node === 'some'
  const { at } = node.body
  return (frame) => {
    let result: boolean | null = !deciding
    const done = walk(frame, (inner) => {
      frame.run.charge(weight)
      const value = truth(body(inner), frame.run, at)
      if (value === null) result = null
      else if (value === deciding) result = deciding
      return value !== deciding
    })
    return done === null ? null : result
  }
}

/** Nodes that certainly give a truth value, so that no element is needed to tell a condition from a place. */
const CONDITIONS: ReadonlySet<Node['node']> = new Set([
  'comparison',
  'and',
  'or',
  'between',
  'in',
  'instance-of',
  'some',
  'every',
  'literal',
])

/** `list[filter]` (DMN 1.5 §10.3.2.5): a number picks an element from 1, or from the end when negative. */
export function linkFilter(node: Filter, outer: Layer, linkNode: LinkNode): Code {
  const of = linkNode(node.of, outer)
  const by = linkNode(node.by, innerLayer(outer, 'element'))
  const weight = weightOf(node.by)
  const decides = CONDITIONS.has(node.by.node)
  const { at } = node.by
  return (frame) => {
    const value = of(frame)
    const list = isList(value) ? value : value === null ? [] : [value]
    const { run } = frame
    if (list.length === 0 && decides) return []
    run.charge(weight)
    const first = by(innerFrame(frame, [list[0] ?? null]))
    if (isNumber(first)) return pick(list, toInteger(first))
    return select(list, first, by, frame, weight, run, at)
  }
}

function pick(list: FeelList, place: number | null): FeelValue {
  if (place === null || place === 0) return null
  return list[place > 0 ? place - 1 : list.length + place] ?? null
}

function select(
  list: FeelList,
  first: FeelValue,
  by: Code,
  frame: Frame,
  weight: number,
  run: Run,
  at: number,
): FeelValue {
  const selected: FeelValue[] = []
  for (const [index, element] of list.entries()) {
    run.charge(weight)
    const met = index === 0 ? first : by(innerFrame(frame, [element]))
    if (truth(met, run, at) === true) selected.push(element)
  }
  return selected
}
