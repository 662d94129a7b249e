import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { holdsData, restoreBackUp } from '../db/dialect/sqlite/back-up.ts'
import { keepPrivate } from '../start/keep-private.ts'
import type { Run } from './command.ts'
import { verify } from './verify.ts'

const ELSEWHERE = {
  de: 'Die Daten liegen in PostgreSQL: Stellen Sie den Ordner documents und mit pg_restore die Daten wieder her und prüfen Sie sie mit verify (docs/operation.md)',
  en: 'The data is in PostgreSQL: restore the folder documents, then it with pg_restore, and check it with verify (docs/operation.md)',
}
const TAKEN = { de: 'Dort liegen schon Daten', en: 'There is data already' }
const NONE = { de: 'In diesem Ordner liegt keine Sicherung', en: 'This folder holds no backup' }
const NO_KEY = { de: 'Diese Datei gibt es nicht', en: 'There is no such file' }

/** Puts a backup into an empty folder, brings it to the newest schema, and checks every file of it. */
export const restore: Run = async (words, terminal) => {
  const { values } = parseArgs({
    args: [...words],
    options: { from: { type: 'string' }, data: { type: 'string' }, 'key-file': { type: 'string' } },
  })
  const { from, data, 'key-file': keyFile } = values
  if (from === undefined || data === undefined) return 2
  if (process.env.DATABASE_URL !== undefined && process.env.DATABASE_URL !== '') {
    terminal.complain(ELSEWHERE[terminal.language])
    return 1
  }
  const complaint = !holdsData(from)
    ? `${NONE[terminal.language]}: ${from}`
    : holdsData(data)
      ? `${TAKEN[terminal.language]}: ${data}`
      : keyFile !== undefined && !existsSync(keyFile)
        ? `${NO_KEY[terminal.language]}: ${keyFile}`
        : null
  if (complaint !== null) {
    terminal.complain(complaint)
    return 1
  }
  keepPrivate(data)
  await restoreBackUp(from, data, keyFile)
  return verify(['--data', data], terminal)
}
