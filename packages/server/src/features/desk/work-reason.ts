import {
  addDays,
  type CalendarData,
  type CaseState,
  type Language,
  localDate,
  type World,
  workingDaysBetween,
} from '@laufzettel/engine'
import type { Reason } from '@laufzettel/portal/render'
import { partyName } from './case-facts.ts'

/** From this many working days on a day is far enough away. */
const TIGHT = 2

/** Days that an open work item is judged by. `opened` and `due` are calendar dates. */
export interface OpenWork {
  readonly opened: string
  readonly due: string | null
  /** What made it a task, as a sentence. */
  readonly why: string
}

/** The traffic light of an open work item: late, today, soon or on plan, with its reason. */
export function workReason({ opened, due, why }: OpenWork, today: string, calendar: CalendarData): Reason {
  if (due === null) return { kind: 'plan', why }
  const target = workingDaysBetween(opened, due, calendar)
  if (due < today) return { kind: 'late', days: Math.max(1, workingDaysBetween(due, today, calendar)), target, why }
  if (due === today) return { kind: 'today', target, why }
  const days = workingDaysBetween(today, due, calendar)
  return days <= TIGHT ? { kind: 'soon', days, why } : { kind: 'plan', why }
}

/** The reason of a question that waits for its answer. */
export function waitingReason(
  who: string,
  due: string,
  reminded: boolean,
  today: string,
  remindOn: string | null = null,
): Reason {
  return due < today ? { kind: 'answer-late', who, until: due, reminded } : { kind: 'waits', who, until: due, remindOn }
}

/** Where a whole case stands, for the head of its page. */
export function caseReason(world: World, state: CaseState, today: string, why: string, language: Language): Reason {
  const work = Object.values(state.workItems).find((item) => item.status === 'open')
  if (work !== undefined)
    return workReason({ opened: localDate(work.openedAt, world.zone), due: work.due, why }, today, world.calendar)
  const question = Object.values(state.questions).find((candidate) => candidate.status === 'open')
  if (question !== undefined) {
    const timer = Object.values(state.timers).find(({ token }) => token === question.token)
    const reminded = timer?.status === 'fired'
    const remindOn = timer?.status === 'set' ? localDate(timer.due, world.zone) : null
    return waitingReason(partyName(world, state, question.party, language), question.due, reminded, today, remindOn)
  }
  if (state.endedAt !== null) return { kind: 'ended', on: localDate(state.endedAt, world.zone), how: state.ending?.how ?? 'done' }
  const letters = Object.values(state.letters)
  const unposted = letters.find(({ posted }) => posted === null)
  if (unposted !== undefined) {
    const name = world.definition.definition.letters.find(({ key }) => key === unposted.template)?.names[language]
    return { kind: 'post', letter: name ?? unposted.template, since: localDate(unposted.issuedAt, world.zone) }
  }
  const until = letters.findLast(({ posted }) => posted?.remedyUntil != null)?.posted?.remedyUntil?.date
  return until === undefined ? { kind: 'plan', why } : { kind: 'objection', until }
}

/** "Die Antwort kam am 24. März 2026." without the year when it is this one. */
export function withoutThisYear(sentence: string, today: string): string {
  return sentence.replace(` ${today.slice(0, 4)}.`, '.')
}

/** Sunday of the week of a day (ISO 8601 weeks end on Sunday). */
export function endOfWeek(today: string, weekday: number): string {
  return addDays(today, 7 - weekday)
}
