import { type CallableProcess, certainCalls, EUROPE_BERLIN, localDate, type Surroundings, type Text } from '@laufzettel/engine'
import { CONNECTORS } from '../../connectors/index.ts'
import type { DefinitionVersion, TenantStores } from '../../db/database.ts'
import { LeastRecent } from '../../db/least-recent.ts'
import type { Mode, Services } from '../services.ts'

interface Told {
  readonly names: Text
  readonly calls: readonly string[]
}

/** What was told of versions, by the hash of their content, which never changes. */
const told = new LeastRecent<string, Told>(1_000)

/** What is around a model of this authority: its published processes, and the connectors of the installation. */
export async function surroundings({ stores, mode }: Pick<Services, 'stores' | 'mode'>): Promise<Surroundings> {
  const published = (await stores.definitions.list()).filter(({ status }) => status === 'published')
  const processes: CallableProcess[] = []
  for (const [process, versions] of Map.groupBy(published, (version) => version.process)) {
    const all = await Promise.all(versions.map((version) => tellOf(stores, version)))
    const [newest] = all
    if (newest === undefined) continue
    processes.push({ process, names: newest.names, versions: all.map(({ validFrom, calls }) => ({ validFrom, calls })) })
  }
  return { processes, connectors: connectorsOf(mode) }
}

async function tellOf(stores: TenantStores, { hash, validFrom, process }: DefinitionVersion) {
  const known = told.get(hash) ?? (await readOf(stores, hash, process))
  told.set(hash, known)
  return { ...known, validFrom: localDate(validFrom ?? '', EUROPE_BERLIN) }
}

async function readOf({ definitions }: TenantStores, hash: string, process: string): Promise<Told> {
  const stored = await definitions.byHash(hash)
  if (stored === null) return { names: { de: process, en: process }, calls: [] }
  return { names: stored.definition.names, calls: certainCalls(stored.definition) }
}

function connectorsOf(mode: Mode): Surroundings['connectors'] {
  return CONNECTORS.filter(({ twin }) => mode !== 'production' || twin !== true).map(({ name, options }) => ({ name, options }))
}
