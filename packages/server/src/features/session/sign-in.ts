import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { Patience, User } from '../../db/database.ts'
import type { Services } from '../services.ts'

/**
 * A session lasts a working day. Whoever is asked shortly before its end may go on, up to a day after signing in
 * (WCAG 2.2.1: a limit of more than 20 hours needs no further extension).
 */
const HOURS = 10
const LONGEST_HOURS = 24
const PATIENCE: Patience = { freeTries: 5, longestSeconds: 15 * 60 }

/**
 * Opens a session. Guessing is slowed down per account, also for accounts that do not exist. Problems:
 * `sign-in-failed`, `too-many-requests`.
 */
export async function signIn(
  services: Services,
  name: string,
  password: string,
): Promise<Result<{ readonly user: User; readonly session: string }>> {
  const { clock, stores } = services
  const now = clock.now()
  const subject = `sign-in/${name.toLowerCase()}`
  const wait = await stores.throttle.attempt(subject, PATIENCE, now)
  if (wait > 0) return refuse(problem('too-many-requests', { seconds: String(wait) }))
  const user = await stores.users.checkPassword(name, password)
  if (user === null) return refuse(problem('sign-in-failed'))
  await stores.throttle.succeeded(subject)
  return fine({ user, session: await stores.sessions.open(user.id, now, later(now, HOURS)) })
}

/** Lets a session last a working day from now on, within the longest. */
export async function extendSession({ clock, stores }: Services, session: string): Promise<void> {
  const now = clock.now()
  await stores.sessions.extend(session, now, later(now, HOURS), LONGEST_HOURS)
}

function later(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
