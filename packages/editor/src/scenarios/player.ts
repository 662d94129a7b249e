import type { ProcessDefinition, ProposedRevision, Scenario, Text } from '@laufzettel/engine'
import { type DryRunPlace, dryRunWorld } from '../dryrun/dry-run-world.ts'
import { pausingJournal } from './pausing-journal.ts'

/** What test cases are played with. */
export interface PlayedModel {
  readonly definition: ProcessDefinition
  readonly revisions: readonly ProposedRevision[]
}

/** Plays one test case; says what it ends with otherwise than it expects. */
export type Play = (scenario: Scenario) => Promise<readonly Text[]>

/** Makes a model ready to be played, as if it were published; null where it cannot be. */
export type OpenPlay = (model: PlayedModel) => Promise<Play | null>

/** In this thread; `pause` comes before each command of a case. */
export function playingHere(place: DryRunPlace, pause: () => Promise<void>): OpenPlay {
  return async (model) => {
    const world = dryRunWorld(model, place)
    if (!world.ok) return null
    return async (scenario) => {
      const { memoryJournal, runScenario } = await import('@laufzettel/engine/testing')
      return (await runScenario(pausingJournal(memoryJournal(), pause), world.value, scenario, 'now')).sentences
    }
  }
}
