import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'
import type { Visitor } from '../visitor.ts'
import { listModels } from './list-models.ts'
import { proposeDraft } from './propose-draft.ts'
import { shownCopy } from './show-copy.ts'
import { openDraft, shownDraft, shownPresence } from './show-draft.ts'

type Names =
  | 'models'
  | 'openModelDraft'
  | 'modelDraft'
  | 'saveModelDraft'
  | 'modelDraftPresence'
  | 'lockModelDraft'
  | 'releaseModelDraft'
  | 'modelDraftCopies'
  | 'proposeModelDraft'

/** What modellers do to drafts. Who asks is always a member of staff: the contract says so. */
export const MODEL_HANDLERS: ApiHandlers<Names> = {
  models: async ({ visitor, now }, { stores }) => fine({ models: await listModels(stores, idOf(visitor), now) }),

  openModelDraft: async ({ params, visitor, now }, { stores }) => openDraft(stores, params.process, idOf(visitor), now),

  modelDraft: async ({ params }, { stores }) => {
    const draft = await stores.modelDrafts.get(params.draft)
    return draft === null ? refuse(problem('model-draft-unknown')) : fine(await shownDraft(stores, draft))
  },

  saveModelDraft: async ({ params, body, visitor, now }, { stores }) => {
    const stored = await stores.modelDrafts.get(params.draft)
    if (stored === null) return refuse(problem('model-draft-unknown'))
    const { key } = body.draft.definition as { key?: unknown }
    if (key !== stored.process) {
      return refuse(problem('model-draft-other-process', { process: stored.process }, 'draft/definition/key'))
    }
    const holding = {
      expectedRevision: body.expectedRevision,
      token: body.lock,
      by: idOf(visitor),
      over: body.over === true,
    }
    const saved = await stores.modelDrafts.save(params.draft, body.draft, holding, now)
    return saved.ok ? fine({ revision: saved.value.revision, savedAt: saved.value.updatedAt }) : saved
  },

  modelDraftPresence: async ({ params, body, visitor, now }, { stores }) => {
    const draft = await stores.modelDrafts.get(params.draft)
    if (draft === null) return refuse(problem('model-draft-unknown'))
    const seen = await stores.modelDrafts.seen(draft.id, idOf(visitor), body.lock, now)
    return seen.ok ? fine(await shownPresence(stores, seen.value, draft.revision)) : seen
  },

  lockModelDraft: async ({ params, body, visitor, now }, { stores }) => {
    const locked = await stores.modelDrafts.lock(params.draft, idOf(visitor), body.takeOver ?? null, now)
    if (!locked.ok) return locked
    const { token } = locked.value
    const draft = await stores.modelDrafts.get(params.draft)
    const seen = await stores.modelDrafts.seen(params.draft, idOf(visitor), token, now)
    if (!seen.ok) return seen
    return fine({ lock: token, presence: await shownPresence(stores, seen.value, draft?.revision ?? 1) })
  },

  releaseModelDraft: async ({ params, body }, { stores }): Promise<Result<undefined>> => {
    await stores.modelDrafts.release(params.draft, body.lock)
    return fine(undefined)
  },

  modelDraftCopies: async ({ params, visitor }, { stores }) => {
    if ((await stores.modelDrafts.get(params.draft)) === null) return refuse(problem('model-draft-unknown'))
    const copies = await stores.modelDrafts.copies(params.draft, idOf(visitor))
    return fine({ copies: await Promise.all(copies.map((copy) => shownCopy(stores, copy))) })
  },

  proposeModelDraft: async ({ params, body, visitor, now }, { stores }) => {
    const holding = { expectedRevision: body.expectedRevision, token: body.lock, by: idOf(visitor) }
    const proposed = await proposeDraft(stores, params.draft, holding, now)
    if (!proposed.ok) return proposed
    const { hash, process, version } = proposed.value
    return fine({ hash, process, version })
  },
}

function idOf(visitor: Visitor): string {
  return visitor.kind === 'staff' ? visitor.id : ''
}
