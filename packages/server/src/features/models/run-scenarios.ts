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
import { endingOf, movedEnd } from '@laufzettel/engine/testing'
import type { Services } from '../services.ts'
import { playWithPauses, proveVersion } from './prove-version.ts'
import type { ProvenScenario } from '../../db/modelling.ts'
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
  const world = withRevisions(stored, version.status === 'published' ? [] : own.proposed)
  const base = followed(
    version,
    all.filter(({ process }) => process === version.process),
  )
  const former = base === undefined ? null : await worlds.forDefinition(base.hash)
  const before = former === null ? null : { ...former, parameters: own.without(former.parameters) }
  const results: Results['results'] = []
  for (const scenario of world.definition.definition.scenarios) {
    const { differences, sentences, state } = await playWithPauses(world, scenario, 'now', before?.definition.definition)
    const earlier = before === null ? null : await playWithPauses(before, scenario, 'before')
    const passed = differences.length === 0
    const passedBefore = earlier?.differences.length === 0
    results.push({
      key: scenario.key,
      names: scenario.names,
      passed,
      differences: [...differences],
      sentences: [...sentences],
      before: earlier === null ? 'none' : passedBefore ? 'passed' : 'failed',
      changed: earlier !== null && endingOf(state) !== endingOf(earlier.state),
      moved: earlier === null ? [] : [...movedEnd(world.definition.definition, earlier.state, state, before?.definition.definition)],
    })
  }
  return fine({ results })
}

/** How the test cases of a proposal end with the values that it brings. Problem: `version-unknown`. */
export async function proveProposal(
  { stores, worlds }: Pick<Services, 'stores' | 'worlds'>,
  hash: string,
): Promise<Result<readonly ProvenScenario[]>> {
  const stored = await worlds.forDefinition(hash)
  if (stored === null) return refuse(problem('version-unknown'))
  return fine(await proveVersion(withRevisions(stored, await stores.definitions.proposedRevisions(hash))))
}

/** A world with values as if they were published. */
export function withRevisions(world: World, revisions: readonly ProposedRevision[]): World {
  return { ...world, parameters: [...world.parameters, ...revisions.map(revisionOf(world))] }
}

function revisionOf(world: World) {
  return (revision: ProposedRevision, at: number): ParameterRevision => ({
    ...revision,
    format: 1,
    key: `proposed-${at}`,
    tenant: world.chain[0] ?? '',
  })
}
