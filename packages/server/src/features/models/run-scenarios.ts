import type { AnswerOf, RouteNamed } from '@laufzettel/api'
import {
  fine,
  type ParameterRevision,
  problem,
  type ProposedRevision,
  refuse,
  type Result,
  type World,
} from '@laufzettel/engine'
import { memoryJournal, runScenario } from '@laufzettel/engine/testing'
import type { Services } from '../services.ts'
import { ownValues } from './own-values.ts'
import { followed } from './version-summary.ts'

type Results = AnswerOf<RouteNamed<'definitionScenarios'>>

/**
 * Plays every scenario of a version with the values it was proposed with, and the same in the version that it
 * follows with the values without them, before publishing and after it: that shows whose end the change moves. Problem: `version-unknown`.
 */
export async function runScenarios({ stores, worlds }: Services, hash: string): Promise<Result<Results>> {
  const all = await stores.definitions.list()
  const version = all.find((candidate) => candidate.hash === hash)
  const stored = version === undefined ? null : await worlds.forDefinition(hash)
  if (version === undefined || stored === null) return refuse(problem('version-unknown'))
  const own = await ownValues(stores, version)
  const proposed = version.status === 'published' ? [] : own.proposed
  const world = { ...stored, parameters: [...stored.parameters, ...proposed.map(revisionOf(stored))] }
  const base = followed(
    version,
    all.filter(({ process }) => process === version.process),
  )
  const former = base === undefined ? null : await worlds.forDefinition(base.hash)
  const before = former === null ? null : { ...former, parameters: own.without(former.parameters) }
  const results: Results['results'] = []
  for (const scenario of world.definition.definition.scenarios) {
    const { differences, sentences } = await runScenario(memoryJournal(), world, scenario, 'now')
    const earlier = before === null ? null : await runScenario(memoryJournal(), before, scenario, 'before')
    const passed = differences.length === 0
    const passedBefore = earlier?.differences.length === 0
    results.push({
      key: scenario.key,
      names: scenario.names,
      passed,
      differences: [...differences],
      sentences: [...sentences],
      before: earlier === null ? 'none' : passedBefore ? 'passed' : 'failed',
      changed: earlier !== null && passed !== passedBefore,
    })
  }
  return fine({ results })
}

function revisionOf(world: World) {
  return (revision: ProposedRevision, at: number): ParameterRevision => ({
    ...revision,
    format: 1,
    key: `proposed-${at}`,
    tenant: world.chain[0] ?? '',
  })
}
