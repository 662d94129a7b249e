import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fine, problem, refuse, type Result } from '@laufzettel/engine'

const HEX = /^[0-9a-f]{64}$/

/**
 * The key that wraps all others: 64 hex digits, given by the operator or kept in a file of the data folder that
 * only its owner can read. It is made once, for a new folder; for an old one it must be there.
 * Problems: `master-key-missing`, `master-key-wrong`.
 */
export function masterKey(folder: string, file: string, given: string | undefined, fresh: boolean): Result<Buffer> {
  if (given === undefined && !existsSync(file)) {
    if (!fresh) return refuse(problem('master-key-missing', { folder }))
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  }
  const text = (given ?? readFileSync(file, 'utf8')).trim()
  if (!HEX.test(text)) return refuse(problem('master-key-wrong', { folder }))
  return fine(Buffer.from(text, 'hex'))
}
