import type { Letter } from '../definition/letter.ts'
import type { Command } from '../kernel/command.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { writeLetter } from '../kernel/write-letter.ts'
import { dayOfNotification, remedyPeriod } from '../calendar/notification.ts'
import { problem } from '../problems/problem.ts'

/** Writes a letter of the definition at this step and has it printed. Incident: `letter-unknown`. */
export function issueLetter(run: StepRun<unknown>, key: string): void {
  const template = templateOf(run, key)
  if (!template) return run.fail(problem('letter-unknown', { step: run.step.name.de, letter: key }))
  const document = writeLetter(run, template)
  const id = run.nextId('l')
  const party = template.addressee
  run.emit('letter.issued', { letter: id, template: template.key, token: run.token, step: run.step.key, party })
  run.emit('letter.written', { letter: id, document }, template.retention)
  run.effect({ type: 'render-letter', key: `render/${id}`, letter: id })
}

/**
 * What worker and post room report of a letter of this step. True once it is posted.
 * Problems: `command-out-of-place`, `letter-posted-before`, `letter-not-printed`, `posting-in-future`,
 * `posting-before-letter`, those of the calendar.
 */
export function letterReported(run: StepRun<unknown>, command: Command): boolean {
  if (command.type === 'letter-rendered') {
    const { type: _, ...rendered } = command
    run.emit('letter.rendered', rendered)
    run.effect({ type: 'print-letter', key: `print/${command.letter}`, letter: command.letter })
    return false
  }
  if (command.type !== 'post-letter') return run.refuse(problem('command-out-of-place'))
  const issued = run.state.letters[command.letter]
  if (!issued || issued.posted) return run.refuse(problem('letter-posted-before'))
  if (!issued.rendered) return run.refuse(problem('letter-not-printed'))
  if (command.on > run.today) return run.refuse(problem('posting-in-future', { today: run.today }, 'on'))
  const written = run.localDate(issued.issuedAt)
  if (command.on < written) return run.refuse(problem('posting-before-letter', { written }, 'on'))
  const rules = templateOf(run, issued.template)?.notification
  const { calendar } = run.world
  const notified = rules
    ? run.require(dayOfNotification({ posted: command.on, channel: 'post', law: rules.law }, calendar))
    : null
  const remedyUntil =
    rules && notified ? run.require(remedyPeriod(notified.date, run.evaluateDuration(rules.remedyPeriod), calendar)) : null
  run.emit('letter.posted', { letter: command.letter, on: command.on, notified, remedyUntil })
  return true
}

function templateOf(run: StepRun<unknown>, key: string): Letter | undefined {
  return run.world.definition.definition.letters.find((candidate) => candidate.key === key)
}
