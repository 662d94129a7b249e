import type { Inline, ProcessDefinition } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { GONE, NO_WORDS } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface SetLetterTextArgs {
  readonly letter: string
  /** The subject, the content of a block, or the label or value of a row in a block. */
  readonly at:
    | { readonly part: 'subject' }
    | { readonly part: 'content'; readonly block: string }
    | { readonly part: 'label' | 'value'; readonly block: string; readonly row: string }
  /** Which run of words, counted from 0 among the runs and field chips there. */
  readonly index: number
  readonly text: string
}

/** Other words in a letter; field chips stay. */
export const setLetterText: Edit<SetLetterTextArgs> = {
  name: 'set-letter-text',
  label: { de: 'Text des Schreibens ändern', en: 'Change the words of the letter' },

  refuses({ definition }, args) {
    const inline = inlinesAt(definition, args)?.[args.index]
    if (!inline || !('text' in inline)) return GONE
    return args.text === '' ? NO_WORDS : null
  },

  perform({ definition }, args) {
    const inline = inlinesAt(definition, args)?.[args.index]
    if (inline && 'text' in inline) inline.text = args.text
    const name = definition.letters.find(({ key }) => key === args.letter)?.names ?? { de: args.letter, en: args.letter }
    return { label: sentence('Text von {name} geändert', 'Words of {name} changed', name) }
  },
}

function inlinesAt(model: ProcessDefinition, { letter: key, at }: SetLetterTextArgs): Inline[] | undefined {
  const letter = model.letters.find((candidate) => candidate.key === key)
  if (at.part === 'subject') return letter?.subject
  const block = letter?.body.find((candidate) => candidate.key === at.block)
  if (at.part === 'content') return block && 'content' in block ? block.content : undefined
  const row = block && 'rows' in block ? block.rows.find((candidate) => candidate.key === at.row) : undefined
  return row?.[at.part]
}
