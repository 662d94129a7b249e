import { Type, type Static } from 'typebox'
import type { Tagged } from '../../canonical/tagged-value.ts'
import { parseDate } from '../../calendar/day-number.ts'
import { extendedPeriod } from '../../calendar/extension.ts'
import { endOfPeriod } from '../../calendar/period.ts'
import type { Reasoned } from '../../calendar/reasoned.ts'
import { dayWords } from '../../format/date.ts'
import { closed, Feel, Key, Text } from '../../definition/basics.ts'
import { defineBlock } from '../../kernel/block.ts'
import type { Command } from '../../kernel/command.ts'
import { sourceKey } from '../../kernel/expansion.ts'
import type { StepRun } from '../../kernel/step-run.ts'
import { problem } from '../../problems/problem.ts'
import { PartOutcome } from './part-outcome.ts'
import { cancelTimers, concludeAs, dateValue, putResult, reasonsValue, resultOf, setTimerAfter } from './result.ts'

/** A period of the calendar: days, weeks, months, working days. */
export const Period = Type.String({ pattern: '^P[1-9][0-9]{0,2}(D|W|M|WD)$' })
/** What the law makes of it when a participant says nothing in time. */
export const Silence = Type.Union([Type.Literal('deemed'), Type.Literal('disregarded'), Type.Literal('blocks')])

const config = Type.Object(
  {
    participant: Key,
    name: Text,
    role: Key,
    period: Period,
    silence: Silence,
    extension: Type.Optional(Period),
    when: Type.Optional(Feel),
    /** Of all participants, so that the last one knows that it is. */
    all: Type.Array(Key),
    outcomes: Type.Array(PartOutcome),
    result: Key,
    retention: Key,
  },
  closed,
)
type Config = Static<typeof config>
type Entry = Record<string, Tagged>

/** An end of the authority's period on a rest day moves. */
const MOVES = { moves: true, moveNorms: ['§ 31 Abs. 3 Satz 1 VwVfG'] } as const

/**
 * One of several participants is asked for an opinion. It waits until the answer is recorded, or until the period is
 * over: then the consequence of silence takes effect. Whoever is late can still be recorded, also when the case has
 * gone on, and changes nothing but where silence blocks or a person lets it count with a reason. The last one that is
 * settled completes the composite.
 * Problems: `received-unreadable`, `received-in-future`, `received-before-asked`, `opinion-recorded`,
 * `opinion-in-time`, `extension-too-late`, `reason-missing`.
 */
export const opinion = defineBlock<Config>({
  type: 'opinion',
  part: true,
  activity: 'involve',
  config,
  suggested: [{ de: 'Stellungnahme', en: 'Opinion' }],
  expressions: ({ when }) => (when === undefined ? [] : [when]),
  enter(run) {
    const { participant, name, silence, when } = run.config
    if (when !== undefined && run.evaluate(when) !== true) {
      put(run, { participant, name: name.de, involved: false, settled: true })
      return settle(run)
    }
    const due = run.require(endOfPeriod(run.today, run.config.period, run.world.calendar, MOVES))
    put(run, {
      participant,
      name: name.de,
      involved: true,
      settled: false,
      askedOn: dateValue(run.today),
      answer: null,
      answeredOn: null,
      fictional: false,
      disregarded: false,
      late: false,
      lateAnswer: null,
      silence,
      ...deadline(due),
    })
    wait(run, due.date)
  },
  receive(run, command) {
    if (command.type === 'record-late') return recordLate(run, command)
    if (command.type !== 'complete') return run.refuse(problem('command-out-of-place'))
    const outcome = run.config.outcomes.find(({ key }) => key === command.outcome)
    if (!outcome) return run.refuse(problem('outcome-unknown', { outcome: command.outcome }))
    const asksForTime = outcome.key === 'extend'
    const received = asksForTime ? run.today : dayReceived(run, command.receivedOn ?? run.today)
    // The clock's worker may be behind: what the law says counts, not who comes first.
    if (received > dueOf(run) && entryOf(run).settled !== true) silent(run)
    const note = command.note?.trim() ?? ''
    if (asksForTime) return extend(run, note, command.item)
    if (note !== '') run.emit('note.written', { note: run.nextId('n'), step: run.step.key, text: note }, run.config.retention)
    run.emit('work.done', { item: command.item, outcome: outcome.key })
    record(run, { outcome: outcome.key, received, note, counts: command.counts === true })
    settle(run, 'answered')
  },
  happened(run) {
    silent(run)
    if (entryOf(run).settled === true) settle(run)
  },
  recordsLate: true,
  checks: () => [],
  bpmn: 'bpmn:userTask with a non-interrupting bpmn:boundaryEvent (timer)',
})

function deadline(due: Reasoned): Entry {
  return { due: dateValue(due.date), dueReasons: reasonsValue(due) }
}

function wait(run: StepRun<Config>, due: string): void {
  const { role } = run.config
  run.emit('work.opened', { item: run.nextId('w'), token: run.token, step: run.step.key, role, due })
  setTimerAfter(run, due)
}

function entries(run: StepRun<Config>): readonly Entry[] {
  const found = resultOf(run, run.config.result)
  return Array.isArray(found) ? (found as readonly Entry[]) : []
}

function entryOf(run: StepRun<Config>): Entry {
  return entries(run).find(({ participant }) => participant === run.config.participant) ?? {}
}

function dueOf(run: StepRun<Config>): string {
  return (entryOf(run).due as { readonly $date: string }).$date
}

/** Changes the participant's line of the result, or adds it. Only a new round of the same step begins anew. */
function put(run: StepRun<Config>, change: Entry): void {
  const { participant, all, result, retention } = run.config
  const lines = new Map(entries(run).map((line) => [line.participant as string, line]))
  lines.set(participant, 'involved' in change ? change : { ...lines.get(participant), ...change })
  putResult(run, result, all.flatMap((key) => lines.get(key) ?? []), retention)
}

/** The period is over and nothing has come: the consequence that the law has for it. */
function silent(run: StepRun<Config>): void {
  const { silence } = run.config
  if (silence === 'deemed') return put(run, { answer: 'agreed', answeredOn: dateValue(dueOf(run)), fictional: true, settled: true })
  if (silence === 'disregarded') return put(run, { disregarded: true, settled: true })
  put(run, { late: true })
}

interface Said {
  readonly outcome: string
  /** Calendar date. */
  readonly received: string
  readonly note: string
  readonly counts: boolean
}

/** The day on which an answer came in: not before it was asked for, not after today. */
function dayReceived(run: StepRun<Config>, on: string): string {
  if (parseDate(on) === undefined) return run.refuse(problem('received-unreadable', {}, 'receivedOn'))
  if (on > run.today) return run.refuse(problem('received-in-future', { today: dayWords(run.today) }, 'receivedOn'))
  const asked = (entryOf(run).askedOn as { readonly $date: string }).$date
  if (on < asked) return run.refuse(problem('received-before-asked', { asked: dayWords(asked) }, 'receivedOn'))
  return on
}

/**
 * Puts an answer into the participant's line. One that came in by the last day is the answer, whatever was taken for
 * granted before it was recorded: silence there was none. One that came after the silence has taken effect is kept
 * beside it and changes nothing, unless the person lets it count with a reason.
 */
function record(run: StepRun<Config>, { outcome, received, note, counts }: Said): void {
  const content = note === '' ? {} : { content: note }
  const on = received === run.today ? {} : { recordedOn: dateValue(run.today) }
  const late = received > dueOf(run)
  const effective = entryOf(run).settled === true
  if (counts && !(late && effective)) return run.refuse(problem('opinion-in-time', {}, 'counts'))
  if (!late && effective) {
    const answer = { answer: outcome, answeredOn: dateValue(received), fictional: false, disregarded: false, late: false }
    return put(run, { ...answer, corrected: true, ...content, ...on })
  }
  if (!effective) return put(run, { answer: outcome, answeredOn: dateValue(received), late, settled: true, ...content, ...on })
  put(run, { late: true, lateAnswer: outcome, lateOn: dateValue(received), ...content, ...on })
  if (!counts) return
  if (note === '') return run.refuse(problem('reason-missing', {}, 'note'))
  put(run, { answer: outcome, answeredOn: dateValue(received), fictional: false, disregarded: false, counted: true })
}

/** The composite is done; what comes now goes into the same line, and into its outcome where it counts. */
function recordLate(run: StepRun<Config>, command: Extract<Command, { type: 'record-late' }>): void {
  const line = entryOf(run)
  const name = run.config.name.de
  if (line.involved !== true || openWork(run)) return run.refuse(problem('command-out-of-place'))
  const silence = line.fictional === true || line.disregarded === true
  if (!silence || line.lateAnswer !== null) return run.refuse(problem('opinion-recorded', { name }))
  const outcome = run.config.outcomes.find(({ key }) => key === command.outcome && key !== 'extend')
  if (!outcome) return run.refuse(problem('outcome-unknown', { outcome: command.outcome }))
  const received = dayReceived(run, command.receivedOn)
  const note = command.note?.trim() ?? ''
  if (note !== '') run.emit('note.written', { note: run.nextId('n'), step: run.step.key, text: note }, run.config.retention)
  record(run, { outcome: outcome.key, received, note, counts: command.counts === true })
  conclude(run)
}

function openWork(run: StepRun<Config>): boolean {
  return Object.values(run.state.workItems).some(({ step, status }) => step === run.step.key && status === 'open')
}

/** What the lines come to; the way that the case has taken meanwhile stays. */
function conclude(run: StepRun<Config>): void {
  const found = entries(run).some(({ answer }) => answer === 'refused') ? 'refused' : 'agreed'
  if (run.state.outcomes[sourceKey(run.step.key)] !== found) concludeAs(run, found)
}

/** A period of the authority may be extended, also after it has ended (§ 31 Abs. 7 VwVfG), but no consequence is undone. */
function extend(run: StepRun<Config>, reason: string, item: string): void {
  const { extension, retention } = run.config
  if (extension === undefined) return run.refuse(problem('outcome-unknown', { outcome: 'extend' }))
  if (entryOf(run).settled === true) return run.refuse(problem('extension-too-late', { step: run.step.name }))
  if (reason === '') return run.refuse(problem('reason-missing', {}, 'note'))
  const due = run.require(extendedPeriod(dueOf(run), extension, run.world.calendar, MOVES))
  run.emit('reason.written', { note: run.nextId('n'), step: run.step.key, text: reason }, retention)
  put(run, { ...deadline(due), late: false, extendedOn: dateValue(run.today) })
  run.emit('work.withdrawn', { item })
  cancelTimers(run)
  wait(run, due.date)
}

/** Completes the composite with the last participant; before, only one that has answered is done. */
function settle(run: StepRun<Config>, how: 'answered' | 'silent' = 'silent'): void {
  const lines = entries(run)
  const open = run.config.all.filter((key) => lines.find(({ participant }) => participant === key)?.settled !== true)
  if (open.length > 0) {
    if (how === 'answered' || entryOf(run).involved === false) run.leave()
    return
  }
  concludeAs(run, lines.some(({ answer }) => answer === 'refused') ? 'refused' : 'agreed')
  run.terminate()
}
