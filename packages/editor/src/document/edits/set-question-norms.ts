import type { Edit } from '../edit.ts'
import { questionLabel, questionOf } from '../questions.ts'
import { GONE } from '../refusals.ts'
import { askedSentence } from '../words.ts'

export interface SetQuestionNormsArgs {
  readonly form: string
  readonly placement: string
  /** Keys of the model's norms, in the order in which they are cited. */
  readonly norms: readonly string[]
}

/** The law under which a question is asked. It belongs to the field. */
export const setQuestionNorms: Edit<SetQuestionNormsArgs> = {
  name: 'set-question-norms',
  label: { de: 'Rechtsgrundlage der Frage ändern', en: 'Change the legal basis of the question' },

  refuses({ definition }, { form, placement, norms }) {
    const known = new Set(definition.norms.map(({ key }) => key))
    return questionOf(definition, form, placement) && norms.every((norm) => known.has(norm)) ? null : GONE
  },

  perform({ definition }, { form, placement, norms }) {
    const question = questionOf(definition, form, placement)
    const name = question ? questionLabel(question) : { de: placement, en: placement }
    if (question) question.field.norms = [...new Set(norms)]
    return {
      label: askedSentence('Rechtsgrundlage der Frage {name} geändert', 'Legal basis of the question {name} changed', name),
    }
  },
}
