import type { Edit } from '../edit.ts'
import { GONE, NO_WORDS } from '../refusals.ts'
import { changedWords, refusesWording, sentence, type WordsChange } from '../words.ts'

export interface RenameScenarioArgs {
  readonly scenario: string
  readonly names: WordsChange
}

/** Another name for a test case. */
export const renameScenario: Edit<RenameScenarioArgs> = {
  name: 'rename-scenario',
  label: { de: 'Testfall umbenennen', en: 'Rename test case' },

  refuses({ definition }, { scenario, names }) {
    const found = definition.scenarios.find(({ key }) => key === scenario)
    if (!found) return GONE
    const blank = names.de?.trim() === '' || names.en?.trim() === ''
    return blank ? NO_WORDS : refusesWording(changedWords(found.names, names))
  },

  perform({ definition }, { scenario, names }) {
    const found = definition.scenarios.find(({ key }) => key === scenario)
    const words = changedWords(found?.names, names)
    if (found) found.names = words
    return { label: sentence('Testfall in {name} umbenannt', 'Test case renamed to {name}', words) }
  },
}
