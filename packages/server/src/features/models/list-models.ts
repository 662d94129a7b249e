import type { AnswerOf, RouteNamed } from '@laufzettel/api'
import { checkDefinition, type PublishedDefinition } from '@laufzettel/engine'
import type { DefinitionVersion, TenantStores } from '../../db/database.ts'
import { peopleOf } from './people.ts'
import { published, summaries } from './version-summary.ts'

type Model = AnswerOf<RouteNamed<'models'>>['models'][number]

/**
 * Every procedure with its versions, its draft, what is kept for who asks, and how many cases run, by key. One of an
 * authority above is there without a version of one's own.
 */
export async function listModels(stores: TenantStores, by: string, now: string): Promise<Model[]> {
  const versions = await stores.definitions.list()
  const inherited = await stores.definitions.inherited()
  const processes = [...new Set([...versions, ...inherited].map(({ process }) => process))].sort()
  const models = processes.map(async (process) => {
    const own = versions.filter((version) => version.process === process)
    const shown = await definitionToShow(
      stores,
      own.length > 0 ? own : inherited.filter((version) => version.process === process),
    )
    return shown === null ? [] : [await modelOf(stores, shown, own, by, now)]
  })
  return (await Promise.all(models)).flat()
}

/** What names a procedure: the last published version, or the last one at all. */
async function definitionToShow(
  stores: TenantStores,
  versions: readonly DefinitionVersion[],
): Promise<PublishedDefinition | null> {
  const version = published(versions)[0] ?? versions[0]
  return version === undefined ? null : stores.definitions.byHash(version.hash)
}

async function modelOf(
  stores: TenantStores,
  { definition }: PublishedDefinition,
  own: readonly DefinitionVersion[],
  by: string,
  now: string,
): Promise<Model> {
  const { key: process, names, responsibleUnit, scenarios } = definition
  const versions = await summaries(stores, process, own, now)
  return {
    process,
    names,
    responsibleUnit,
    versions,
    draft: await draftOf(stores, process, by),
    runningCases: versions.reduce((sum, { runningCases }) => sum + runningCases, 0),
    scenarios: scenarios.length,
  }
}

async function draftOf(stores: TenantStores, process: string, by: string): Promise<Model['draft']> {
  const draft = await stores.modelDrafts.ofProcess(process)
  if (draft === null || draft.settled) return null
  const checked = checkDefinition(draft.content.definition)
  return {
    id: draft.id,
    revision: draft.revision,
    updatedAt: draft.updatedAt,
    by: await peopleOf(stores)(draft.updatedBy),
    openProblems: checked.ok ? 0 : checked.problems.length,
    proposed: draft.proposed?.revision === draft.revision ? draft.proposed.hash : null,
    copies: await stores.modelDrafts.countCopies(draft.id, by),
  }
}
