import type { Edit } from '../edit.ts'
import { answersOf, madeOptions } from '../options.ts'
import { questionOf } from '../questions.ts'
import { GONE, NO_WORDS } from '../refusals.ts'
import { changedWords, refusesWording, sentence, type WordsChange } from '../words.ts'

export interface RenameOptionArgs {
  readonly form: string
  readonly placement: string
  /** Key of the answer; `yes` and `no` of a question with these two. */
  readonly option: string
  readonly label: WordsChange
}

/** Other words for an answer; rules know its key. */
export const renameOption: Edit<RenameOptionArgs> = {
  name: 'rename-option',
  label: { de: 'Antwort umbenennen', en: 'Rename answer' },

  refuses({ definition }, { form, placement, option, label }) {
    const question = questionOf(definition, form, placement)
    const found = question && answersOf(question).find(({ key }) => key === option)
    if (!found) return GONE
    const blank = label.de?.trim() === '' || label.en?.trim() === ''
    return blank ? NO_WORDS : refusesWording(changedWords(found.label, label))
  },

  perform({ definition }, { form, placement, option, label }) {
    const question = questionOf(definition, form, placement)
    const words = changedWords(question && answersOf(question).find(({ key }) => key === option)?.label, label)
    const made = question && madeOptions(question)?.find(({ key }) => key === option)
    if (made) made.label = words
    // The answers that a kind brings are settings of their own: `yes`, `no`, and `other` with its words.
    else if (question) question.field.config = { ...question.field.config, [option]: brought(question.field, option, words) }
    return { label: sentence('Antwort in {name} umbenannt', 'Answer renamed to {name}', words) }
  },
}

function brought(field: { readonly config?: Readonly<Record<string, unknown>> }, option: string, words: object): unknown {
  const old = field.config?.[option]
  return typeof old === 'object' && old !== null && 'label' in old ? { ...old, label: words } : words
}
