import type { Edit } from '../edit.ts'
import { GONE } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface DeleteScenarioArgs {
  readonly scenario: string
}

/** Takes a test case away. */
export const deleteScenario: Edit<DeleteScenarioArgs> = {
  name: 'delete-scenario',
  label: { de: 'Testfall löschen', en: 'Delete test case' },

  refuses: ({ definition }, { scenario }) => (definition.scenarios.some(({ key }) => key === scenario) ? null : GONE),

  perform({ definition }, { scenario }) {
    const name = definition.scenarios.find(({ key }) => key === scenario)?.names ?? { de: scenario, en: scenario }
    definition.scenarios = definition.scenarios.filter(({ key }) => key !== scenario)
    return { label: sentence('Testfall {name} gelöscht', 'Test case {name} deleted', name) }
  },
}
