import { setImmediate } from 'node:timers/promises'
import type { Journal, ProcessDefinition, Scenario, World } from '@laufzettel/engine'
import { memoryJournal, runScenario, type ScenarioResult } from '@laufzettel/engine/testing'
import type { ProvenScenario } from '../../db/modelling.ts'

/** Events of all test cases of one version that are played; each is bounded by the engine's budgets. */
const MOST_EVENTS = 5_000

/** Plays a test case and lets other requests go on before every command. `former` has the names of what is gone. */
export function playWithPauses(
  world: World,
  scenario: Scenario,
  tenant: string,
  former?: ProcessDefinition,
): Promise<ScenarioResult> {
  return runScenario(pausing(memoryJournal()), world, scenario, tenant, former === undefined ? {} : { former })
}

/**
 * How every test case ends in a world. Those beyond the limit of events are not played and count as ending
 * differently, with a sentence that says so: nothing is taken for proven that was not played.
 */
export async function proveVersion(world: World): Promise<readonly ProvenScenario[]> {
  const results: ProvenScenario[] = []
  let events = 0
  for (const scenario of world.definition.definition.scenarios) {
    events += scenario.events.length
    const { key, names } = scenario
    if (events > MOST_EVENTS) {
      results.push({ key, names, passed: false, sentences: [NOT_PLAYED] })
      continue
    }
    const { sentences } = await playWithPauses(world, scenario, 'proof')
    results.push({ key, names, passed: sentences.length === 0, sentences })
  }
  return results
}

const NOT_PLAYED = {
  de: 'Nicht gespielt: Die Testfälle dieser Fassung haben zusammen zu viele Ereignisse.',
  en: 'Not played: the test cases of this version have too many events together.',
}

function pausing<J extends Journal>(journal: J): J {
  return {
    ...journal,
    submit: async (submission, decide) => {
      await setImmediate()
      return journal.submit(submission, decide)
    },
  }
}
