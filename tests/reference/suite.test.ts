import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkGraph } from './check-graph.ts'
import { type Expressions, fromBpmn, NotModelled, PLAIN } from './from-bpmn.ts'
import { Interpreter } from './interpreter.ts'
import type { Observation } from './observation.ts'

interface Process {
  name: string
  cases: { variables: { test: string; integerVariable: number }; expected: string[]; advanceSeconds?: number }[]
}

const suite = process.env['BPMN_SUITE'] ?? join(import.meta.dirname, '../../../shared/suites/bpmn-conformance')
const there = existsSync(suite)

/** Actions of the suite that do more than being recorded. */
const ACTING = /INCREMENT|THROW_ERROR|DATA|WAIT|TIMESTAMP|MARKER/

/** Conditions of the suite, whose variables do not change while a case runs. */
function expressionsFor({ test, integerVariable }: Process['cases'][number]['variables']): Expressions {
  return {
    condition: (text) => {
      const part = /^contains\(test, ?"(\w+)"\)$/.exec(text)?.[1]
      if (part !== undefined) return test.includes(part)
      if (text === 'true' || text === 'false') return PLAIN.condition(text)
      throw new NotModelled(text)
    },
    count: (text) => (text === 'integerVariable' ? integerVariable : PLAIN.count(text)),
  }
}

describe.runIf(there)('the BPMN conformance suite on the reference interpreter', () => {
  const processes: Process[] = there ? JSON.parse(readFileSync(join(suite, 'cases.json'), 'utf8')) : []
  const modelled = processes.flatMap(({ name, cases }) =>
    cases.flatMap((one, index) => {
      try {
        const xml = readFileSync(join(suite, `${name}.bpmn`), 'utf8')
        const graph = fromBpmn(xml, expressionsFor(one.variables))
        const acts = graph.nodes.some((node) => node.kind === 'task' && 'action' in node && ACTING.test(node.action))
        return acts || checkGraph(graph).length > 0 ? [] : [{ name: `${name} ${index + 1}`, graph, one }]
      } catch (found) {
        if (found instanceof NotModelled) return []
        throw found
      }
    }),
  )

  it('can run a good part of it', () => expect(modelled.length).toBeGreaterThan(60))

  // The suite asks for one outcome, the standard may allow several.
  it.each(modelled)('$name', ({ graph, one }) => {
    // By the standard's words a complex gateway gives tokens again when it resets; the suite expects none.
    const readings = { boundaryPaths: true, resetGives: false }
    const interpreter = new Interpreter({ graph, variables: {}, readings })
    const first = interpreter.possible()
    if (one.advanceSeconds !== undefined) interpreter.happen({ do: 'advance', seconds: one.advanceSeconds })
    const later = one.advanceSeconds === undefined ? [] : interpreter.possible()
    const outcomes = (later.length === 0 ? first.map((seen) => [seen]) : later.map((seen) => [...first, seen])).map(
      recorded,
    )
    expect(first.length === 1 || later.length === 0).toBe(true)
    expect(outcomes).toContainEqual([...one.expected].sort())
  })
})

/** What the suite would have recorded of these observations, one after the other. */
function recorded(seen: Observation[]): string[] {
  const actions = seen.flatMap((one) => one.actions.filter((action) => action.startsWith('SCRIPT_')))
  const last = seen.at(-1)
  const failed = last?.ended?.how === 'error' ? ['ERROR_thrownErrorEvent'] : []
  return [...actions, ...failed, ...(last?.exceptions.length ? ['ERROR_runtime'] : [])].sort()
}
