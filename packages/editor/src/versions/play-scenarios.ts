import type { Scenario, Text, World } from '@laufzettel/engine'
import { endingOf, memoryJournal, runScenario } from '@laufzettel/engine/testing'

/** How a test case ended, and whether that is another end than before. */
export interface ScenarioOutcome {
  readonly key: string
  readonly names: Text
  readonly passed: boolean
  /** What came out differently; empty when the test case holds. */
  readonly sentences: readonly Text[]
  /** The same test case in the world before the change. */
  readonly before: 'passed' | 'failed' | 'none'
  /** It came to something else than before: way, answers, results, letters or deadlines. */
  readonly changed: boolean
  /** What to expect so that it holds as it ends now; null where it cannot be played to its end. */
  readonly accepts?: Scenario['expect'] | null
  /** Paths of questions that its form asks and it does not answer. */
  readonly unanswered?: readonly string[]
}

/** Plays every test case of a world, and again in the world before the change, where there is one. */
export async function playScenarios(world: World, before: World | null): Promise<ScenarioOutcome[]> {
  const outcomes: ScenarioOutcome[] = []
  for (const scenario of world.definition.definition.scenarios) {
    const { sentences, state, accepts, unanswered } = await runScenario(memoryJournal(), world, scenario, 'now')
    const former = before === null ? null : await runScenario(memoryJournal(), before, scenario, 'before')
    const passed = sentences.length === 0
    const passedBefore = former?.sentences.length === 0
    outcomes.push({
      key: scenario.key,
      names: scenario.names,
      passed,
      sentences,
      before: former === null ? 'none' : passedBefore ? 'passed' : 'failed',
      changed: former !== null && endingOf(state) !== endingOf(former.state),
      accepts,
      unanswered,
    })
  }
  return outcomes
}
