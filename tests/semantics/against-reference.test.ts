import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomScript, randomVariables } from '../reference/random-stimuli.ts'
import { randomStructured } from '../reference/random-structured.ts'
import { randomUnstructured } from '../reference/random-unstructured.ts'
import { compare } from './against-reference.ts'

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
