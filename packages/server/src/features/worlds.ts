import {
  type AuthorityProfile,
  type Batch,
  type CalendarData,
  canonicalJson,
  type CaseState,
  EUROPE_BERLIN,
  hashOfPart,
  type Land,
  landCalendar,
  type MunicipalCalendar,
  municipalCalendar,
  type PublishedDefinition,
  type World,
} from '@laufzettel/engine'
import type { Database, TenantStores } from '../db/database.ts'
import { LeastRecent } from '../db/least-recent.ts'
import { calledDefinitions } from './called-definitions.ts'
import { recordedWorld } from './recorded-world.ts'

/** The worlds in which cases of one tenant are decided: made of what is stored, and kept for the next command. */
export interface Worlds {
  /** For a new case: the version in force at the instant; null when there is none. */
  forStart(process: string, instant: string): Promise<World | null>
  /** For a running case: the version it was started with, and every revision of parameters known today. */
  forCase(state: CaseState): Promise<World | null>
  /** The one that a batch was decided in, whatever has changed since; null when a part of it is missing. */
  forBatch(batch: Pick<Batch, 'world'>): Promise<World | null>
  /** For a definition by its content hash, as drafts name it. */
  forDefinition(hash: string): Promise<World | null>
  /** For a definition that is not stored yet; nothing of it is kept. */
  forProposal(definition: PublishedDefinition): Promise<World | null>
  /** A world that was made already, without waiting: what names cases in lists. */
  known(hash: string): World | undefined
  /** Makes the worlds of every stored version, so that every case has its name from the start. */
  loadAll(): Promise<void>
}

/** Holidays are computed for these years; a deadline beyond them is refused. */
const YEARS = { from: 2020, to: 2060 } as const
/** Worlds of the past that are kept linked for who looks at decisions made in them. */
const PAST = 20
const COLLATION = { kind: 'code-point' } as const

interface Kept {
  /** All that a world is made of beside its definition, as one text. */
  readonly parts: string
  readonly world: World
}

/** A world in which cases of a process begin between two instants. */
interface InForce {
  readonly mark: number
  readonly from: string
  readonly until: string
  readonly world: World
}

/** Behind every instant. */
const NEVER = '9'

/** Since when and until when no other version of the process comes into force than at this instant. */
async function inForceAround({ definitions }: TenantStores, process: string, instant: string) {
  const begins = (await definitions.list(process)).flatMap(({ status, validFrom }) =>
    status === 'published' && validFrom !== null ? [validFrom] : [],
  )
  const from = begins.filter((begin) => begin <= instant).sort().at(-1) ?? instant
  const until = begins.filter((begin) => begin > instant).sort()[0] ?? NEVER
  return { from, until }
}

/**
 * Revisions are never changed, so a kept world is good as long as the same ones hold, for the same tenant under
 * the same authorities in the same Land. Each part of a new world is stored by its content hash, so that every
 * decision made in it can be made again.
 */
export function createWorlds(database: Database, stores: TenantStores): Worlds {
  const kept = new Map<string, Kept>()
  const calendars = new Map<string, CalendarData>()
  const past = new LeastRecent<string, World>(PAST)
  /** As long as the mark is the same, nothing has to be read: by the version's hash, and by process for new cases. */
  const fresh = new Map<string, { readonly mark: number; readonly world: World }>()
  const starting = new Map<string, InForce>()
  const calendarOf = (land: Land, own: MunicipalCalendar): CalendarData => {
    const key = canonicalJson({ land, own })
    const calendar = calendars.get(key) ?? municipalCalendar(landCalendar(land, YEARS.from, YEARS.to), own)
    calendars.set(key, calendar)
    return calendar
  }

  const worldOf = async (definition: PublishedDefinition, keep = true): Promise<World | null> => {
    const { settings, chain } = await stores.settings.effective()
    if (settings === null) return null
    const parameters = await stores.parameters.list(definition.definition.key)
    const called = await calledDefinitions(definition, stores)
    const { land, zone, calendar: own = {} } = settings
    const parts = canonicalJson({
      revisions: parameters.map(({ key }) => key),
      called: called.map(hashOfPart),
      authority: settings.authority,
      chain,
      land,
      zone,
      own,
    })
    const hash = hashOfPart(definition)
    const before = kept.get(hash)
    if (before?.parts === parts) return before.world
    const authority = await database.artefacts.get<AuthorityProfile>('authority', settings.authority)
    if (authority === null || zone !== EUROPE_BERLIN.name) return null
    const calendar = calendarOf(land as Land, own)
    const world: World = {
      format: 1,
      definition,
      called,
      parameters,
      chain,
      calendar,
      zone: EUROPE_BERLIN,
      authority,
      collation: COLLATION,
    }
    if (!keep) return world
    await storeParts(database, world)
    kept.set(hash, { parts, world })
    return world
  }

  const ofVersion = async (hash: string): Promise<World | null> => {
    const mark = await database.worldMark()
    const known = fresh.get(hash)
    if (known?.mark === mark) return known.world
    const definition = await stores.definitions.byHash(hash)
    if (definition === null) return null
    const world = await worldOf(definition)
    if (world !== null) fresh.set(hash, { mark, world })
    return world
  }

  return {
    forStart: async (process, instant) => {
      const mark = await database.worldMark()
      const known = starting.get(process)
      if (known?.mark === mark && known.from <= instant && instant < known.until) return known.world
      const definition = await stores.definitions.inForce(process, instant)
      if (definition === null) return null
      const world = await worldOf(definition)
      if (world !== null) starting.set(process, { mark, world, ...(await inForceAround(stores, process, instant)) })
      return world
    },
    forCase: (state) => ofVersion(state.process.hash),
    forBatch: async ({ world: hashes }) => {
      const key = canonicalJson(hashes)
      const known = past.get(key) ?? (await recordedWorld(database.artefacts, hashes))
      if (known !== null) past.set(key, known)
      return known
    },
    forDefinition: (hash) => ofVersion(hash),
    forProposal: (definition) => worldOf(definition, false),
    known: (hash) => kept.get(hash)?.world,
    loadAll: async () => {
      for (const { hash } of [...(await stores.definitions.list()), ...(await stores.definitions.inherited())]) {
        const definition = await stores.definitions.byHash(hash)
        if (definition !== null) await worldOf(definition)
      }
    },
  }
}

async function storeParts(database: Database, world: World): Promise<void> {
  const { artefacts } = database
  await artefacts.put('definition', world.definition)
  for (const called of world.called) await artefacts.put('definition', called)
  await artefacts.put('parameters', { chain: world.chain, revisions: world.parameters })
  await artefacts.put('calendar', world.calendar)
  await artefacts.put('zone', world.zone)
  await artefacts.put('authority', world.authority)
  await artefacts.put('collation', world.collation)
}
