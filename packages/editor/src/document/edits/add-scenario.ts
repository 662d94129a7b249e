import type { Scenario } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { refusal } from '../refusals.ts'
import { refusesWording, sentence } from '../words.ts'

/** A run with what must come out, as the dry run records it. */
export interface AddScenarioArgs {
  readonly scenario: Omit<Scenario, 'key'>
}

/** Keeps a run as a test case. */
export const addScenario: Edit<AddScenarioArgs> = {
  name: 'add-scenario',
  label: { de: 'Als Testfall behalten', en: 'Keep as a test case' },

  refuses(_, { scenario }) {
    const unfit = refusesWording(scenario.names)
    if (unfit) return unfit
    if (scenario.events.length > 0) return null
    return refusal('In diesem Probelauf ist noch nichts geschehen.', 'Nothing has happened in this run yet.')
  },

  perform({ definition }, { scenario }, tools) {
    definition.scenarios.push({ key: tools.newKey('t'), ...structuredClone(scenario) })
    return { label: sentence('Testfall {name} angelegt', 'Test case {name} added', scenario.names) }
  },
}
