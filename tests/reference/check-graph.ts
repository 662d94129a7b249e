import { boundariesOf, type Graph, incoming, type Node, nodesIn, outgoing } from './graph.ts'

/** What makes a graph no process that the interpreter can run; empty when it can. Rules of §10.3 to §10.6. */
export function checkGraph(graph: Graph): string[] {
  const ids = [...graph.nodes, ...graph.flows].map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: not unique`)
  const holders = [undefined, ...graph.nodes.filter(holdsNodes).map(({ id }) => id)]
  const starts = holders.flatMap((id) => {
    const found = nodesIn(graph, id).filter(({ kind }) => kind === 'start').length
    return found === 1 ? [] : [`${id ?? 'process'}: ${found} start events`]
  })
  return [...twice, ...starts, ...graph.nodes.flatMap((node) => checkNode(graph, node)), ...checkFlows(graph)]
}

function holdsNodes(node: Node): boolean {
  return node.kind === 'subprocess' || node.kind === 'event-subprocess'
}

function checkNode(graph: Graph, node: Node): string[] {
  const found: string[] = []
  const expect = (good: boolean, what: string) => {
    if (!good) found.push(`${node.id}: ${what}`)
  }
  const into = incoming(graph, node.id)
  const out = outgoing(graph, node.id)
  const parent = graph.nodes.find(({ id }) => id === node.parent)
  expect(node.parent === undefined || (parent !== undefined && holdsNodes(parent)), 'parent holds no nodes')
  expect(out.filter((flow) => flow.default).length <= 1, 'two default flows')
  const linkHere = node.kind === 'catch' && node.trigger.on === 'link'
  const linkAway = node.kind === 'throw' && node.does.throws === 'link'
  const entered = node.kind !== 'start' && node.kind !== 'boundary' && node.kind !== 'event-subprocess' && !linkHere
  expect(entered ? into.length > 0 : into.length === 0, `${into.length} incoming flows`)
  const left = node.kind !== 'end' && node.kind !== 'event-subprocess' && !linkAway
  if (!left) expect(out.length === 0, `${out.length} outgoing flows`)
  else if (node.kind !== 'task' && node.kind !== 'subprocess') expect(out.length > 0, 'no outgoing flow')
  if (node.kind === 'boundary') {
    const host = graph.nodes.find(({ id }) => id === node.attachedTo)
    expect(host?.kind === 'task' || host?.kind === 'subprocess', 'attached to no activity')
    expect(host?.parent === node.parent, 'attached in another scope')
    expect(node.trigger.on !== 'error' || node.interrupting, 'an error interrupts')
  }
  if (node.kind === 'event-subprocess') expect(node.trigger.on !== 'error' || node.interrupting, 'an error interrupts')
  if (node.kind === 'event-based')
    expect(
      out.every((flow) => isOption(graph, flow.to)),
      'an option catches nothing',
    )
  if (node.kind === 'task' || node.kind === 'subprocess') {
    const { startQuantity = 1, completionQuantity = 1, loop } = node
    expect(startQuantity >= 1 && completionQuantity >= 1, 'a quantity below 1')
    expect(loop === undefined || (loop.repeat === 'standard' ? loop.most : loop.count) >= 1, 'a loop of nothing')
  }
  if (node.kind === 'task' && 'action' in node) {
    expect(boundariesOf(graph, node.id).length === 0, 'a boundary event of a task that takes no time')
  }
  return found
}

/** Events after an event-based gateway have no other incoming flow (§10.6.6). */
function isOption(graph: Graph, id: string): boolean {
  return graph.nodes.find((node) => node.id === id)?.kind === 'catch' && incoming(graph, id).length === 1
}

function checkFlows(graph: Graph): string[] {
  return graph.flows.flatMap((flow) => {
    const from = graph.nodes.find(({ id }) => id === flow.from)
    const to = graph.nodes.find(({ id }) => id === flow.to)
    if (from === undefined || to === undefined) return [`${flow.id}: leads from or to nothing`]
    return from.parent === to.parent ? [] : [`${flow.id}: crosses the boundary of a subprocess`]
  })
}
