import type { CaseState } from '@laufzettel/engine'

/** The same time a day later, in UTC. */
export function dayLater(instant: string): string {
  return new Date(Date.parse(instant) + 86_400_000).toISOString()
}

/** A moment of office hours on a day. */
export function morningOf(day: string): string {
  return `${day}T09:00:00.000Z`
}

/** When the next deadline of a case fires; null when none runs. */
export function nextDue(state: CaseState | null): string | null {
  const due = Object.values(state?.timers ?? {})
    .filter(({ status }) => status === 'set')
    .map((timer) => timer.due)
    .sort()
  return due[0] ?? null
}
