import { misspeltNames, renameInSource, rewriteExpressions } from '@laufzettel/engine'
import type { Edit } from '../edit.ts'
import { GONE } from '../refusals.ts'
import { sentence } from '../words.ts'

export interface CorrectNameArgs {
  /** Where the expression stands, as findings name it. */
  readonly place: string
  readonly name: string
  /** The name that the finding proposes. */
  readonly near: string
}

/** A name in an expression that was meant to be another. */
export const correctName: Edit<CorrectNameArgs> = {
  name: 'correct-name',
  label: { de: 'Namen berichtigen', en: 'Correct the name' },

  refuses({ definition }, { place, name, near }) {
    if (place.startsWith('steps/')) return GONE
    const proposed = misspeltNames(definition, place).some((found) => found.name === name && found.near === near)
    return proposed ? null : GONE
  },

  perform({ definition }, { place, name, near }) {
    rewriteExpressions(definition, place, (source) => renameInSource(source, name, near))
    const label = sentence('{name} in einem Ausdruck berichtigt', '{name} corrected in an expression', { de: near, en: near })
    return { label }
  },
}
