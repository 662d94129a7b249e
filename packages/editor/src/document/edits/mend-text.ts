import { mendedText, quoted, textAt } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { GONE, NO_WORDS } from '../refusals.ts'

export interface MendTextArgs {
  /** Path of keys, as findings name it: `steps/s_x7k2m9qd/name/de`. */
  readonly place: string
}

/** Takes away what nobody sees in a text, and what is too much of it. */
export const mendText: Edit<MendTextArgs> = {
  name: 'mend-text',
  label: { de: 'Text bereinigen', en: 'Clean the text' },

  refuses({ definition }, { place }) {
    const found = textAt(definition, place)
    if (!found || mendedText(found) === found.text) return GONE
    return mendedText(found).trim() === '' ? NO_WORDS : null
  },

  perform({ definition }, { place }) {
    const found = textAt(definition, place)
    const text = found ? mendedText(found) : ''
    if (found) Object.assign(found.holder, { [found.member]: text })
    return { label: { de: `Text bereinigt: ‚${quoted(text)}‘`, en: `Text cleaned: ‘${quoted(text)}’` } }
  },
}
