import type {
  AuthorityProfile,
  CalendarData,
  Collation,
  parametersPart,
  PublishedDefinition,
  World,
  WorldHashes,
  ZoneData,
} from '@laufzettel/engine'
import type { ArtefactKind, Artefacts } from '../db/database.ts'

/**
 * The world that a batch was decided in, by nothing but its hashes; null where a part is not stored. Throws where a
 * stored part is damaged, as `Artefacts.get` does.
 */
export async function recordedWorld(artefacts: Artefacts, hashes: WorldHashes): Promise<World | null> {
  let isWhole = true
  const part = async <T extends object>(kind: ArtefactKind, hash: string) => {
    const found = await artefacts.get<T>(kind, hash)
    isWhole &&= found !== null
    return found as T
  }
  const parameters = await part<ReturnType<typeof parametersPart>>('parameters', hashes.parameters)
  const world: World = {
    format: 1,
    definition: await part<PublishedDefinition>('definition', hashes.definition),
    called: await Promise.all(hashes.called.map((hash) => part<PublishedDefinition>('definition', hash))),
    parameters: parameters?.revisions ?? [],
    chain: parameters?.chain ?? [],
    calendar: await part<CalendarData>('calendar', hashes.calendar),
    zone: await part<ZoneData>('zone', hashes.zone),
    authority: await part<AuthorityProfile>('authority', hashes.authority),
    collation: await part<Collation>('collation', hashes.collation),
  }
  return isWhole ? world : null
}
