import type { AnswerOf, RouteNamed } from '@laufzettel/api'
import {
  compareModels,
  effectsOnRunningCases,
  fine,
  type ParameterRevision,
  problem,
  type ProposedRevision,
  refuse,
  type Result,
} from '@laufzettel/engine'
import type { DefinitionVersion, TenantStores } from '../../db/database.ts'
import { ownValues } from './own-values.ts'
import { followed, summaries } from './version-summary.ts'

type Comparison = AnswerOf<RouteNamed<'definitionComparison'>>

/** What a version changes against the one it follows, and what that means for cases that run. Problem: `version-unknown`. */
export async function compareVersion(stores: TenantStores, hash: string, now: string): Promise<Result<Comparison>> {
  const all = await stores.definitions.list()
  const version = all.find((candidate) => candidate.hash === hash)
  const after = await stores.definitions.byHash(hash)
  if (version === undefined || after === null) return refuse(problem('version-unknown'))
  const own = all.filter(({ process }) => process === version.process)
  const base = followed(version, own)
  const before = base === undefined ? null : await stores.definitions.byHash(base.hash)
  const [comparedWith] = base === undefined ? [] : await summaries(stores, version.process, [base], now)
  const values = await valuesAround(stores, version)
  const changes =
    before === null
      ? []
      : compareModels(
          { definition: before.definition, revisions: values.before },
          { definition: after.definition, revisions: values.after },
        )
  const running = await stores.cases.runningByVersion(version.process)
  const runningCases = own
    .map((candidate) => ({ version: candidate.version, hash: candidate.hash, count: running.get(candidate.hash) ?? 0 }))
    .filter(({ count, hash: other }) => count > 0 && other !== hash)
  return fine({
    comparedWith: comparedWith ?? null,
    changes: changes.map((change) => ({ ...change, norms: [...change.norms] })),
    runningCases,
    effects: effectsOnRunningCases(changes, runningCases).map(({ de, en }) => ({ de, en })),
  })
}

/** The values without and with those of the version. */
async function valuesAround(stores: TenantStores, version: DefinitionVersion) {
  const own = await ownValues(stores, version)
  const before = own.without(await stores.parameters.list(version.process)).map(withoutKey)
  return { before, after: [...before, ...own.proposed] }
}

function withoutKey({ format: _format, key: _key, tenant: _tenant, ...revision }: ParameterRevision): ProposedRevision {
  return revision
}
