import type { Edit } from '../edit.ts'
import { madeOptions } from '../options.ts'
import { dropAnswers, questionOf } from '../questions.ts'
import { GONE, refusal } from '../refusals.ts'
import { refusesUses, usesOfLiteral } from '../uses.ts'
import { sentence } from '../words.ts'

export interface DeleteOptionArgs {
  readonly form: string
  readonly placement: string
  readonly option: string
}

/** Takes an answer away that nothing asks about. Test cases that chose it leave the question open. */
export const deleteOption: Edit<DeleteOptionArgs> = {
  name: 'delete-option',
  label: { de: 'Antwort löschen', en: 'Delete answer' },

  refuses({ definition }, { form, placement, option }) {
    const question = questionOf(definition, form, placement)
    const options = (question && madeOptions(question)) ?? []
    const found = options.find(({ key }) => key === option)
    if (!found) return GONE
    if (options.length === 1) {
      return refusal(
        'Eine Auswahl braucht mindestens eine Antwort. Ändern Sie den Text, oder löschen Sie die Frage.',
        'A choice needs at least one answer. Change its words, or delete the question.',
      )
    }
    return refusesUses(found.label, usesOfLiteral(definition, option))
  },

  perform({ definition }, { form, placement, option }) {
    const question = questionOf(definition, form, placement)
    const options = (question && madeOptions(question)) ?? []
    const index = options.findIndex(({ key }) => key === option)
    const [gone] = index < 0 ? [] : options.splice(index, 1)
    if (question) dropAnswers(definition, question, (value) => value === option)
    return { label: sentence('Antwort {name} gelöscht', 'Answer {name} deleted', gone?.label ?? { de: option, en: option }) }
  },
}
