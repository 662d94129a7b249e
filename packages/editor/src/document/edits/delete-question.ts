import { deleteQuestions, refusesDeletion } from '../delete-questions.ts'
import type { Edit } from '../edit.ts'
import { questionLabel, questionOf } from '../questions.ts'
import { GONE } from '../refusals.ts'
import { askedSentence } from '../words.ts'

export interface DeleteQuestionArgs {
  readonly form: string
  readonly placement: string
}

/** Takes a question out of its form; its field goes with it unless another question asks for it. */
export const deleteQuestion: Edit<DeleteQuestionArgs> = {
  name: 'delete-question',
  label: { de: 'Frage löschen', en: 'Delete question' },

  refuses({ definition }, { form, placement }) {
    const question = questionOf(definition, form, placement)
    return question ? refusesDeletion(definition, [question]) : GONE
  },

  perform({ definition }, { form, placement }) {
    const question = questionOf(definition, form, placement)
    const name = question ? { ...questionLabel(question) } : { de: placement, en: placement }
    if (question) deleteQuestions(definition, [question])
    return {
      label: askedSentence('Frage {name} gelöscht', 'Question {name} deleted', name),
      ...(question ? { select: { kind: 'page', form, key: question.page.key } as const } : {}),
    }
  },
}
