import { TEXT_LIMIT } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { questionLabel, questionOf } from '../questions.ts'
import { GONE, NO_WORDS } from '../refusals.ts'
import { changedWords, refusesWording, askedSentence, type WordsChange } from '../words.ts'

export interface SetPurposeArgs {
  readonly form: string
  readonly placement: string
  readonly purpose: WordsChange
}

/** Why a question is asked; citizens read it under „Warum fragen wir das?“. It belongs to the field. */
export const setPurpose: Edit<SetPurposeArgs> = {
  name: 'set-purpose',
  label: { de: 'Zweck der Frage ändern', en: 'Change why it is asked' },

  refuses({ definition }, { form, placement, purpose }) {
    const question = questionOf(definition, form, placement)
    if (!question) return GONE
    const blank = purpose.de?.trim() === '' || purpose.en?.trim() === ''
    return blank ? NO_WORDS : refusesWording(changedWords(question.field.purpose, purpose), TEXT_LIMIT)
  },

  perform({ definition }, { form, placement, purpose }) {
    const question = questionOf(definition, form, placement)
    const name = question ? questionLabel(question) : { de: placement, en: placement }
    if (question) question.field.purpose = changedWords(question.field.purpose, purpose)
    return { label: askedSentence('Zweck der Frage {name} geändert', 'Reason for the question {name} changed', name) }
  },
}
