import { TEXT_LIMIT } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { questionLabel, questionOf } from '../questions.ts'
import { GONE } from '../refusals.ts'
import { changedWords, refusesWording, askedSentence, type WordsChange } from '../words.ts'

export interface SetHelpArgs {
  readonly form: string
  readonly placement: string
  /** null takes the help away. */
  readonly help: WordsChange | null
}

/** The askedSentence under a question, where it stands: at the placement, or else at its field. */
export const setHelp: Edit<SetHelpArgs> = {
  name: 'set-help',
  label: { de: 'Hilfetext ändern', en: 'Change the help' },

  refuses({ definition }, { form, placement, help }) {
    const question = questionOf(definition, form, placement)
    if (!question) return GONE
    const old = question.placement.help ?? question.field.help
    return help ? refusesWording(changedWords(old, help), TEXT_LIMIT) : null
  },

  perform({ definition }, { form, placement, help }) {
    const question = questionOf(definition, form, placement)
    const name = question ? questionLabel(question) : { de: placement, en: placement }
    if (question) {
      const place = question.placement.help || !question.field.help ? question.placement : question.field
      if (help) place.help = changedWords(place.help, help)
      else delete place.help
    }
    return help
      ? { label: askedSentence('Hilfetext zu {name} geändert', 'Help of {name} changed', name) }
      : { label: askedSentence('Hilfetext zu {name} gelöscht', 'Help of {name} deleted', name) }
  },
}
