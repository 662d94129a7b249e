import { parseArgs } from 'node:util'
import { backUp, holdsData } from '../db/dialect/sqlite/back-up.ts'
import type { Run } from './command.ts'

const ELSEWHERE = {
  de: 'Die Daten liegen in PostgreSQL: Sichern Sie sie mit pg_dump oder pg_basebackup und danach den Ordner documents (docs/operation.md)',
  en: 'The data is in PostgreSQL: back it up with pg_dump or pg_basebackup, and after it the folder documents (docs/operation.md)',
}
const TAKEN = { de: 'Dort liegen schon Daten', en: 'There is data already' }
const NONE = { de: 'In diesem Ordner liegen keine Daten', en: 'This folder holds no data' }
const DONE = {
  de: 'Gesichert. Der Hauptschlüssel ist nicht dabei: Verwahren Sie ihn getrennt',
  en: 'Backed up. The master key is not in it: keep it apart',
}

/** Copies the data while the server runs. */
export const backup: Run = async (words, terminal) => {
  const { values } = parseArgs({ args: [...words], options: { data: { type: 'string' }, to: { type: 'string' } } })
  const { data, to } = values
  if (data === undefined || to === undefined) return 2
  if (process.env.DATABASE_URL !== undefined && process.env.DATABASE_URL !== '') {
    terminal.complain(ELSEWHERE[terminal.language])
    return 1
  }
  const refusal = !holdsData(data) ? `${NONE[terminal.language]}: ${data}` : holdsData(to) ? `${TAKEN[terminal.language]}: ${to}` : null
  if (refusal !== null) {
    terminal.complain(refusal)
    return 1
  }
  await backUp(data, to)
  terminal.say(`${DONE[terminal.language]}: ${to}`)
  return 0
}
