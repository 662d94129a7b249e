import { parseArgs } from 'node:util'
import { schemaVersion } from '../db/dialect/sqlite/schema-version.ts'
import type { Run } from './command.ts'
import { withData } from './open-data.ts'

const FROM = { de: 'Schema', en: 'Schema' }

/** Brings a data folder to the newest schema, as a start of the server would. Each step is one transaction. */
export const migrate: Run = async (words, terminal) => {
  const { values } = parseArgs({ args: [...words], options: { data: { type: 'string' } } })
  const { data } = values
  if (data === undefined) return 2
  const before = schemaVersion(data)
  return withData(data, terminal, async () => {
    terminal.say(`${FROM[terminal.language]}: ${before} → ${schemaVersion(data)}`)
    return 0
  })
}
