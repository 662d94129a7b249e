import type { AuthorityProfile } from '@laufzettel/engine'
import type { Services } from '../services.ts'

/** Where an authority stands, seen from the one whose pages these are: 0 is that one itself, 1 the next above. */
export interface NamedLevel {
  readonly level: number
  /** For example Land Hessen. */
  readonly name: string
}

/** The authority and those above it, by tenant. */
export async function namedLevels({
  stores,
  database,
}: Pick<Services, 'stores' | 'database'>): Promise<ReadonlyMap<string, NamedLevel>> {
  const { chain, levels } = await stores.settings.effective()
  const named = chain.map(async (tenant, level) => {
    const hash = levels.find((each) => each.tenant === tenant)?.settings.authority
    const profile = hash === undefined ? null : await database.artefacts.get<AuthorityProfile>('authority', hash)
    return [tenant, { level, name: profile?.name ?? tenant }] as const
  })
  return new Map(await Promise.all(named))
}
