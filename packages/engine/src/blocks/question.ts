import { Type, type Static } from 'typebox'
import { endOfPeriod } from '../calendar/period.ts'
import { closed, Key } from '../definition/basics.ts'
import { recordData } from '../kernel/record-data.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { retentionKnown } from './retention-known.ts'

const config = Type.Object(
  {
    party: Key,
    period: Type.String({ pattern: '^P[0-9]+[DWM]$' }),
    retention: Key,
    /** Asked where no work item before it wrote a question. */
    text: Type.Optional(Type.String({ maxLength: 2000 })),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  closed,
)
type Config = Static<typeof config>

/** The question that a work item wrote and nobody has put yet, else the step's own; null when there is neither. */
function questionToPut(run: StepRun<Config>): string | null {
  const written = Object.values(run.state.vault).flatMap((vault) => Object.keys(vault.questions))
  const waiting = written.find((id) => !(id in run.state.questions))
  if (waiting !== undefined) return waiting
  const { text = '', reason = '', retention } = run.config
  if (text.trim() === '') return null
  const question = run.nextId('q')
  run.emit('question.written', { question, text, reason, fields: [] }, retention)
  return question
}

/**
 * Unterlagen nachfordern: puts the question that a work item before it wrote, or its own, and waits for the answer.
 * The day until which an answer is asked for follows §§ 187, 188, 193 BGB.
 */
export const question = defineBlock<Config>({
  type: 'question',
  activity: 'involve',
  config,
  suggested: [{ de: 'Unterlagen nachfordern', en: 'Ask for more' }],
  expressions: () => [],
  enter(run) {
    const due = run.require(endOfPeriod(run.today, run.config.period, run.world.calendar, { moves: true })).date
    const question = questionToPut(run)
    if (question === null) return run.fail(problem('question-not-written', { step: run.step.name.de }))
    const { party } = run.config
    run.emit('question.opened', { question, token: run.token, step: run.step.key, due, party })
  },
  receive(run, command) {
    if (command.type !== 'answer') return run.refuse(problem('command-out-of-place'))
    const asked = Object.values(run.state.vault).find((vault) => command.question in vault.questions)
    const fields = asked?.questions[command.question]?.fields ?? []
    for (const path of Object.keys(command.data?.entries ?? {})) {
      if (!fields.includes(path)) return run.refuse(problem('answer-not-asked', { field: path }, path))
    }
    if (!command.text.trim() && Object.keys(command.data?.entries ?? {}).length === 0) {
      return run.refuse(problem('answer-empty', {}, 'text'))
    }
    const retention = Object.keys(run.state.vault).find((key) => run.state.vault[key] === asked) ?? run.config.retention
    run.emit('answer.written', { question: command.question, text: command.text }, retention)
    if (command.data) recordData(run, command.data)
    run.emit('question.answered', { question: command.question })
    run.leave()
  },
  checks(step, { party, retention }, definition) {
    const known = definition.parties.some((candidate) => candidate.key === party)
    if (known) return retentionKnown(step, retention, definition)
    return [problem('party-unknown', { step: step.name, party }, `steps/${step.key}/config/party`)]
  },
  bpmn: 'bpmn:sendTask, then bpmn:receiveTask',
})
