import { createHmac } from 'node:crypto'
import type { Core, ForTenant } from './core.ts'
import type { Throttle } from './database.ts'

const FREE_TRIES = 5
const LONGEST_SECONDS = 15 * 60
/** After this long without a failed try the count begins again. */
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
  const key = keys.derived('subjects of throttles')
  const hashed = (subject: string) => createHmac('sha256', key).update(subject).digest('hex')
  return (tenant) => ({
    async wait(subject, now) {
      const row = select.get(tenant, hashed(subject))
      return row === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(row.free_at) - Date.parse(now)) / 1000))
    },
    failed(subject, now) {
      return writer.run(() => {
        const row = select.get(tenant, hashed(subject))
        const forgotten = row === undefined || Date.parse(now) - Date.parse(row.free_at) > FORGOTTEN_MILLISECONDS
        const failures = forgotten ? 1 : row.failures + 1
        const seconds = failures < FREE_TRIES ? 0 : Math.min(LONGEST_SECONDS, 2 ** (failures - FREE_TRIES))
        put.run(tenant, hashed(subject), failures, new Date(Date.parse(now) + seconds * 1000).toISOString())
        return seconds
      })
    },
    succeeded(subject) {
      return writer.run(() => {
        clear.run(tenant, hashed(subject))
      })
    },
  })
}
