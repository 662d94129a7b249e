import {
  callsInForce,
  checking,
  checkSurroundings,
  contentHash,
  EUROPE_BERLIN,
  fine,
  freeze,
  hashOfPart,
  localDate,
  type Problem,
  problem,
  type ProcessDefinition,
  refuse,
  startOfDay,
} from '@laufzettel/engine'
import type { TenantStores } from '../../db/database.ts'
import type { Proof } from '../../db/modelling.ts'
import type { ApiHandlers } from '../api-handler.ts'
import { can } from '../can.ts'
import type { Services } from '../services.ts'
import { compareVersion } from '../models/compare-version.ts'
import { proveVersion } from '../models/prove-version.ts'
import { scenariosDiffer } from '../models/propose-draft.ts'
import { proveProposal, runScenarios } from '../models/run-scenarios.ts'
import { surroundings } from '../models/surroundings.ts'
import { summaries } from '../models/version-summary.ts'
import { withPauses } from './with-pauses.ts'

type Names =
  | 'validateDefinition'
  | 'proposeDefinition'
  | 'publishDefinition'
  | 'cancelDefinition'
  | 'returnDefinition'
  | 'definitionVersion'
  | 'definitionComparison'
  | 'definitionScenarios'
  | 'definitionProof'

export const DEFINITION_HANDLERS: ApiHandlers<Names> = {
  validateDefinition: async ({ body, now }, { stores, mode }) => {
    const checked = await withPauses(checking(body))
    if (!checked.ok) return checked
    const missing = checkSurroundings(checked.value.definition, await surroundings({ stores, mode }), localDate(now, EUROPE_BERLIN))
    if (missing.length > 0) return refuse(...missing)
    return fine({ hash: hashOfPart(freeze(checked.value, await stores.definitions.nextVersion(checked.value.definition.key))) })
  },

  proposeDefinition: async ({ body, visitor, now }, { stores, worlds, mode }) => {
    const checked = await withPauses(checking(body))
    if (!checked.ok) return checked
    const { definition } = checked.value
    if (visitor.kind !== 'staff') return refuse(problem('sign-in-needed'))
    const before = await newestOf(stores, definition)
    if (before !== null) return fine(before)
    const missing = checkSurroundings(definition, await surroundings({ stores, mode }), localDate(now, EUROPE_BERLIN))
    if (missing.length > 0) return refuse(...missing)
    const published = freeze(checked.value, await stores.definitions.nextVersion(definition.key))
    const world = await worlds.forProposal(published)
    if (world === null) return refuse(problem('version-unknown'))
    const results = await proveVersion(world)
    const differing = results.filter(({ passed }) => !passed)
    if (differing.length > 0) return refuse(scenariosDiffer(differing))
    const proof = { at: now, reason: null, results }
    const proposed = await stores.definitions.propose(published, visitor.id, now, { revisions: [], contributors: [], proof })
    if (!proposed.ok) return proposed
    const { hash, process, version } = proposed.value
    return fine({ hash, process, version })
  },

  publishDefinition: async ({ params, body, visitor, now }, { stores, worlds, tenant, mode }) => {
    const version = await versionOf(stores, params.hash)
    if (version === undefined) return refuse(problem('version-unknown'))
    if (visitor.kind !== 'staff') return refuse(problem('sign-in-needed'))
    if (!can(visitor, 'approve-definition', { tenant, author: version.author })) return refuse(problem('approver-is-author'))
    const today = localDate(now, EUROPE_BERLIN)
    if (body.validFrom < today) return refuse(problem('valid-from-past', {}, 'validFrom'))
    // Today is at once: cases that began this morning have begun under the version before.
    const validFrom = body.validFrom === today ? now : startOfDay(body.validFrom, EUROPE_BERLIN)
    if (version.status !== 'proposed') return refuse(problem('version-not-proposed'))
    const missing = await missingOn({ stores, mode }, params.hash, body.validFrom)
    if (missing.length > 0) return refuse(...missing)
    const proven = await proveProposal({ stores, worlds }, params.hash)
    if (!proven.ok) return proven
    const published = await stores.definitions.publish(params.hash, visitor.id, validFrom, now, proven.value)
    return published.ok ? fine({ hash: params.hash, validFrom: body.validFrom }) : published
  },

  cancelDefinition: async ({ params, visitor, now }, { stores, tenant }) => {
    const version = await versionOf(stores, params.hash)
    if (version === undefined) return refuse(problem('version-unknown'))
    const subject = { tenant, author: version.author, scheduled: version.status === 'published' }
    if (!can(visitor, 'cancel-definition', subject)) return refuse(problem('not-allowed'))
    const cancelled = await stores.definitions.cancel(params.hash, now)
    if (!cancelled.ok) return cancelled
    const [summary] = await summaries(stores, version.process, [cancelled.value], now)
    return summary === undefined ? refuse(problem('version-unknown')) : fine(summary)
  },

  returnDefinition: async ({ params, body, visitor, now }, { stores, tenant }) => {
    const version = await versionOf(stores, params.hash)
    if (version === undefined) return refuse(problem('version-unknown'))
    if (visitor.kind !== 'staff') return refuse(problem('sign-in-needed'))
    if (!can(visitor, 'approve-definition', { tenant, author: version.author })) return refuse(problem('approver-is-author'))
    const returned = await stores.definitions.giveBack(params.hash, visitor.id, body.reason.trim(), now)
    if (!returned.ok) return returned
    const [summary] = await summaries(stores, version.process, [returned.value], now)
    return summary === undefined ? refuse(problem('version-unknown')) : fine(summary)
  },

  definitionVersion: async ({ params, now }, { stores }) => {
    const version = await versionOf(stores, params.hash)
    const published = await stores.definitions.byHash(params.hash)
    if (version === undefined || published === null) return refuse(problem('version-unknown'))
    const [summary] = await summaries(stores, version.process, [version], now)
    if (summary === undefined) return refuse(problem('version-unknown'))
    const revisions = [...(await stores.definitions.proposedRevisions(params.hash))]
    return fine({ summary, definition: published.definition, revisions })
  },

  definitionComparison: async ({ params, now }, { stores }) => compareVersion(stores, params.hash, now),

  definitionProof: async ({ params }, { stores }) => {
    const version = await versionOf(stores, params.hash)
    if (version === undefined) return refuse(problem('version-unknown'))
    const { proposed, approved } = await stores.definitions.proofs(params.hash)
    return fine({ proposed: proposed && copyOf(proposed), approved: approved && copyOf(approved) })
  },

  definitionScenarios: async ({ params }, services) => runScenarios(services, params.hash),
}

function copyOf({ at, reason, results }: Proof) {
  return { at, reason, results: results.map((result) => ({ ...result, sentences: [...result.sentences] })) }
}

/** What a version would not find around it from a day on. */
async function missingOn(services: Pick<Services, 'stores' | 'mode'>, hash: string, day: string): Promise<Problem[]> {
  const stored = await services.stores.definitions.byHash(hash)
  if (stored === null) return [problem('version-unknown')]
  const around = await surroundings(services)
  return [...checkSurroundings(stored.definition, around, day), ...callsInForce(stored.definition, around.processes, day)]
}

async function versionOf({ definitions }: TenantStores, hash: string) {
  return (await definitions.list()).find((version) => version.hash === hash)
}

/** The newest version, where it is this very model: sending a proposal twice proposes it once. */
async function newestOf({ definitions }: TenantStores, definition: ProcessDefinition) {
  const [newest] = await definitions.list(definition.key)
  if (newest === undefined) return null
  const stored = await definitions.byHash(newest.hash)
  if (stored === null || contentHash(stored.definition) !== contentHash(definition)) return null
  const { hash, process, version } = newest
  return { hash, process, version }
}
