import type { Core, ForTenant } from './core.ts'
import type { Sessions } from './database.ts'
import { digest } from './sealing.ts'
import { USER_COLUMNS, userOf, type UserRow } from './users.ts'
import { statement } from './work.ts'

/** How exactly "last seen" is kept: a write for each page would cost a sync to disk each. */
const SEEN_MILLISECONDS = 60_000

export function sessions({ runner, ids }: Core): ForTenant<Sessions> {
  const insert = statement<[string, string, string, string, string, string]>(
    `INSERT INTO sessions (tenant, token_hash, user_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const select = statement<[string, string], UserRow & { seen_at: string; expires_at: string }>(
    `SELECT ${USER_COLUMNS}, seen_at, expires_at FROM sessions s JOIN users u ON u.tenant = s.tenant AND u.id = s.user_id
     WHERE s.tenant = ? AND token_hash = ? AND disabled = 0`,
  )
  const seen = statement<[string, string, string]>(
    'UPDATE sessions SET seen_at = ? WHERE tenant = ? AND token_hash = ?',
  )
  const life = statement<[string, string, string], { created_at: string; expires_at: string }>(
    'SELECT created_at, expires_at FROM sessions WHERE tenant = ? AND token_hash = ? AND expires_at > ?',
  )
  const extend = statement<[string, string, string]>(
    'UPDATE sessions SET expires_at = ? WHERE tenant = ? AND token_hash = ?',
  )
  const close = statement<[string, string]>('DELETE FROM sessions WHERE tenant = ? AND token_hash = ?')
  const purge = statement<[string, string]>('DELETE FROM sessions WHERE tenant = ? AND expires_at <= ?')
  return (tenant) => {
    const { read, lookUp, write } = runner.at(tenant)
    return {
      open: (userId, now, expiresAt) =>
        write(function* () {
          const token = ids.reference()
          yield* insert.run(tenant, digest(token), userId, now, now, expiresAt)
          return token
        }),
      async find(token, now) {
        const hash = digest(token)
        // The instant is compared here, so that requests of one moment ask the same question.
        const row = await lookUp(() => select.get(tenant, hash))
        if (row === undefined || row.expires_at <= now) return null
        if (Date.parse(now) - Date.parse(row.seen_at) >= SEEN_MILLISECONDS) {
          await write(() => seen.run(now, tenant, hash))
        }
        return userOf(row)
      },
      endOf: (token, now) =>
        read(function* () {
          return (yield* life.get(tenant, digest(token), now))?.expires_at ?? null
        }),
      extend: (token, now, until, longestHours) =>
        write(function* () {
          const hash = digest(token)
          const row = yield* life.get(tenant, hash, now)
          if (row === undefined) return
          const last = Date.parse(row.created_at) + longestHours * 3_600_000
          const end = new Date(Math.min(Date.parse(until), last)).toISOString()
          if (end > row.expires_at) yield* extend.run(end, tenant, hash)
        }),
      close: (token) =>
        write(function* () {
          yield* close.run(tenant, digest(token))
        }),
      purge: (now) => write(() => purge.run(tenant, now)),
    }
  }
}
