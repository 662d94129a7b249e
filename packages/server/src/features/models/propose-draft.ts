import {
  checkDefinition,
  checkRevision,
  checkSurroundings,
  EUROPE_BERLIN,
  fine,
  type Language,
  localDate,
  type Parameter,
  type Problem,
  problem,
  type ProposedRevision,
  publish,
  refuse,
  type Result,
} from '@laufzettel/engine'
import type { DefinitionVersion, TenantStores } from '../../db/database.ts'
import { proveVersion } from './prove-version.ts'
import { withRevisions } from './run-scenarios.ts'
import { namedLevels } from '../parameters/levels.ts'
import type { Services } from '../services.ts'
import { surroundings } from './surroundings.ts'
import type { Holding, ModelDraft, ProvenScenario } from '../../db/modelling.ts'

/**
 * Freezes a draft as the next version of its process, with the values it wants to publish, and plays its test cases:
 * where some end differently, `reason` says why it is proposed all the same, and is kept with how they ended. The same revision
 * again gives the version that was made of it. Problems: those of `save` on what is stored, of the checks
 * and of what is around the model (`checkSurroundings`), `parameter-unknown`, `parameter-from-above`,
 * `scenarios-differ` where no reason is given, `model-draft-moved`.
 */
export async function proposeDraft(
  { stores, worlds, database, mode }: Pick<Services, 'stores' | 'worlds' | 'database' | 'mode'>,
  id: string,
  holding: Holding,
  now: string,
  reason: string | null,
): Promise<Result<DefinitionVersion>> {
  const stored = await stores.modelDrafts.get(id)
  if (stored === null) return refuse(problem('model-draft-unknown'))
  if (stored.revision !== holding.expectedRevision) return refuse(problem('model-draft-moved'))
  // Saving what is stored changes nothing and shows that the lock is held.
  const held = await stores.modelDrafts.save(id, stored.content, holding, now)
  if (!held.ok) return held
  const draft = held.value
  const before = await alreadyProposed(stores, draft)
  if (before !== undefined) return fine(before)
  const checked = checkDefinition(draft.content.definition)
  if (!checked.ok) return checked
  if (checked.value.key !== draft.process)
    return refuse(problem('model-draft-other-process', { process: draft.process }))
  const missing = checkSurroundings(checked.value, await surroundings({ stores, mode }), localDate(now, EUROPE_BERLIN))
  if (missing.length > 0) return refuse(...missing)
  const revisions = revisionsOf(draft, checked.value.parameters)
  if (!revisions.ok) return revisions
  const fromAbove = await givenFromAbove({ stores, database }, revisions.value, checked.value.parameters)
  if (fromAbove !== null) return refuse(fromAbove)
  const version = publish(checked.value, await stores.definitions.nextVersion(draft.process))
  if (!version.ok) return version
  const world = await worlds.forProposal(version.value)
  if (world === null) return refuse(problem('version-unknown'))
  const results = await proveVersion(withRevisions(world, revisions.value))
  const differing = results.filter(({ passed }) => !passed)
  if (differing.length > 0 && reason === null) return refuse(scenariosDiffer(differing))
  const proof = { at: now, reason: differing.length === 0 ? null : reason, results }
  return stores.definitions.propose(version.value, holding.by, now, {
    proof,
    revisions: revisions.value,
    contributors: draft.contributors,
    draft: { id, revision: draft.revision },
  })
}

/** How many test cases end differently, and which: the first ones by name. */
export function scenariosDiffer(differing: readonly ProvenScenario[]) {
  const named = (language: Language) => {
    const names = differing.slice(0, MOST_NAMED).map(({ names }) => (language === 'de' ? `„${names.de}“` : `“${names.en}”`))
    return [...names, ...(differing.length > MOST_NAMED ? ['…'] : [])].join(', ')
  }
  return problem('scenarios-differ', { count: String(differing.length), names: { de: named('de'), en: named('en') } })
}

const MOST_NAMED = 5

async function alreadyProposed(
  { definitions }: TenantStores,
  draft: ModelDraft,
): Promise<DefinitionVersion | undefined> {
  if (draft.proposed?.revision !== draft.revision) return undefined
  const { hash } = draft.proposed
  return (await definitions.list(draft.process)).find(
    (version) => version.hash === hash && version.status !== 'cancelled',
  )
}

/** Judges each value as the revision that publishing makes of it. */
function revisionsOf({ process, content }: ModelDraft, parameters: readonly Parameter[]): Result<ProposedRevision[]> {
  const judged: ProposedRevision[] = []
  for (const [at, value] of content.revisions.entries()) {
    const place = `revisions/${at}`
    const given = typeof value === 'object' && value !== null ? (value as { parameter?: unknown }) : {}
    const declared = parameters.find(({ key }) => key === given.parameter)
    if (declared === undefined) {
      return refuse(problem('parameter-unknown', { parameter: String(given.parameter ?? '') }, place))
    }
    const checked = checkRevision({ ...given, format: 1, key: `proposed-${at}`, tenant: 'proposed', process }, declared)
    if (!checked.ok) {
      return refuse(...checked.problems.map((found) => ({ ...found, place: `${place}/${found.place ?? ''}` })))
    }
    const { format: _format, key: _key, tenant: _tenant, ...proposed } = checked.value
    judged.push(proposed)
  }
  return fine(judged)
}

/** The first value that the declaration keeps to the authorities above, where one of them has set it. */
async function givenFromAbove(
  services: Pick<Services, 'stores' | 'database'>,
  proposed: readonly ProposedRevision[],
  parameters: readonly Parameter[],
): Promise<Problem | null> {
  const kept = proposed.filter((value) =>
    parameters.some(({ key, overridable }) => key === value.parameter && !overridable),
  )
  if (kept.length === 0) return null
  const levels = await namedLevels(services)
  for (const { process, parameter } of kept) {
    // The uppermost one goes first; it comes last in the list.
    const above = (await services.stores.parameters.list(process)).findLast(
      (revision) => revision.parameter === parameter && (levels.get(revision.tenant)?.level ?? 0) > 0,
    )
    if (above === undefined) continue
    const label = parameters.find(({ key }) => key === parameter)?.label ?? { de: parameter, en: parameter }
    const authority = levels.get(above.tenant)?.name ?? above.tenant
    return problem('parameter-from-above', { label, authority })
  }
  return null
}
