import { type AuthorityProfile, type Land, LAENDER, type ParameterRevision, problem, type Result, type World } from '@laufzettel/engine'
import { exampleWorld } from '@laufzettel/engine/testing'
import { join } from 'node:path'
import type { Terminal } from './command.ts'
import { readJsonFile } from './read-json.ts'

/**
 * The world of an example's folder with the calendar of a Land: the one asked for, else that of the example's authority.
 * Undefined where a file cannot be read, which has been said. Problems: `land-unknown`, those of publishing.
 */
export function worldOfFolder(folder: string, land: string | undefined, terminal: Terminal): Result<World> | undefined {
  const read = (file: string) => readJsonFile(join(folder, file), terminal)
  const [definition, parameters, authority] = [read('process.json'), read('parameters.json'), read('authority.json')]
  if (definition === undefined || parameters === undefined || authority === undefined) return undefined
  const wanted = land ?? (authority as AuthorityProfile).land
  const known = landNamed(wanted)
  if (known === undefined) {
    const values = { land: wanted ?? '', known: LAENDER.join(', ') }
    return { ok: false, problems: [problem('land-unknown', values, land === undefined ? 'authority.json/land' : '--land')] }
  }
  return exampleWorld({
    definition,
    parameters: parameters as readonly ParameterRevision[],
    authority: authority as AuthorityProfile,
    land: known,
  })
}

function landNamed(name: string | undefined): Land | undefined {
  return LAENDER.find((land) => land === name)
}
