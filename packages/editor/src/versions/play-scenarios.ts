import type { Scenario, Text, Trial, World } from '@laufzettel/engine'
import { endingOf, memoryJournal, movedEnd, runScenario } from '@laufzettel/engine/testing'
import { nextTask } from '../scenarios/next-task.ts'

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
  /** From what to what, in sentences. */
  readonly moved: readonly Text[]
  /** What to expect so that it holds as it ends now; null where it cannot be played to its end. */
  readonly accepts?: Scenario['expect'] | null
  /** It came to something that is not finished; `sentences` says what. */
  readonly stops?: boolean
  /** Paths of questions that its form asks and it does not answer. */
  readonly unanswered?: readonly string[]
}

/**
 * Plays every test case of a world, and again in the world before the change, where there is one. That of a `trial` goes
 * as far as it is finished; while it lacks something no end of it is there to accept.
 */
export async function playScenarios(world: World, before: World | null, trial?: Trial): Promise<ScenarioOutcome[]> {
  const outcomes: ScenarioOutcome[] = []
  const unfinished = trial !== undefined && trial.errors.length > 0
  for (const scenario of world.definition.definition.scenarios) {
    await nextTask()
    const played = await runScenario(memoryJournal(), world, scenario, 'now', {
      ...(unfinished ? { trial } : {}),
      ...(before === null ? {} : { former: before.definition.definition }),
    })
    const { sentences, state, accepts, unanswered, stoppedAt } = played
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
      moved: former === null ? [] : movedEnd(world.definition.definition, former.state, state, before?.definition.definition),
      accepts: unfinished ? null : accepts,
      stops: stoppedAt !== null,
      unanswered: unfinished ? [] : unanswered,
    })
  }
  return outcomes
}
