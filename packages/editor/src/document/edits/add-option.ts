import type { Edit } from '../edit.ts'
import { madeOptions } from '../options.ts'
import { questionOf } from '../questions.ts'
import { GONE, refusal } from '../refusals.ts'
import { changedWords, refusesWording, sentence, type WordsChange } from '../words.ts'

export interface AddOptionArgs {
  readonly form: string
  readonly placement: string
  readonly label: WordsChange
  /** The answer after which it comes; the last one unless told. */
  readonly after?: string
}

const MOST = 500

/** One more answer to choose. */
export const addOption: Edit<AddOptionArgs> = {
  name: 'add-option',
  label: { de: 'Antwort einfügen', en: 'Add answer' },

  refuses({ definition }, { form, placement, label }) {
    const question = questionOf(definition, form, placement)
    const options = question && madeOptions(question)
    if (!options) return GONE
    const unfit = refusesWording(changedWords(undefined, label))
    if (unfit) return unfit
    if (options.length < MOST) return null
    return refusal('Mehr als 500 Antworten sind nicht möglich.', 'More than 500 answers are not possible.')
  },

  perform({ definition }, { form, placement, label, after }, tools) {
    const question = questionOf(definition, form, placement)
    const options = (question && madeOptions(question)) ?? []
    const words = changedWords(undefined, label)
    const index = options.findIndex(({ key }) => key === after)
    options.splice(index < 0 ? options.length : index + 1, 0, { key: tools.newKey('o'), label: words })
    return { label: sentence('Antwort {name} eingefügt', 'Answer {name} added', words) }
  },
}
