import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowGraph, GraphNode, NodeKind } from './flow-graph.ts'
import { findUnsound } from './find-unsound.ts'
import { explorePlainly } from './plain-exploration.fixture.ts'

const KINDS: Readonly<Record<string, NodeKind>> = {
  s: 'start',
  e: 'end',
  z: 'terminate',
  t: 'task',
  x: 'xor',
  v: 'event-xor',
  a: 'and',
  o: 'or',
}

/** `s1>x1 x1>t1 t1?>e1`: the first letter of a step is its kind, `?` marks a condition, `!` the flow taken otherwise. */
function graph(text: string, boundaries: readonly GraphNode[] = []): FlowGraph {
  const flows = text.split(/\s+/).map((part) => {
    const [, from = '', mark, to = ''] = /^(\w+)([?!]?)>(\w+)$/.exec(part) ?? []
    return {
      id: `${from}>${to}`,
      from,
      to,
      ...(mark === '?' ? { conditional: true } : {}),
      ...(mark === '!' ? { otherwise: true } : {}),
    }
  })
  const attached = new Set(boundaries.map(({ id }) => id))
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].filter((id) => !attached.has(id))
  return { nodes: [...ids.map((id) => ({ id, kind: KINDS[id[0] ?? ''] ?? 'task' })), ...boundaries], flows }
}

function trouble(flow: FlowGraph): string[] {
  const { findings, complete } = findUnsound(flow)
  expect(complete).toBe(true)
  return findings.map(({ kind, node }) => `${kind} ${node}`)
}

describe('a flow without trouble', () => {
  it.each([
    ['a sequence', 's1>t1 t1>t2 t2>e1'],
    ['a choice that meets again', 's1>x1 x1>t1 x1>t2 t1>x2 t2>x2 x2>e1'],
    ['a choice with two ends', 's1>x1 x1>e1 x1>e2'],
    ['a loop', 's1>x1 x1>t1 t1>x2 x2>x1 x2>e1'],
    ['two ways at once that meet again', 's1>a1 a1>t1 a1>t2 t1>a2 t2>a2 a2>e1'],
    ['two ways at once with an end each', 's1>a1 a1>t1 a1>t2 t1>e1 t2>e2'],
    ['two ways at once to one end', 's1>a1 a1>t1 a1>t2 t1>e1 t2>e1'],
    ['some of several ways', 's1>o1 o1>t1 o1>t2 o1>t3 t1>o2 t2>o2 t3>o2 o2>e1'],
    ['ways at once and an inclusive join', 's1>a1 a1>t1 a1>t2 t1>o2 t2>o2 o2>e1'],
    ['a choice and an inclusive join', 's1>x1 x1>t1 x1>t2 t1>o2 t2>o2 o2>e1'],
    ['whatever happens first', 's1>v1 v1>t1 v1>t2 t1>x2 t2>x2 x2>e1'],
    ['two starts', 's1>x1 s2>x1 x1>e1'],
    ['no start: every first step at once', 't1>a1 t2>a1 a1>t3'],
    ['an end that takes all away', 's1>a1 a1>t1 a1>t2 t1>z1 t2>e2'],
    ['conditions at a task, with the flow otherwise', 's1>t1 t1?>t2 t1!>t3 t2>o1 t3>o1 o1>e1'],
  ])('%s', (_, text) => expect(trouble(graph(text))).toEqual([]))

  it('a task that something attached ends, or leaves besides', () => {
    const interrupting: GraphNode = { id: 'b1', kind: 'boundary', attachedTo: 't1' }
    expect(trouble(graph('s1>t1 t1>x1 b1>x1 x1>e1', [interrupting]))).toEqual([])
    const besides: GraphNode = { id: 'b1', kind: 'boundary', attachedTo: 't1', interrupting: false }
    expect(trouble(graph('s1>t1 t1>e1 b1>t2 t2>e2', [besides]))).toEqual([])
    expect(trouble(graph('s1>t1 t1>x1 b1>x1 x1>e1', [besides]))).toEqual(['unsynchronised x1'])
  })
})

describe('a flow with trouble', () => {
  it.each([
    [
      'one of two ways, and a join that waits for both',
      's1>x1 x1>t1 x1>t2 t1>a1 t2>a1 a1>e1',
      ['deadlock a1', 'dead a1', 'dead e1'],
    ],
    ['some of two ways, and a join that waits for both', 's1>o1 o1>t1 o1>t2 t1>a1 t2>a1 a1>e1', ['deadlock a1']],
    ['two ways at once that meet without waiting', 's1>a1 a1>t1 a1>t2 t1>x1 t2>x1 x1>e1', ['unsynchronised x1']],
    [
      'an inclusive join that goes on before a second token comes',
      's1>a0 s1>t1 a0>t3 t3>t1 t1>a0 t3>t2 a0>o5 t2>o5',
      ['deadlock a0', 'unsynchronised o5'],
    ],
    ['a task that does the same', 's1>t1 t1>t2 t1>t3 t2>t4 t3>t4 t4>e1', ['unsynchronised t4']],
    ['a loop out of ways at once', 's1>x1 x1>a1 a1>t1 a1>e1 t1>x1', ['unsynchronised a1']],
    ['a loop without an end', 's1>x1 x1>t1 t1>x1', ['endless x1']],
    ['a step that nothing leads to', 's1>e1 t1>e1', ['dead t1']],
    ['a join with a way that nothing leads to', 's1>a1 t1>a1 a1>e1', ['deadlock a1', 'dead a1', 'dead e1', 'dead t1']],
  ])('%s', (_, text, expected) => {
    expect(trouble(graph(text)).sort()).toEqual([...expected].sort())
  })

  it('names the way to it', () => {
    const { findings } = findUnsound(graph('s1>t0 t0>x1 x1>t1 x1>t2 t1>a1 t2>a1 a1>e1'))
    expect(findings[0]).toEqual({
      kind: 'deadlock',
      node: 'a1',
      path: ['s1', 's1>t0', 't0', 't0>x1', 'x1', 'x1>t1', 't1', 't1>a1'],
    })
  })

  it('says when it did not look at everything', () => {
    const wide = Array.from(
      { length: 12 },
      (_, at) => `a1>t${at}x t${at}x>x${at} x${at}>t${at}y x${at}>e${at} t${at}y>a2`,
    )
    expect(findUnsound(graph(`s1>a1 ${wide.join(' ')} a2>e1`), 1000).complete).toBe(false)
  })
})

describe('large models', () => {
  it('blocks inside of blocks are small, however many', () => {
    const blocks = Array.from({ length: 200 }, (_, at) => {
      const [kind, from, to] = [at % 3 === 0 ? 'a' : at % 3 === 1 ? 'x' : 'o', `t${at}`, `t${at + 1}`]
      return `${from}>${kind}${at}s ${kind}${at}s>t${at}l ${kind}${at}s>t${at}r t${at}l>${kind}${at}j t${at}r>${kind}${at}j ${kind}${at}j>${to}`
    })
    // 1,000 steps; more work than this would mean that a block was not made small.
    expect(findUnsound(graph(`s1>t0 ${blocks.join(' ')} t200>e1`), 100)).toEqual({ findings: [], complete: true })
  })
})

const LETTERS = ['t', 't', 'x', 'x', 'a', 'a', 'o', 'v', 'e', 'z']

const anyGraph = fc
  .tuple(
    fc.array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', '', '', '?', '!')), { minLength: 2, maxLength: 9 }),
    fc.option(fc.tuple(fc.nat(), fc.nat(), fc.boolean())),
    fc.boolean(),
  )
  .map(([letters, pairs, attached, second]): FlowGraph => {
    const ids = letters.map((letter, at) => `${letter}${at}`)
    const starts = second ? ['s1', 's2'] : ['s1']
    const leavable = [...starts, ...ids.filter((id) => !/^[ez]/.test(id))]
    const flows = new Map<string, FlowGraph['flows'][number]>()
    const add = (from: string, to: string, mark: string) =>
      flows.set(`${from}>${to}`, {
        id: `${from}>${to}`,
        from,
        to,
        ...(mark === '?' ? { conditional: true } : {}),
        ...(mark === '!' ? { otherwise: true } : {}),
      })
    for (const [at, start] of starts.entries()) add(start, ids[at % ids.length] ?? '', '')
    for (const [from, to, mark] of pairs) add(leavable[from % leavable.length] ?? '', ids[to % ids.length] ?? '', mark)
    const tasks = ids.filter((id) => id.startsWith('t'))
    const nodes: GraphNode[] = [...starts, ...ids].map((id) => ({ id, kind: KINDS[id[0] ?? ''] ?? 'task' }))
    if (attached !== null && tasks.length > 0) {
      nodes.push({
        id: 'b1',
        kind: 'boundary',
        attachedTo: tasks[attached[0] % tasks.length] ?? '',
        interrupting: attached[2],
      })
      add('b1', ids[attached[1] % ids.length] ?? '', '')
    }
    return { nodes, flows: [...flows.values()] }
  })

describe('the analysis and trying everything out', () => {
  it('say the same about any small graph', () => {
    fc.assert(
      fc.property(anyGraph, (flow) => {
        const plain = explorePlainly(flow)
        const { findings, complete } = findUnsound(flow, 2_000_000)
        fc.pre(plain !== undefined && complete)
        const nodes = (kind: string) =>
          [...new Set(findings.filter((each) => each.kind === kind).map(({ node }) => node))].sort()
        expect(nodes('unsynchronised').length > 0).toBe(plain.unsynchronised.length > 0)
        if (plain.unsynchronised.length > 0) return
        expect(nodes('deadlock')).toEqual(plain.deadlock)
        expect(nodes('endless').length > 0).toBe(plain.endless.length > 0)
        expect(nodes('dead')).toEqual(plain.dead)
      }),
      { numRuns: Number(process.env['SOUNDNESS_RUNS'] ?? 1000) },
    )
  }, 600_000)
})
