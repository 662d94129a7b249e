import type { Text, World } from '@laufzettel/engine'
import { memoryJournal, runScenario } from '@laufzettel/engine/testing'

/** How a test case ended, and whether that is another end than before. */
export interface ScenarioOutcome {
  readonly key: string
  readonly names: Text
  readonly passed: boolean
  /** What came out differently; empty when the test case holds. */
  readonly sentences: readonly Text[]
  /** The same test case in the world before the change. */
  readonly before: 'passed' | 'failed' | 'none'
  readonly changed: boolean
}

/** Plays every test case of a world, and again in the world before the change, where there is one. */
export async function playScenarios(world: World, before: World | null): Promise<ScenarioOutcome[]> {
  const outcomes: ScenarioOutcome[] = []
  for (const scenario of world.definition.definition.scenarios) {
    const { sentences } = await runScenario(memoryJournal(), world, scenario, 'now')
    const former = before === null ? null : await runScenario(memoryJournal(), before, scenario, 'before')
    const passed = sentences.length === 0
    const passedBefore = former?.sentences.length === 0
    outcomes.push({
      key: scenario.key,
      names: scenario.names,
      passed,
      sentences,
      before: former === null ? 'none' : passedBefore ? 'passed' : 'failed',
      changed: former !== null && passed !== passedBefore,
    })
  }
  return outcomes
}
