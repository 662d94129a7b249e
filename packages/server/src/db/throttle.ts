import { createHmac } from 'node:crypto'
import type { Core, ForTenant } from './core.ts'
import type { Throttle } from './database.ts'

/** After this long without a try the count begins again. */
const FORGOTTEN_MILLISECONDS = 60 * 60 * 1000

interface Row {
  readonly failures: number
  readonly free_at: string
}

export function throttle({ connection, writer, keys }: Core): ForTenant<Throttle> {
  const select = connection.prepare<[string, string], Row>(
    'SELECT failures, free_at FROM throttle WHERE tenant = ? AND subject_hash = ?',
  )
  const put = connection.prepare<[string, string, number, string]>(
    `INSERT INTO throttle (tenant, subject_hash, failures, free_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (tenant, subject_hash) DO UPDATE SET failures = excluded.failures, free_at = excluded.free_at`,
  )
  const clear = connection.prepare<[string, string]>('DELETE FROM throttle WHERE tenant = ? AND subject_hash = ?')
  const forget = connection.prepare<[string, string]>('DELETE FROM throttle WHERE tenant = ? AND free_at < ?')
  const key = keys.derived('subjects of throttles')
  const hashed = (subject: string) => createHmac('sha256', key).update(subject).digest('hex')
  return (tenant) => ({
    attempt(subject, { freeTries, longestSeconds }, now) {
      return writer.run(() => {
        const row = select.get(tenant, hashed(subject))
        const past = row === undefined ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(row.free_at)
        if (past < 0) return Math.ceil(-past / 1000)
        const tries = row === undefined || past > FORGOTTEN_MILLISECONDS ? 1 : row.failures + 1
        const pause = tries < freeTries ? 0 : Math.min(longestSeconds, 2 ** (tries - freeTries))
        put.run(tenant, hashed(subject), tries, new Date(Date.parse(now) + pause * 1000).toISOString())
        return 0
      })
    },
    succeeded(subject) {
      return writer.run(() => {
        clear.run(tenant, hashed(subject))
      })
    },
    purge(now) {
      const before = new Date(Date.parse(now) - FORGOTTEN_MILLISECONDS).toISOString()
      return writer.run(() => forget.run(tenant, before).changes)
    },
  })
}
