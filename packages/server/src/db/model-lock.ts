import { fine, type Problem, problem, refuse, type Result, type Text } from '@laufzettel/engine'
import type { Core } from './core.ts'
import type { ModelPresence } from './modelling.ts'
import { momentWords } from './moment-words.ts'
import { digest } from './sealing.ts'
import { statement, type Work } from './work.ts'

export interface LockRow {
  readonly id: string
  readonly lock_user: string | null
  readonly lock_hash: string | null
  readonly lock_since: string | null
  readonly lock_seen: string | null
}

interface Taken {
  readonly by: string
  readonly at: string
  readonly reason: string | Text
}

/** A lock of which nothing was heard for so long is free; people who only look on are gone. */
const SILENT_MILLISECONDS = 120_000

const OWN_WINDOW: Text = { de: 'In einem anderen Fenster geöffnet', en: 'Opened in another window' }
const EXPIRED: Text = { de: 'Zwei Minuten lang nichts gehört', en: 'Nothing heard for two minutes' }

/** One person writes at a draft, in one window: the holder of the token, of which only the hash is stored. */
export function modelLock({ ids }: Core) {
  const set = statement<[string, string, string, string, string, string]>(
    `UPDATE model_drafts SET lock_user = ?, lock_hash = ?, lock_since = ?, lock_seen = ? WHERE tenant = ? AND id = ?`,
  )
  const beat = statement<[string, string, string, string]>(
    'UPDATE model_drafts SET lock_seen = ? WHERE tenant = ? AND id = ? AND lock_hash = ?',
  )
  const free = statement<[string, string, string]>(
    `UPDATE model_drafts SET lock_user = NULL, lock_hash = NULL, lock_since = NULL, lock_seen = NULL
     WHERE tenant = ? AND id = ? AND lock_hash = ?`,
  )
  const lose = statement<[string, string, string, string, string, string]>(
    `INSERT INTO model_locks_lost (tenant, draft, lock_hash, taken_by, taken_at, reason) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const lost = statement<[string, string, string], { taken_by: string; taken_at: string; reason: string }>(
    'SELECT taken_by, taken_at, reason FROM model_locks_lost WHERE tenant = ? AND draft = ? AND lock_hash = ?',
  )
  const present = statement<[string, string, string, string]>(
    `INSERT INTO model_presence (tenant, draft, user_id, seen_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (tenant, draft, user_id) DO UPDATE SET seen_at = excluded.seen_at`,
  )
  const others = statement<[string, string, string], { user: string; seenAt: string }>(
    `SELECT user_id AS "user", seen_at AS "seenAt" FROM model_presence
     WHERE tenant = ? AND draft = ? AND seen_at > ? ORDER BY seen_at DESC`,
  )
  const person = statement<[string, string], { name: string }>(
    'SELECT display_name AS name FROM users WHERE tenant = ? AND id = ?',
  )
  const nameOf = function* (tenant: string, user: string): Work<string> {
    return (yield* person.get(tenant, user))?.name ?? user
  }

  return {
    nameOf,
    takenFrom,
    /** Null when the token holds the lock, even a silent one that nobody wanted. */
    *judge(tenant: string, row: LockRow, token: string, by: string, now: string): Work<Problem | null> {
      const hash = digest(token)
      if (row.lock_hash === hash && row.lock_user === by) return null
      const taken = yield* takenFrom(tenant, row, token)
      if (taken?.by === by) return problem('model-draft-own-window', { at: momentWords(taken.at) })
      if (taken !== undefined) {
        const values = {
          who: yield* nameOf(tenant, taken.by),
          at: momentWords(taken.at),
          reason: asSentence(taken.reason),
        }
        return problem('model-draft-lock-lost', values)
      }
      return holds(row, now) ? yield* locked(tenant, row) : problem('model-draft-lock-needed')
    },
    *take(
      tenant: string,
      row: LockRow,
      by: string,
      reason: string | null,
      now: string,
    ): Work<Result<{ readonly token: string }>> {
      const own = row.lock_user === by
      if (holds(row, now) && !own && reason === null) return refuse(yield* locked(tenant, row))
      const token = ids.reference()
      if (row.lock_hash !== null) {
        const why = !holds(row, now) ? EXPIRED : own ? OWN_WINDOW : reason
        yield* lose.run(tenant, row.id, row.lock_hash, by, now, JSON.stringify(why))
      }
      yield* set.run(by, digest(token), now, now, tenant, row.id)
      yield* present.run(tenant, row.id, by, now)
      return fine({ token })
    },
    *release(tenant: string, draft: string, token: string): Work<void> {
      yield* free.run(tenant, draft, digest(token))
    },
    *seen(tenant: string, row: LockRow, by: string, token: string | null, now: string): Work<ModelPresence> {
      const mine = token !== null && row.lock_hash === digest(token) && row.lock_user === by
      if (mine) yield* beat.run(now, tenant, row.id, row.lock_hash ?? '')
      yield* present.run(tenant, row.id, by, now)
      const held = mine || holds(row, now)
      return {
        lock: held && row.lock_user !== null ? { user: row.lock_user, since: row.lock_since ?? now } : null,
        mine,
        present: yield* others.all(tenant, row.id, earlier(now)),
      }
    },
  }

  /** Who took the lock from the window with this token, when and why; undefined while nobody has. */
  function* takenFrom(tenant: string, row: LockRow, token: string): Work<Taken | undefined> {
    const taken = yield* lost.get(tenant, row.id, digest(token))
    return taken && { by: taken.taken_by, at: taken.taken_at, reason: JSON.parse(taken.reason) as string | Text }
  }

  function* locked(tenant: string, row: LockRow): Work<Problem> {
    return problem('model-draft-locked', {
      who: yield* nameOf(tenant, row.lock_user ?? ''),
      since: momentWords(row.lock_since ?? ''),
    })
  }
}

/** A reason as people wrote it, closed by a full stop unless it ends as a sentence does. */
function asSentence(reason: string | Text): string | Text {
  if (typeof reason === 'object') return { de: closed(reason.de), en: closed(reason.en) }
  return closed(reason)
}

function closed(words: string): string {
  const text = words.trim()
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function holds({ lock_seen }: LockRow, now: string): boolean {
  return lock_seen !== null && lock_seen > earlier(now)
}

function earlier(now: string): string {
  return new Date(Date.parse(now) - SILENT_MILLISECONDS).toISOString()
}
