import type { FlowGraph, GraphNode } from './flow-graph.ts'
import type { UnsoundKind } from './find-unsound.ts'

/** What plain exploration says about a graph: the steps concerned, for each kind of trouble. */
export type Verdict = Readonly<Record<UnsoundKind, readonly string[]>>

type Tokens = Readonly<Record<string, number>>

/**
 * Tries everything out on the graph as it is, without taking it apart or making it smaller: tokens on flows, one step
 * at a time. Slow, and written apart from the analysis, to be held against it. undefined when there are too many states.
 */
export function explorePlainly(given: FlowGraph, limit = 3000): Verdict | undefined {
  const graph = withRunning(given)
  // A step without outgoing flow is left by one that leads out; a case begins on flows that lead in.
  const flows: { id: string; from: string; to: string; conditional?: boolean; otherwise?: boolean }[] = [...graph.flows]
  for (const { id, kind } of graph.nodes) {
    const ends = kind === 'end' || kind === 'terminate'
    if (!ends && !flows.some(({ from }) => from === id)) flows.push({ id: `${id}:out`, from: id, to: '' })
  }
  const starts = graph.nodes.filter(({ kind, starts }) => kind === 'start' || starts === true)
  const bare = graph.nodes.filter(({ id, kind }) => kind !== 'boundary' && !graph.flows.some(({ to }) => to === id))
  const begins = starts.length > 0 ? starts.map((start) => [start]) : [bare]
  for (const { id } of begins.flat()) flows.push({ id: `${id}:in`, from: '', to: id })
  const into = (node: string) => flows.filter(({ to }) => to === node)
  const outOf = (node: string) => flows.filter(({ from }) => from === node)
  const nodeOf = (id: string) => graph.nodes.find((node) => node.id === id)

  const subsets = <T>(list: readonly T[]): T[][] => {
    const all: T[][] = [[]]
    for (const each of list) all.push(...all.map((some) => [...some, each]))
    return all
  }

  /** The sets of flows that a step may give tokens to when it is done. */
  const choices = (node: GraphNode): string[][] => {
    const outs = outOf(node.id)
    const ids = outs.map(({ id }) => id)
    if (node.kind === 'xor' || node.kind === 'event-xor') return ids.map((id) => [id])
    if (node.kind === 'or') return subsets(ids).filter((some) => some.length > 0)
    if (node.kind === 'task' && outs.some(({ conditional }) => conditional === true)) {
      const always = outs.filter((flow) => flow.conditional !== true && flow.otherwise !== true).map(({ id }) => id)
      const others = ids.filter((id) => !always.includes(id))
      return subsets(others)
        .map((some) => [...always, ...some])
        .filter((some) => some.length > 0)
    }
    return [ids]
  }

  /** The sets of flows that get tokens when a step is entered, with everything attached to it. */
  const outcomes = (node: GraphNode): { gave: string[]; nodes: string[] }[] => {
    const attached = graph.nodes.filter(({ attachedTo }) => attachedTo === node.id)
    const besides = attached.filter(({ interrupting }) => interrupting === false)
    const ends = attached.filter(({ interrupting }) => interrupting !== false)
    const own = choices(node).map((gave) => ({ gave, nodes: [node.id] }))
    const ended = ends.flatMap((end) => choices(end).map((gave) => ({ gave, nodes: [node.id, end.id] })))
    return subsets(besides).flatMap((some) =>
      [...own, ...ended].map(({ gave, nodes }) => ({
        gave: [...some.flatMap((each) => choices(each)[0] ?? []), ...gave],
        nodes: [...nodes, ...some.map(({ id }) => id)],
      })),
    )
  }

  const reaches = (from: string, goal: string, avoiding: string): boolean => {
    const seen = new Set([from])
    for (const each of seen) {
      if (each === goal) return true
      const flow = flows.find(({ id }) => id === each)
      const node = nodeOf(flow?.to ?? '')
      if (node === undefined || node.id === avoiding) continue
      const left = [node.id, ...graph.nodes.filter(({ attachedTo }) => attachedTo === node.id).map(({ id }) => id)]
      for (const out of left.flatMap(outOf)) seen.add(out.id)
    }
    return false
  }

  const orReady = (node: GraphNode, tokens: Tokens): boolean => {
    const ins = into(node.id).map(({ id }) => id)
    const full = ins.filter((id) => (tokens[id] ?? 0) > 0)
    const empty = ins.filter((id) => !full.includes(id))
    if (full.length === 0) return false
    return Object.keys(tokens)
      .filter((id) => (tokens[id] ?? 0) > 0)
      .every(
        (token) =>
          !empty.some((goal) => reaches(token, goal, node.id)) || full.some((goal) => reaches(token, goal, node.id)),
      )
  }

  const change = (tokens: Tokens, take: readonly string[], give: readonly string[]): Tokens => {
    const next: Record<string, number> = { ...tokens }
    for (const id of take) next[id] = (next[id] ?? 0) - 1
    for (const id of give) next[id] = (next[id] ?? 0) + 1
    return Object.fromEntries(Object.entries(next).filter(([, count]) => count > 0))
  }

  const moves = (tokens: Tokens): { tokens: Tokens; nodes: string[] }[] =>
    [...graph.nodes.map(({ id }) => id), ''].flatMap((id) => {
      const node = nodeOf(id)
      const full = into(id)
        .map((flow) => flow.id)
        .filter((flow) => id !== '' || flow.endsWith(':out'))
        .filter((flow) => (tokens[flow] ?? 0) > 0)
      if (node === undefined) return full.map((flow) => ({ tokens: change(tokens, [flow], []), nodes: [] }))
      if (node.kind === 'terminate') return full.length > 0 ? [{ tokens: {}, nodes: [id] }] : []
      if (node.kind === 'end') return full.map((flow) => ({ tokens: change(tokens, [flow], []), nodes: [id] }))
      const together = node.kind === 'and' || node.kind === 'or'
      const ready = node.kind === 'and' ? full.length === into(id).length : orReady(node, tokens)
      const takes = together ? (ready && full.length > 0 ? [full] : []) : full.map((flow) => [flow])
      return takes.flatMap((take) =>
        outcomes(node).map(({ gave, nodes }) => ({ tokens: change(tokens, take, gave), nodes })),
      )
    })

  const key = (tokens: Tokens) => JSON.stringify(Object.entries(tokens).sort())
  const states = new Map<string, { tokens: Tokens; next: string[]; crowded: string[] }>()
  const alive = new Set<string>()
  const todo: Tokens[] = begins.map((begin) =>
    change(
      {},
      [],
      begin.map(({ id }) => `${id}:in`),
    ),
  )
  for (let tokens = todo.pop(); tokens !== undefined; tokens = todo.pop()) {
    if (states.has(key(tokens))) continue
    if (states.size >= limit) return undefined
    const crowded = Object.keys(tokens).filter((id) => (tokens?.[id] ?? 0) > 1)
    const next = crowded.length > 0 ? [] : moves(tokens)
    for (const { nodes } of next) for (const id of nodes) alive.add(id)
    states.set(key(tokens), { tokens, next: next.map((move) => key(move.tokens)), crowded })
    todo.push(...next.map((move) => move.tokens))
  }

  const ending = new Set(
    [...states].filter(([, { tokens, crowded }]) => key(tokens) === '[]' || crowded.length > 0).map(([name]) => name),
  )
  for (let size = -1; size !== ending.size; ) {
    size = ending.size
    for (const [name, { next }] of states) if (next.some((each) => ending.has(each))) ending.add(name)
  }
  const list = [...states.values()]
  const stuck = list.filter(
    ({ tokens, next, crowded }) => next.length === 0 && crowded.length === 0 && key(tokens) !== '[]',
  )
  const waiting = stuck.flatMap(({ tokens }) =>
    Object.keys(tokens).map((id) => flows.find((flow) => flow.id === id)?.to ?? ''),
  )
  const endless = stuck.length === 0 && [...states.keys()].some((name) => !ending.has(name))
  const sorted = (ids: readonly string[]) => [...new Set(ids)].sort()
  return {
    deadlock: sorted(waiting),
    unsynchronised: sorted(list.flatMap(({ crowded }) => crowded)),
    endless: endless ? ['somewhere'] : [],
    dead: sorted(given.nodes.map(({ id }) => id).filter((id) => !alive.has(id))),
  }
}

/**
 * What leaves a task besides can do so while the task still runs: such a task is entered first, and done later. What
 * ends the task belongs to the second part.
 */
function withRunning({ nodes, flows }: FlowGraph): FlowGraph {
  const twice = new Set(nodes.flatMap(({ attachedTo, interrupting }) => (interrupting === false ? [attachedTo] : [])))
  const running = nodes.filter(({ id }) => twice.has(id)).map(({ id }) => id)
  return {
    nodes: [
      ...nodes.map((node) => {
        const ends = node.attachedTo !== undefined && node.interrupting !== false && twice.has(node.attachedTo)
        return ends ? { ...node, attachedTo: `${node.attachedTo}:running` } : node
      }),
      ...running.map((id): GraphNode => ({ id: `${id}:running`, kind: 'task' })),
    ],
    flows: [
      ...flows.map((flow) => (twice.has(flow.from) ? { ...flow, from: `${flow.from}:running` } : flow)),
      ...running.map((id) => ({ id: `${id}:main`, from: id, to: `${id}:running` })),
    ],
  }
}
