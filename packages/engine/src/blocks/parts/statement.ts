import { Type, type Static } from 'typebox'
import type { Tagged } from '../../canonical/tagged-value.ts'
import { dayOfNotification } from '../../calendar/notification.ts'
import { endOfPeriod } from '../../calendar/period.ts'
import { closed, Key } from '../../definition/basics.ts'
import { defineBlock } from '../../kernel/block.ts'
import type { StepRun } from '../../kernel/step-run.ts'
import { problem } from '../../problems/problem.ts'
import { concludeAs, dateValue, putResult, reasonsValue, resultOf, setTimerAfter } from './result.ts'
import { Period } from './opinion.ts'
import { PartOutcome } from './part-outcome.ts'

const config = Type.Object(
  {
    party: Key,
    /** The step that has sent the letter. */
    after: Type.String({ minLength: 1 }),
    period: Period,
    role: Key,
    text: Type.String({ minLength: 1, maxLength: 2000 }),
    reason: Type.String({ maxLength: 2000 }),
    outcomes: Type.Array(PartOutcome),
    result: Key,
    retention: Key,
  },
  closed,
)
type Config = Static<typeof config>

/**
 * Waits for what a party says, by its own page or on paper, until the last day of the period; the period runs from the
 * day on which the letter counts as notified (§ 41 Abs. 2 VwVfG, § 31 VwVfG).
 */
export const statement = defineBlock<Config>({
  type: 'statement',
  part: true,
  activity: 'involve',
  config,
  suggested: [{ de: 'Äußerung abwarten', en: 'Wait for the statement' }],
  expressions: () => [],
  enter(run) {
    const { party, after, period, role, text, reason, retention } = run.config
    const { calendar } = run.world
    const letter = Object.values(run.state.letters).findLast(({ step, posted }) => step === after && posted !== null)
    const posted = letter?.posted?.on ?? run.today
    const notified = letter?.posted?.notified ?? run.require(dayOfNotification({ posted, channel: 'post', law: 'VwVfG' }, calendar))
    const due = run.require(
      endOfPeriod(notified.date, period, calendar, { moves: true, moveNorms: ['§ 31 Abs. 3 Satz 1 VwVfG'] }),
    )
    put(run, {
      notifiedOn: dateValue(notified.date),
      notifiedReasons: reasonsValue(notified),
      due: dateValue(due.date),
      dueReasons: reasonsValue(due),
      statement: null,
      heardOn: null,
    })
    const question = run.nextId('q')
    run.emit('question.written', { question, text, reason, fields: [] }, retention)
    run.emit('question.opened', { question, token: run.token, step: run.step.key, due: due.date, party })
    run.emit('work.opened', { item: run.nextId('w'), token: run.token, step: run.step.key, role, due: due.date })
    setTimerAfter(run, due.date)
  },
  receive(run, command) {
    if (command.type === 'answer') {
      const [path] = Object.keys(command.data?.entries ?? {})
      if (path !== undefined) return run.refuse(problem('answer-not-asked', { field: path }, path))
      const text = command.text.trim()
      if (text === '') return run.refuse(problem('answer-empty', {}, 'text'))
      run.emit('answer.written', { question: command.question, text }, run.config.retention)
      run.emit('question.answered', { question: command.question })
      return heard(run, text)
    }
    if (command.type !== 'complete') return run.refuse(problem('command-out-of-place'))
    if (!run.config.outcomes.some(({ key }) => key === command.outcome)) {
      return run.refuse(problem('outcome-unknown', { outcome: command.outcome }))
    }
    const text = command.note?.trim() ?? ''
    // What was said belongs into the file, or nobody could weigh it (§ 28 Abs. 1 VwVfG).
    if (text === '') return run.refuse(problem('statement-missing', {}, 'note'))
    run.emit('note.written', { note: run.nextId('n'), step: run.step.key, text }, run.config.retention)
    run.emit('work.done', { item: command.item, outcome: command.outcome })
    heard(run, text)
  },
  happened(run) {
    concludeAs(run, 'silent')
    run.leave()
  },
  checks: () => [],
  bpmn: 'bpmn:receiveTask with an interrupting bpmn:boundaryEvent (timer)',
})

function put(run: StepRun<Config>, change: Record<string, Tagged>): void {
  const before = resultOf(run, run.config.result)
  const kept = before !== null && typeof before === 'object' && !Array.isArray(before) ? (before as Record<string, Tagged>) : {}
  putResult(run, run.config.result, { ...kept, ...change }, run.config.retention)
}

function heard(run: StepRun<Config>, text: string): void {
  put(run, { statement: text, heardOn: dateValue(run.today) })
  concludeAs(run, 'heard')
  run.leave()
}
