import {
  checkDefinition,
  checkRevision,
  fine,
  type Parameter,
  problem,
  type ProposedRevision,
  publish,
  refuse,
  type Result,
} from '@laufzettel/engine'
import type { DefinitionVersion, TenantStores } from '../../db/database.ts'
import type { Holding, ModelDraft } from '../../db/modelling.ts'

/**
 * Freezes a draft as the next version of its process, with the values it wants to publish. The same revision
 * again gives the version that was made of it. Problems: those of `save` on what is stored, of the checks,
 * `parameter-unknown`, `model-draft-moved`.
 */
export async function proposeDraft(
  stores: TenantStores,
  id: string,
  holding: Holding,
  now: string,
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
  const revisions = revisionsOf(draft, checked.value.parameters)
  if (!revisions.ok) return revisions
  const version = publish(checked.value, await stores.definitions.nextVersion(draft.process))
  if (!version.ok) return version
  return stores.definitions.propose(version.value, holding.by, now, {
    revisions: revisions.value,
    contributors: draft.contributors,
    draft: { id, revision: draft.revision },
  })
}

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
