import fc from 'fast-check'
import { randomScript, randomVariables } from '../reference/random-stimuli.ts'
import { randomStructured } from '../reference/random-structured.ts'
import { randomUnstructured } from '../reference/random-unstructured.ts'
import { compare } from '../semantics/against-reference.ts'
import type { Fuzz, FuzzResult } from './fuzz-run.ts'

/** Runs of each graph, with other variables and another script. */
const RUNS = 5

const kinds = [randomStructured(), randomUnstructured()]

/**
 * Random process graphs, by turns block-structured and not, five runs of each: the kernel must do what the reference
 * interpreter allows. A graph with more orders of its steps than can be tried is told as such.
 */
export const fuzz: Fuzz = (seed, count, from) => {
  const failing: FuzzResult['failing'][number][] = []
  const outcomes: Record<string, number> = {}
  let longest = { milliseconds: 0, text: '' }
  let passed = 0
  for (let number = from; number < from + count; number += 1) {
    const [graph] = fc.sample(kinds[number % kinds.length] ?? randomStructured(), { seed: seed + number, numRuns: 1 })
    const runs = fc.sample(fc.tuple(randomVariables, randomScript()), { seed: seed + number, numRuns: RUNS })
    if (graph === undefined) continue
    const began = performance.now()
    let fault: string | undefined
    for (const [variables, script] of runs) {
      try {
        const outcome = compare(graph, variables, script)
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      } catch (found) {
        fault ??= `${String(found)} with ${JSON.stringify({ variables, script })}`
      }
    }
    const milliseconds = performance.now() - began
    const text = JSON.stringify(graph)
    if (milliseconds > longest.milliseconds) longest = { milliseconds, text }
    if (fault === undefined) passed += 1
    else failing.push({ number, text, fault })
  }
  return { passed, failing, outcomes, longest }
}
