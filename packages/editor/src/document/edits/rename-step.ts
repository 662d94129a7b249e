import type { Edit } from '../edit.ts'
import { stepOf } from '../lookup.ts'
import { GONE, NO_WORDS } from '../refusals.ts'
import { changedWords, refusesWording, sentence, type WordsChange } from '../words.ts'

export interface RenameStepArgs {
  readonly step: string
  readonly name: WordsChange
}

/** The name is for people only; rules and flows know the key. */
export const renameStep: Edit<RenameStepArgs> = {
  name: 'rename-step',
  label: { de: 'Schritt umbenennen', en: 'Rename step' },
  key: 'F2',

  refuses({ definition }, { step, name }) {
    const found = stepOf(definition, step)
    if (!found) return GONE
    const blank = name.de?.trim() === '' || name.en?.trim() === ''
    return blank ? NO_WORDS : refusesWording(changedWords(found.name, name))
  },

  perform({ definition }, { step, name }) {
    const found = stepOf(definition, step)
    const words = changedWords(found?.name, name)
    if (found) found.name = words
    return { label: sentence('Schritt in {name} umbenannt', 'Step renamed to {name}', words), select: { kind: 'step', key: step } }
  },
}
