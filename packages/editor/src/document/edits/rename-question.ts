import type { Edit } from '../edit.ts'
import { questionLabel, questionOf } from '../questions.ts'
import { GONE, NO_WORDS } from '../refusals.ts'
import { changedWords, refusesWording, askedSentence, type WordsChange } from '../words.ts'

export interface RenameQuestionArgs {
  readonly form: string
  readonly placement: string
  readonly label: WordsChange
}

/** Changes the words of a question where they stand: at the placement, or else at its field. */
export const renameQuestion: Edit<RenameQuestionArgs> = {
  name: 'rename-question',
  label: { de: 'Frage umbenennen', en: 'Rename question' },

  refuses({ definition }, { form, placement, label }) {
    const question = questionOf(definition, form, placement)
    if (!question) return GONE
    const blank = label.de?.trim() === '' || label.en?.trim() === ''
    return blank ? NO_WORDS : refusesWording(changedWords(questionLabel(question), label))
  },

  perform({ definition }, { form, placement, label }) {
    const question = questionOf(definition, form, placement)
    const words = changedWords(question && questionLabel(question), label)
    if (question?.placement.label) question.placement.label = words
    else if (question) question.field.label = words
    return {
      label: askedSentence('Frage in {name} umbenannt', 'Question renamed to {name}', words),
      ...(question ? { select: { kind: 'placement', form, page: question.page.key, key: placement } as const } : {}),
    }
  },
}
