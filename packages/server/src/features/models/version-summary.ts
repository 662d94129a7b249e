import type { AnswerOf, RouteNamed } from '@laufzettel/api'
import type { DefinitionVersion, TenantStores } from '../../db/database.ts'
import { peopleOf } from './people.ts'

export type VersionSummary = AnswerOf<RouteNamed<'cancelDefinition'>>
export type VersionState = VersionSummary['state']

/** Where a version stands among all versions of its process at an instant. */
export function stateOf(version: DefinitionVersion, all: readonly DefinitionVersion[], now: string): VersionState {
  if (version.status !== 'published') return version.status
  if ((version.validFrom ?? '') > now) return 'scheduled'
  const begun = published(all).filter(({ validFrom }) => (validFrom ?? '') <= now)
  return begun[0]?.hash === version.hash ? 'in-force' : 'superseded'
}

/** The published versions, the one that takes effect last first. */
export function published(all: readonly DefinitionVersion[]): DefinitionVersion[] {
  const from = ({ validFrom }: DefinitionVersion) => validFrom ?? ''
  return all
    .filter(({ status }) => status === 'published')
    .sort((a, b) => (from(a) === from(b) ? b.version - a.version : from(a) < from(b) ? 1 : -1))
}

/** The version that one follows: for a published one the one before it, else the last that is published. */
export function followed(version: DefinitionVersion, all: readonly DefinitionVersion[]): DefinitionVersion | undefined {
  const order = published(all)
  const at = order.findIndex(({ hash }) => hash === version.hash)
  return order[at + 1]
}

/** Summaries of the versions of one process, in the order given. */
export async function summaries(
  stores: TenantStores,
  process: string,
  versions: readonly DefinitionVersion[],
  now: string,
): Promise<VersionSummary[]> {
  const all = await stores.definitions.list(process)
  const running = await stores.cases.runningByVersion(process)
  const person = peopleOf(stores)
  return Promise.all(
    versions.map(async (version) => ({
      process,
      version: version.version,
      hash: version.hash,
      state: stateOf(version, all, now),
      author: await person(version.author),
      contributors: await Promise.all(version.contributors.map(person)),
      approver: version.approver === null ? null : await person(version.approver),
      proposedAt: version.proposedAt,
      publishedAt: version.publishedAt,
      validFrom: version.validFrom,
      returned: version.returned === null ? null : { ...version.returned, by: await person(version.returned.by) },
      runningCases: running.get(version.hash) ?? 0,
    })),
  )
}
