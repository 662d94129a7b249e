import { isDisguised, quoted } from '../definition/plain-text.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { everyText } from './every-text.ts'

/**
 * A text says what it shows. A character that turns the direction of writing can let a rule or a name look like
 * another one to the person who approves it.
 */
export const charactersSeen: Check = {
  name: 'characters-seen',
  run: (definition) =>
    everyText(definition)
      .filter(({ text, isName }) => isDisguised(text, isName))
      .map(({ place, text }) => problem('text-disguised', { text: quoted(text) }, place)),
}
