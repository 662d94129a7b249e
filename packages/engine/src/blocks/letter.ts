import { Type, type Static } from 'typebox'
import { dayOfNotification, remedyPeriod } from '../calendar/notification.ts'
import { closed, Key } from '../definition/basics.ts'
import { writeLetter } from '../kernel/write-letter.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'

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
    const template = run.world.definition.definition.letters.find((candidate) => candidate.key === run.config.letter)
    if (!template) return run.fail(problem('letter-unknown', { step: run.step.name.de, letter: run.config.letter }))
    const document = writeLetter(run, template)
    const id = run.nextId('l')
    const party = template.addressee
    run.emit('letter.issued', { letter: id, template: template.key, token: run.token, step: run.step.key, party })
    run.emit('letter.written', { letter: id, document }, template.retention)
    run.effect({ type: 'render-letter', key: `render/${id}`, letter: id })
  },
  receive(run, command) {
    if (command.type === 'letter-rendered') {
      const { type: _, ...rendered } = command
      run.emit('letter.rendered', rendered)
      run.effect({ type: 'print-letter', key: `print/${command.letter}`, letter: command.letter })
      return
    }
    if (command.type !== 'post-letter') return run.refuse(problem('command-out-of-place'))
    const issued = run.state.letters[command.letter]
    if (!issued || issued.posted) return run.refuse(problem('letter-posted-before'))
    if (!issued.rendered) return run.refuse(problem('letter-not-printed'))
    if (command.on > run.today) return run.refuse(problem('posting-in-future', { today: run.today }, 'on'))
    const written = run.localDate(issued.issuedAt)
    if (command.on < written) return run.refuse(problem('posting-before-letter', { written }, 'on'))
    const template = run.world.definition.definition.letters.find((candidate) => candidate.key === issued.template)
    const rules = template?.notification
    const { calendar } = run.world
    const notified = rules
      ? run.require(dayOfNotification({ posted: command.on, channel: 'post', law: rules.law }, calendar))
      : null
    const remedyUntil =
      rules && notified
        ? run.require(remedyPeriod(notified.date, run.evaluateDuration(rules.remedyPeriod), calendar))
        : null
    run.emit('letter.posted', { letter: command.letter, on: command.on, notified, remedyUntil })
    run.leave()
  },
  checks(step, { letter: key }, definition) {
    if (definition.letters.some((candidate) => candidate.key === key)) return []
    return [problem('letter-unknown', { step: step.name, letter: key }, `steps/${step.key}/config/letter`)]
  },
  bpmn: 'bpmn:sendTask',
})
