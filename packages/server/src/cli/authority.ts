import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AuthorityProfile, hashOfPart, LAENDER, type Language, MunicipalCalendar } from '@laufzettel/engine'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { checkBrand } from '../features/brand/brand.ts'
import type { Services } from '../features/services.ts'
import type { Run, Terminal } from './command.ts'
import { withData } from './open-data.ts'
import { readJsonFile } from './read-json.ts'
import { sayProblems } from './say-problems.ts'

const SHAPE = { de: 'Das ist kein Profil einer Behörde', en: 'This is no profile of an authority' }
const CALENDAR = { de: 'Das sind keine Angaben zum Kalender', en: 'This says nothing about a calendar' }
const TENANT = {
  de: 'Ein Kürzel besteht aus kleinen Buchstaben, Ziffern und Strichen',
  en: 'A short name consists of small letters, digits and dashes',
}
const DONE = { de: 'Die Behörde ist eingerichtet', en: 'The authority is set up' }

export const authority: Run = async ([action, ...words], terminal) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      land: { type: 'string' },
      calendar: { type: 'string' },
      brand: { type: 'string' },
      tenant: { type: 'string' },
      parent: { type: 'string' },
    },
  })
  const [file] = positionals
  const folder = values.data
  if (action === 'list' && folder !== undefined && positionals.length === 0) return withData(folder, terminal, (services) => list(services, terminal))
  if (action !== 'set' || file === undefined || folder === undefined) return 2
  const profile = readJsonFile(file, terminal)
  const given = values.calendar === undefined ? {} : readJsonFile(values.calendar, terminal)
  const look = values.brand === undefined ? {} : readJsonFile(values.brand, terminal)
  if (profile === undefined || given === undefined || look === undefined) return 1
  if (!fits(AuthorityProfile, profile, SHAPE, terminal) || !fits(MunicipalCalendar, given, CALENDAR, terminal)) return 1
  const brand = checkBrand(look)
  if (!brand.ok) {
    sayProblems(brand.problems, terminal)
    return 1
  }
  if (values.tenant !== undefined && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(values.tenant)) {
    terminal.complain(`${TENANT[terminal.language]}: ${values.tenant}`)
    return 1
  }
  const land = LAENDER.find((known) => known === (values.land ?? profile.land))
  if (land === undefined) return 2
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const set = async ({ database, stores }: Services): Promise<number> => {
    await database.artefacts.put('authority', profile)
    const authority = hashOfPart(profile)
    const before = await stores.settings.get()
    // What is not said stays as it is; a calendar that was never set is inherited.
    const parent = values.parent ?? before?.parent ?? null
    const calendar = values.calendar === undefined ? before?.calendar : given
    const kept = { parent, land, zone: 'Europe/Berlin', authority, brand: values.brand === undefined ? (before?.brand ?? {}) : { ...brand.value } }
    const stored = await stores.settings.set({ ...kept, ...(calendar === undefined ? {} : { calendar }) })
    if (stored.ok) terminal.say(`${DONE[terminal.language]}: ${profile.name}`)
    else sayProblems(stored.problems, terminal)
    return stored.ok ? 0 : 1
  }
  return withData(folder, terminal, set, values.tenant)
}

/** Every authority under the one above it. */
async function list({ database }: Services, terminal: Terminal): Promise<number> {
  const rows = await Promise.all(
    (await database.tenants()).map(async (tenant) => {
      const { chain, levels } = await database.tenant(tenant).settings.effective()
      const profile = await database.artefacts.get<AuthorityProfile>('authority', levels[0]?.settings.authority ?? '')
      return { path: [...chain].reverse().join('/'), line: `${'  '.repeat(chain.length - 1)}${tenant}  ${profile?.name ?? ''}` }
    }),
  )
  for (const { line } of rows.sort((a, b) => (a.path < b.path ? -1 : 1))) terminal.say(line.trimEnd())
  return 0
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
