import type { Scenario } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { GONE, refusal } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface AcceptResultsArgs {
  /** Test case → what it expects from now on. */
  readonly accepted: readonly { readonly scenario: string; readonly expect: Scenario['expect'] }[]
}

/** „So gewollt“: how test cases end now is what they expect. */
export const acceptResults: Edit<AcceptResultsArgs> = {
  name: 'accept-results',
  label: { de: 'So gewollt', en: 'As intended' },

  refuses({ definition }, { accepted }) {
    if (accepted.length === 0) return refusal('Kein Testfall endet anders.', 'No test case ends differently.')
    const known = new Set(definition.scenarios.map(({ key }) => key))
    return accepted.every(({ scenario }) => known.has(scenario)) ? null : GONE
  },

  perform({ definition }, { accepted }) {
    const found = accepted.flatMap(({ scenario, expect }) => {
      const one = definition.scenarios.find(({ key }) => key === scenario)
      if (one) one.expect = structuredClone(expect)
      return one ?? []
    })
    const [first] = found
    if (found.length === 1 && first !== undefined) {
      return { label: sentence('Neues Ergebnis von Testfall {name} ist gewollt', 'New result of test case {name} is intended', first.names) }
    }
    const count = found.length
    return { label: { de: `Neue Ergebnisse von ${count} Testfällen sind gewollt`, en: `New results of ${count} test cases are intended` } }
  },
}
