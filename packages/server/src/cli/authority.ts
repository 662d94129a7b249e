import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AuthorityProfile, hashOfPart, LAENDER } from '@laufzettel/engine'
import { Value } from 'typebox/value'
import type { Run } from './command.ts'
import { withData } from './open-data.ts'
import { readJsonFile } from './read-json.ts'

const SHAPE = { de: 'Das ist kein Profil einer Behörde', en: 'This is no profile of an authority' }
const DONE = { de: 'Die Behörde ist eingerichtet', en: 'The authority is set up' }

export const authority: Run = async ([action, ...words], terminal) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { data: { type: 'string' }, land: { type: 'string' } },
  })
  const [file] = positionals
  const land = LAENDER.find((known) => known === values.land)
  const folder = values.data
  if (action !== 'set' || file === undefined || folder === undefined || land === undefined) return 2
  const profile = readJsonFile(file, terminal)
  if (!Value.Check(AuthorityProfile, profile)) {
    const [first] = Value.Errors(AuthorityProfile, profile)
    terminal.complain(`${SHAPE[terminal.language]}: ${first?.instancePath ?? ''} ${first?.message ?? ''}`)
    return 1
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return withData(folder, terminal, async ({ database, stores }) => {
    await database.artefacts.put('authority', profile)
    await stores.settings.set({ parent: null, land, zone: 'Europe/Berlin', authority: hashOfPart(profile), brand: {} })
    terminal.say(`${DONE[terminal.language]}: ${profile.name}`)
    return 0
  })
}
