import type { Edit } from '../edit.ts'
import { questionLabel, questionOf } from '../questions.ts'
import { GONE } from '../refusals.ts'
import { askedSentence } from '../words.ts'

export interface SetRequiredArgs {
  readonly form: string
  readonly placement: string
  readonly required: boolean
}

/** Whether people must answer. */
export const setRequired: Edit<SetRequiredArgs> = {
  name: 'set-required',
  label: { de: 'Pflichtangabe ändern', en: 'Change whether it is required' },

  refuses: ({ definition }, { form, placement }) => (questionOf(definition, form, placement) ? null : GONE),

  perform({ definition }, { form, placement, required }) {
    const question = questionOf(definition, form, placement)
    if (question) question.placement.required = required
    const name = question ? questionLabel(question) : { de: placement, en: placement }
    return {
      label: required
        ? askedSentence('Frage {name} ist jetzt Pflicht', 'Question {name} is required now', name)
        : askedSentence('Frage {name} ist jetzt freiwillig', 'Question {name} is optional now', name),
    }
  },
}
