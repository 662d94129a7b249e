import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AuthorityProfile, hashOfPart, LAENDER, type Language, MunicipalCalendar } from '@laufzettel/engine'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { Run, Terminal } from './command.ts'
import { withData } from './open-data.ts'
import { readJsonFile } from './read-json.ts'

const SHAPE = { de: 'Das ist kein Profil einer Behörde', en: 'This is no profile of an authority' }
const CALENDAR = { de: 'Das sind keine Angaben zum Kalender', en: 'This says nothing about a calendar' }
const DONE = { de: 'Die Behörde ist eingerichtet', en: 'The authority is set up' }

export const authority: Run = async ([action, ...words], terminal) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { data: { type: 'string' }, land: { type: 'string' }, calendar: { type: 'string' } },
  })
  const [file] = positionals
  const folder = values.data
  if (action !== 'set' || file === undefined || folder === undefined) return 2
  const profile = readJsonFile(file, terminal)
  const calendar = values.calendar === undefined ? {} : readJsonFile(values.calendar, terminal)
  if (profile === undefined || calendar === undefined) return 1
  if (!fits(AuthorityProfile, profile, SHAPE, terminal) || !fits(MunicipalCalendar, calendar, CALENDAR, terminal)) return 1
  const land = LAENDER.find((known) => known === (values.land ?? profile.land))
  if (land === undefined) return 2
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return withData(folder, terminal, async ({ database, stores }) => {
    await database.artefacts.put('authority', profile)
    const authority = hashOfPart(profile)
    await stores.settings.set({ parent: null, land, zone: 'Europe/Berlin', calendar, authority, brand: {} })
    terminal.say(`${DONE[terminal.language]}: ${profile.name}`)
    return 0
  })
}

/** Whether a file holds what it should; says the first place where it does not. */
function fits<S extends TSchema>(
  schema: S,
  value: unknown,
  complaint: Readonly<Record<Language, string>>,
  terminal: Terminal,
): value is Static<S> {
  if (Value.Check(schema, value)) return true
  const [first] = Value.Errors(schema, value)
  terminal.complain(`${complaint[terminal.language]}: ${first?.instancePath ?? ''} ${first?.message ?? ''}`)
  return false
}
