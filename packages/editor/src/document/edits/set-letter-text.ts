import { compileExpression, type Inline, type ProcessDefinition, TEXT_LIMIT } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { GONE, NO_WORDS, refusal, TOO_LONG } from '../refusals.ts'
import { sentence } from '../words.ts'

/** A text of a letter: the subject, the content of a block, or the label or value of a row in a block. */
export type LetterPlace =
  | { readonly part: 'subject' }
  | { readonly part: 'content'; readonly block: string }
  | { readonly part: 'label' | 'value'; readonly block: string; readonly row: string }

export interface SetLetterTextArgs {
  readonly letter: string
  readonly at: LetterPlace
  /** All of the text: runs of words, and data of the case between them. */
  readonly content: readonly Inline[]
}

/** Other words and data in one text of a letter. */
export const setLetterText: Edit<SetLetterTextArgs> = {
  name: 'set-letter-text',
  label: { de: 'Text des Schreibens ändern', en: 'Change the words of the letter' },

  refuses({ definition }, { letter, at, content }) {
    if (!letterTextAt(definition, letter, at)) return GONE
    if (at.part === 'content' && blockOf(definition, letter, at.block)?.kind === 'remedy') {
      return refusal(
        'Die Rechtsbehelfsbelehrung ist gesperrt: Ein falsches Wort verlängert die Frist auf ein Jahr (§ 58 Abs. 2 VwGO).',
        'The instructions on legal remedies are locked: a wrong word extends the period to a year (§ 58 (2) VwGO).',
      )
    }
    const written = content.map((part) => ('text' in part ? part.text : part.expression)).join('')
    if (written.trim() === '') return NO_WORDS
    if (written.length > TEXT_LIMIT) return TOO_LONG
    const unread = content.some((part) => ('text' in part ? part.text === '' : !compileExpression(part.expression).ok))
    return unread ? refusal('Eine Angabe im Text ist nicht zu verstehen.', 'Data in the text cannot be understood.') : null
  },

  perform({ definition }, { letter, at, content }) {
    const text = letterTextAt(definition, letter, at)
    text?.splice(0, text.length, ...structuredClone([...content]))
    const name = definition.letters.find(({ key }) => key === letter)?.names ?? { de: letter, en: letter }
    return { label: sentence('Text von {name} geändert', 'Words of {name} changed', name) }
  },
}

/** The content of one text of a letter; undefined where there is none. */
export function letterTextAt(model: ProcessDefinition, key: string, at: LetterPlace): Inline[] | undefined {
  if (at.part === 'subject') return model.letters.find((candidate) => candidate.key === key)?.subject
  const block = blockOf(model, key, at.block)
  if (at.part === 'content') return block && 'content' in block ? block.content : undefined
  const row = block && 'rows' in block ? block.rows.find((candidate) => candidate.key === at.row) : undefined
  return row?.[at.part]
}

function blockOf(model: ProcessDefinition, key: string, block: string) {
  return model.letters.find((candidate) => candidate.key === key)?.body.find((candidate) => candidate.key === block)
}
