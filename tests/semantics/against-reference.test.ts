import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomScript, randomVariables } from '../reference/random-stimuli.ts'
import { randomStructured } from '../reference/random-structured.ts'
import { randomUnstructured } from '../reference/random-unstructured.ts'
import { type Decide, canonicalJson, decide } from '@laufzettel/engine'
import type { Graph } from '../reference/graph.ts'
import { type Intent, stimulusFor } from '../reference/random-stimuli.ts'
import { compare } from './against-reference.ts'
import { KernelCase } from './kernel-case.ts'

const SEED = 20_261_126
const RUNS = Number(process.env['REFERENCE_RUNS'] ?? 300)

describe('the kernel does what a reference written from the text of the standard allows', () => {
  for (const [kind, graphs] of [['block-structured', randomStructured()], ['unstructured', randomUnstructured()]] as const) {
    it(`on ${kind} graphs`, { timeout: 120_000 }, () => {
      let same = 0
      fc.assert(
        fc.property(graphs, randomVariables, randomScript(), (graph, variables, script) => {
          if (compare(graph, variables, script) === 'same') same += 1
        }),
        { seed: SEED, numRuns: RUNS, endOnFailure: false },
      )
      expect(same).toBeGreaterThan(RUNS / 2)
    })
  }
})

/** The kernel as it runs when each command may take a few steps only and its state goes through text in between. */
const cut =
  (steps: number): Decide =>
  (world, state, command, context) =>
    decide(world, state === null ? null : JSON.parse(canonicalJson(state)), command, { ...context, steps })

function played(graph: Graph, variables: Record<string, boolean>, script: readonly Intent[], by: Decide): unknown {
  const one = new KernelCase(graph, variables, by)
  const seen = [one.observe()]
  for (const intent of script) {
    const stimulus = stimulusFor(intent, graph, one.observe())
    if (stimulus === undefined) continue
    one.happen(stimulus)
    seen.push(one.observe())
  }
  return { seen, facts: one.facts.filter(({ type }) => type !== 'run.yielded' && type !== 'run.continued') }
}

describe('a run', () => {
  for (const [kind, graphs] of [['block-structured', randomStructured()], ['unstructured', randomUnstructured()]] as const) {
    it(`that is cut anywhere and resumed gives the same facts, on ${kind} graphs`, { timeout: 120_000 }, () => {
      fc.assert(
        fc.property(graphs, randomVariables, randomScript(), fc.integer({ min: 1, max: 7 }), (graph, variables, script, steps) => {
          expect(played(graph, variables, script, cut(steps))).toEqual(played(graph, variables, script, decide))
        }),
        { seed: SEED, numRuns: RUNS },
      )
    })
  }
})
