import { Type, type Static } from 'typebox'
import { endOfPeriod } from '../calendar/period.ts'
import { closed, Key } from '../definition/basics.ts'
import { dayWords } from '../format/date.ts'
import { recordData } from '../kernel/record-data.ts'
import { problem } from '../problems/problem.ts'
import { defineBlock } from '../kernel/block.ts'
import type { LapsedBy } from '../kernel/state.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { issueLetter, letterReported } from './issue-letter.ts'
import { retentionKnown } from './retention-known.ts'

const PERIOD = '^P[0-9]+(D|W|M|WD)$'

const config = Type.Object(
  {
    party: Key,
    period: Type.String({ pattern: PERIOD }),
    retention: Key,
    /** Asked where no work item before it wrote a question. */
    text: Type.Optional(Type.String({ maxLength: 2000 })),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
    /** The party is reminded once when a period from the question on is over and nothing has come. */
    reminder: Type.Optional(
      Type.Object(
        {
          after: Type.String({ pattern: PERIOD }),
          /** What its page says beside the question from then on. */
          text: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
          /** Goes out by post. */
          letter: Type.Optional(Key),
        },
        closed,
      ),
    ),
    /** What follows where nothing comes until the last day; absent: the case waits on. */
    silence: Type.Optional(Type.Union([Type.Literal('decide'), Type.Literal('refuse'), Type.Literal('close')])),
    /** What the party is told of it in words of the office; the usual sentence where absent. */
    silenceText: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
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

const ANSWERED = { key: 'answered', label: { de: 'Antwort ist da', en: 'Answered' } }
/** What can come of silence besides the end of the case. */
const OUTCOMES = {
  decide: { key: 'silent', label: { de: 'Keine Antwort, nach Aktenlage entscheiden', en: 'No answer, decide on what is there' } },
  refuse: { key: 'refused', label: { de: 'Keine Antwort, ablehnen', en: 'No answer, refuse' } },
} as const

/**
 * Unterlagen nachfordern: puts the question that a work item before it wrote, or its own, and waits for the answer.
 * The day until which an answer is asked for follows §§ 187, 188, 193 BGB. Where the party has to cooperate
 * (§ 26 Abs. 2 VwVfG, § 60 SGB I), `silence` says what follows when nothing comes: `decide` goes on as „silent“ (the
 * office goes by what is there, § 24 VwVfG), `refuse` as „refused“ (no benefit for lack of cooperation, as § 66 SGB I),
 * `close` ends the case as withdrawn (as § 70 HBO). An answer that comes after the last day and before the clock has
 * told of it still counts where the office decides on what is there, since it has to look at everything it has.
 */
export const question = defineBlock<Config>({
  type: 'question',
  activity: 'involve',
  config,
  suggested: [{ de: 'Unterlagen nachfordern', en: 'Ask for more' }],
  gives: ({ reminder }) => (reminder?.letter === undefined ? [] : [`letters.${reminder.letter}`]),
  outcomes: ({ silence }) =>
    silence === undefined ? [] : silence === 'close' ? [ANSWERED] : [ANSWERED, OUTCOMES[silence]],
  expressions: () => [],
  enter(run) {
    const due = lastDay(run, run.config.period)
    const question = questionToPut(run)
    if (question === null) return run.fail(problem('question-not-written', { step: run.step.name.de }))
    const { party, reminder, silence } = run.config
    run.emit('question.opened', { question, token: run.token, step: run.step.key, due, party })
    if (reminder !== undefined) run.setTimer(afterDay(run, lastDay(run, reminder.after)))
    if (silence !== undefined) run.setTimer(afterDay(run, due))
  },
  receive(run, command) {
    if (command.type === 'letter-rendered' || command.type === 'post-letter') {
      letterReported(run, command)
      return
    }
    if (command.type !== 'answer') return run.refuse(problem('command-out-of-place'))
    const { silence } = run.config
    const due = run.state.questions[command.question]?.due ?? run.today
    // The clock's worker may be behind: where the law has an end for it, that counts and not who comes first.
    if (silence !== undefined && silence !== 'decide' && run.today > due) return run.refuse(problem('question-lapsed', { due: dayWords(due) }))
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
    if (silence !== undefined) run.emit('outcome.recorded', { step: run.step.key, outcome: ANSWERED.key })
    run.leave()
  },
  happened(run) {
    const [id, asked] = Object.entries(run.state.questions).find(([, { token, status }]) => token === run.token && status === 'open') ?? []
    if (id === undefined || asked === undefined) return
    const { silence, reminder } = run.config
    const over = silence !== undefined && run.now >= afterDay(run, asked.due)
    if (over) return lapse(run, id, silence)
    run.emit('question.reminded', { question: id })
    if (reminder?.letter !== undefined) issueLetter(run, reminder.letter)
  },
  checks(step, { party, retention, reminder, silence, period }, definition) {
    const letter = reminder?.letter
    const missing = letter !== undefined && !definition.letters.some(({ key }) => key === letter)
    const late = reminder !== undefined && silence !== undefined && roughDays(reminder.after) >= roughDays(period)
    const known = definition.parties.some((candidate) => candidate.key === party)
    return [
      ...(known ? retentionKnown(step, retention, definition) : [problem('party-unknown', { step: step.name, party }, `steps/${step.key}/config/party`)]),
      ...(missing ? [problem('letter-unknown', { step: step.name, letter }, `steps/${step.key}/config/reminder`)] : []),
      ...(late ? [problem('reminder-too-late', { step: step.name }, `steps/${step.key}/config/reminder`)] : []),
    ]
  },
  bpmn: 'bpmn:sendTask, then bpmn:receiveTask',
})

function lastDay(run: StepRun<Config>, period: string): string {
  return run.require(endOfPeriod(run.today, period, run.world.calendar, { moves: true })).date
}

/** The instant at which a calendar date is over. */
function afterDay(run: StepRun<Config>, day: string): string {
  return run.evaluateInstant(`date("${day}") + duration("P1D")`)
}

/** Nothing has come until the last day. */
function lapse(run: StepRun<Config>, question: string, silence: LapsedBy): void {
  run.emit('question.lapsed', { question, silence })
  if (silence === 'close') return run.endCase('withdrawn', 'no-answer')
  run.emit('outcome.recorded', { step: run.step.key, outcome: OUTCOMES[silence].key })
  run.leave()
}

/** Days of a period as they compare: a month has thirty, five working days are a week. */
function roughDays(period: string): number {
  const [, count, unit = 'D'] = /^P(\d+)(D|W|M|WD)$/.exec(period) ?? []
  return Number(count ?? 0) * (unit === 'M' ? 30 : unit === 'W' ? 7 : unit === 'WD' ? 7 / 5 : 1)
}
