import { Type, type Static } from 'typebox'
import { closed, Key } from '../definition/basics.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'
import { issueLetter, letterReported } from './issue-letter.ts'

const config = Type.Object({ letter: Key }, closed)

/**
 * Bescheid erlassen und bekanntgeben: the letter is written and printed; the step waits until it is handed to
 * the post. Then the day of notification and the end of the remedy period are computed with their reasons.
 */
export const letter = defineBlock<Static<typeof config>>({
  type: 'letter',
  activity: 'provide',
  config,
  suggested: [{ de: 'Schreiben schicken', en: 'Send a letter' }],
  gives: ({ letter: key }) => [`letters.${key}`],
  expressions: () => [],
  enter(run) {
    issueLetter(run, run.config.letter)
  },
  receive(run, command) {
    if (letterReported(run, command)) run.leave()
  },
  checks(step, { letter: key }, definition) {
    if (definition.letters.some((candidate) => candidate.key === key)) return []
    return [problem('letter-unknown', { step: step.name, letter: key }, `steps/${step.key}/config/letter`)]
  },
  bpmn: 'bpmn:sendTask',
})
