import type { Edit } from '../edit.ts'
import { madeOptions } from '../options.ts'
import { questionOf } from '../questions.ts'
import { GONE, refusal } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface MoveOptionArgs {
  readonly form: string
  readonly placement: string
  readonly option: string
  readonly direction: 'up' | 'down'
}

/** Changes the order of the answers. */
export const moveOption: Edit<MoveOptionArgs> = {
  name: 'move-option',
  label: { de: 'Antwort verschieben', en: 'Move answer' },

  refuses({ definition }, { form, placement, option, direction }) {
    const question = questionOf(definition, form, placement)
    const options = (question && madeOptions(question)) ?? []
    const index = options.findIndex(({ key }) => key === option)
    if (index < 0) return GONE
    if (options[index + (direction === 'up' ? -1 : 1)]) return null
    return refusal('Weiter geht es in diese Richtung nicht.', 'It cannot go further in this direction.')
  },

  perform({ definition }, { form, placement, option, direction }) {
    const question = questionOf(definition, form, placement)
    const options = (question && madeOptions(question)) ?? []
    const index = options.findIndex(({ key }) => key === option)
    const [moved] = options.splice(index, 1)
    if (moved) options.splice(index + (direction === 'up' ? -1 : 1), 0, moved)
    return { label: sentence('Antwort {name} verschoben', 'Answer {name} moved', moved?.label ?? { de: option, en: option }) }
  },
}
