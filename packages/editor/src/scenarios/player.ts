import type { ProcessDefinition, ProposedRevision, Scenario, Text } from '@laufzettel/engine'
import { type DryRunPlace, trialWorld } from '../dryrun/dry-run-world.ts'
import { pausingJournal } from './pausing-journal.ts'

/** What test cases are played with. */
export interface PlayedModel {
  readonly definition: ProcessDefinition
  readonly revisions: readonly ProposedRevision[]
}

/** How a test case ended. */
export interface Played {
  /** What it ends with otherwise than it expects, or why it could not go on. */
  readonly sentences: readonly Text[]
  /** It came to something that is not finished. */
  readonly stops: boolean
  /** What to expect so that it holds as it ends; null where the draft lacks something, which could move the end. */
  readonly accepts: Scenario['expect'] | null
}

/** Plays one test case. */
export type Play = (scenario: Scenario) => Promise<Played>

/** Makes a model ready to be played, as if it were published and as far as it is finished; null where it cannot be read. */
export type OpenPlay = (model: PlayedModel) => Promise<Play | null>

/** In this thread; `pause` comes before each command of a case. */
export function playingHere(place: DryRunPlace, pause: () => Promise<void>): OpenPlay {
  return async (model) => {
    const made = trialWorld(model, place)
    if (!made.ok) return null
    const { world, trial } = made.value
    const sound = trial.errors.length === 0
    return async (scenario) => {
      const { memoryJournal, runScenario } = await import('@laufzettel/engine/testing')
      const journal = pausingJournal(memoryJournal(), pause)
      const { sentences, stoppedAt, accepts } = await runScenario(journal, world, scenario, 'now', sound ? {} : { trial })
      return { sentences, stops: stoppedAt !== null, accepts: sound ? accepts : null }
    }
  }
}
