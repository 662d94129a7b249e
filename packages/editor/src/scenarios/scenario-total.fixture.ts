import type { Edit } from '../document/edit.ts'

/** Lets the first test case expect another amount. */
export const setScenarioTotal: Edit<string> = {
  name: 'set-scenario-total',
  label: { de: 'Erwartung ändern', en: 'Change expectation' },
  refuses: () => null,
  perform(draft, total) {
    const [first] = draft.definition.scenarios
    if (first !== undefined) first.expect.values = { 'result.tax.total': { $number: total } }
    return { label: { de: 'Erwartung geändert', en: 'Expectation changed' } }
  },
}
