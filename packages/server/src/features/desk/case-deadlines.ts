import {
  type CaseState,
  dayOfNotification,
  evaluateCase,
  type Language,
  type Letter,
  type Reasoned,
  reasonText,
  remedyPeriod,
  type World,
} from '@laufzettel/engine'
import type { Deadlines } from '@laufzettel/portal/render'
import { cite } from './cite.ts'
import { memberOf, textOf } from './tagged-parts.ts'
import { watch } from '../../watch.ts'

/**
 * Day of notification and end of the remedy period of the case's notice: the actual ones once it is posted;
 * before that, those of a letter that goes out `today`. Null where no notice is in sight.
 */
export function caseDeadlines(
  world: World,
  state: CaseState,
  today: string,
  now: string,
  language: Language,
): Deadlines | null {
  const { definition } = world.definition
  const notices = definition.letters.filter((letter) => letter.notification !== undefined)
  const issued = Object.values(state.letters).findLast(({ template }) =>
    notices.some((notice) => notice.key === template),
  )
  const notice = notices.find((candidate) => candidate.key === issued?.template) ?? notices[0]
  if (notice === undefined) return null
  if (issued?.posted != null) {
    const { on, notified, remedyUntil } = issued.posted
    return { kind: 'actual', on, rows: rowsOf(world, notice, notified, remedyUntil, language) }
  }
  const decidable = Object.values(state.workItems).some(({ status }) => status === 'open')
  if (issued === undefined && !decidable) return null
  const [notified, remedyUntil] = forecast(world, state, notice, today, now)
  return notified === null
    ? null
    : { kind: 'forecast', on: today, rows: rowsOf(world, notice, notified, remedyUntil, language) }
}

function forecast(
  world: World,
  state: CaseState,
  { notification }: Letter,
  today: string,
  now: string,
): [Reasoned | null, Reasoned | null] {
  if (notification === undefined) return [null, null]
  const notified = dayOfNotification({ posted: today, channel: 'post', law: notification.law }, world.calendar)
  const period = evaluateCase(world, state, now, notification.remedyPeriod, watch())
  if (!notified.ok) return [null, null]
  const text = period.ok ? periodText(period.value) : null
  const remedy = text === null ? null : remedyPeriod(notified.value.date, text, world.calendar)
  return [notified.value, remedy?.ok === true ? remedy.value : null]
}

/** `P1M` or `P14D` of a tagged duration. */
function periodText(value: Parameters<typeof memberOf>[0]): string | null {
  const months = memberOf(value, '$months')
  return typeof months === 'number' ? `P${months}M` : textOf(memberOf(value, '$duration'))
}

function rowsOf(
  world: World,
  notice: Letter,
  notified: Reasoned | null,
  remedy: Reasoned | null,
  language: Language,
): Deadlines['rows'] {
  const known = notified?.reasons.flatMap((reason) => reason.norms) ?? []
  const own = cite(world.definition.definition, notice.notification?.norms ?? []).filter(
    (norm) => !known.includes(norm),
  )
  return [
    ...(notified === null ? [] : [{ kind: 'notified' as const, ...rowOf(notified, [], language) }]),
    ...(remedy === null ? [] : [{ kind: 'remedy' as const, ...rowOf(remedy, own, language) }]),
  ]
}

function rowOf(reasoned: Reasoned, norms: readonly string[], language: Language) {
  const told = reasoned.reasons.filter(({ name }) => name !== 'posted' && name !== 'event-day-not-counted')
  return {
    date: reasoned.date,
    because: told.map((reason) => reasonText(reason, language)),
    norms: [...new Set([...told.flatMap((reason) => reason.norms), ...norms])],
  }
}
