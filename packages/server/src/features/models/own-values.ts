import { canonicalJson, type ParameterRevision, type ProposedRevision } from '@laufzettel/engine'
import type { DefinitionVersion, TenantStores } from '../../db/database.ts'

/** The values that a version brought, as proposed, and the stored ones told apart by whether it brought them. */
export interface OwnValues {
  readonly proposed: readonly ProposedRevision[]
  /** What held without the version. Once it is published, its own values are among the stored ones. */
  without<T extends ProposedRevision | ParameterRevision>(stored: readonly T[]): T[]
}

/** The values of a version, and what the stored ones were before it. */
export async function ownValues(stores: TenantStores, version: DefinitionVersion): Promise<OwnValues> {
  const proposed = await stores.definitions.proposedRevisions(version.hash)
  const own = new Set(proposed.map(content))
  const published = version.status === 'published'
  return {
    proposed,
    without: (stored) => stored.filter((revision) => !published || !own.has(content(revision))),
  }
}

/** What tells a value apart beside its key and since when it is known, which publishing sets. */
function content(revision: ProposedRevision | ParameterRevision): string {
  const { format: _format, key: _key, tenant: _tenant, knownSince: _knownSince, ...rest } = revision as ParameterRevision
  return canonicalJson(rest)
}
