import { canonicalJson } from '@laufzettel/engine'
import { memoryJournal, runScenario } from '@laufzettel/engine/testing'
import { PATTERNS } from '../patterns/index.ts'

/** Plays what there is and gives it as text, to be compared between machines: all patterns, all test cases of a world. */
export async function playEverything(world: Parameters<typeof runScenario>[1]): Promise<string> {
  const patterns = PATTERNS.map(({ number, prove }) => ({ number, proofs: prove?.() ?? null }))
  const cases: unknown[] = []
  for (const scenario of world.definition.definition.scenarios) {
    const journal = memoryJournal()
    const { state } = await runScenario(journal, world, scenario, 'played')
    cases.push({ state, batches: state === null ? [] : await journal.batches('played', state.caseId) })
  }
  return canonicalJson({ patterns, cases })
}
