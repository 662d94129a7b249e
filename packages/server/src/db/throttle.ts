import { createHmac } from 'node:crypto'
import type { Core, ForTenant } from './core.ts'
import type { Throttle } from './database.ts'
import { statement } from './work.ts'

/** After this long without a try the count begins again. */
const FORGOTTEN_MILLISECONDS = 60 * 60 * 1000

interface Row {
  readonly failures: number
  readonly free_at: string
}

export function throttle({ runner, keys }: Core): ForTenant<Throttle> {
  const select = statement<[string, string], Row>(
    'SELECT failures, free_at FROM throttle WHERE tenant = ? AND subject_hash = ?',
  )
  const put = statement<[string, string, number, string]>(
    `INSERT INTO throttle (tenant, subject_hash, failures, free_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (tenant, subject_hash) DO UPDATE SET failures = excluded.failures, free_at = excluded.free_at`,
  )
  const clear = statement<[string, string]>('DELETE FROM throttle WHERE tenant = ? AND subject_hash = ?')
  const forget = statement<[string, string]>('DELETE FROM throttle WHERE tenant = ? AND free_at < ?')
  const key = keys.derived('subjects of throttles')
  const hashed = (subject: string) => createHmac('sha256', key).update(subject).digest('hex')
  return (tenant) => {
    const { write } = runner.at(tenant)
    return {
      attempt: (subject, { freeTries, longestSeconds }, now) =>
        write(function* () {
          const row = yield* select.get(tenant, hashed(subject))
          const past = row === undefined ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(row.free_at)
          if (past < 0) return Math.ceil(-past / 1000)
          const tries = row === undefined || past > FORGOTTEN_MILLISECONDS ? 1 : row.failures + 1
          const pause = tries < freeTries ? 0 : Math.min(longestSeconds, 2 ** (tries - freeTries))
          yield* put.run(tenant, hashed(subject), tries, new Date(Date.parse(now) + pause * 1000).toISOString())
          return 0
        }),
      succeeded: (subject) =>
        write(function* () {
          yield* clear.run(tenant, hashed(subject))
        }),
      purge(now) {
        const before = new Date(Date.parse(now) - FORGOTTEN_MILLISECONDS).toISOString()
        return write(() => forget.run(tenant, before))
      },
    }
  }
}
