import { fieldKind, type Tagged } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { newConfig, QUESTION_KINDS } from '../new-field.ts'
import { dropAnswers, questionLabel, questionOf, usesOfField } from '../questions.ts'
import { GONE } from '../refusals.ts'
import { refusesUses } from '../uses.ts'
import { askedSentence } from '../words.ts'

export interface ChangeQuestionKindArgs {
  readonly form: string
  readonly placement: string
  readonly kind: string
}

/** Another kind of answer. Rules that read the old kind of value stand in the way; test cases lose answers that do not fit. */
export const changeQuestionKind: Edit<ChangeQuestionKindArgs> = {
  name: 'change-question-kind',
  label: { de: 'Art der Antwort ändern', en: 'Change the kind of answer' },

  refuses({ definition }, { form, placement, kind }) {
    const question = questionOf(definition, form, placement)
    if (!question || !QUESTION_KINDS.includes(kind) || fieldKind(question.field.kind)?.repeats) return GONE
    if (question.field.kind === kind) return null
    return refusesUses(questionLabel(question), usesOfField(definition, question))
  },

  perform({ definition }, { form, placement, kind }, tools) {
    const question = questionOf(definition, form, placement)
    if (question && question.field.kind !== kind) {
      const { field } = question
      const config = newConfig(kind, tools)
      dropAnswers(definition, question, (value) => !holds(kind, config ?? {}, value))
      field.kind = kind
      if (config) field.config = config
      else delete field.config
    }
    const name = question ? questionLabel(question) : { de: placement, en: placement }
    return { label: askedSentence('Art der Frage {name} geändert', 'Kind of question {name} changed', name) }
  },
}

/** Whether somebody could have given this answer to a question of that kind. */
function holds(name: string, config: unknown, value: Tagged): boolean {
  const kind = fieldKind(name)
  if (!kind || kind.repeats) return false
  const typed = kind.write({ value }, config)
  return typed !== null && kind.read(typed, config).ok
}
