import type { AnswerOf, RouteNamed } from '@laufzettel/api'
import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { TenantStores } from '../../db/database.ts'
import type { ModelContent, ModelDraft, ModelPresence } from '../../db/modelling.ts'
import { peopleOf } from './people.ts'
import { published } from './version-summary.ts'

type ShownDraft = AnswerOf<RouteNamed<'modelDraft'>>
type ShownContent = ShownDraft['draft']
type ShownPresence = AnswerOf<RouteNamed<'modelDraftPresence'>>

/**
 * The draft of a process; a new one begins with the version that was published last, and while that waits for its
 * day with those who wrote it. A process of an authority above begins with the version of that one. Problem:
 * `process-unknown`.
 */
export async function openDraft(
  stores: TenantStores,
  process: string,
  by: string,
  now: string,
): Promise<Result<ShownDraft>> {
  const own = published(await stores.definitions.list(process))
  const [last] = own.length > 0 ? own : await stores.definitions.inherited(process)
  const base = last === undefined ? null : await stores.definitions.byHash(last.hash)
  if (last === undefined || base === null) return refuse(problem('process-unknown'))
  const waits = own.length > 0 && (last.validFrom ?? '') > now
  const begin = {
    base: last.hash,
    content: { definition: base.definition, revisions: [] },
    contributors: waits ? [last.author, ...last.contributors] : [],
  }
  return fine(await shownDraft(stores, await stores.modelDrafts.open(process, begin, by, now)))
}

export async function shownDraft(stores: TenantStores, draft: ModelDraft): Promise<ShownDraft> {
  const person = peopleOf(stores)
  return {
    id: draft.id,
    process: draft.process,
    revision: draft.revision,
    base: draft.base,
    draft: shownContent(draft.content),
    createdAt: draft.createdAt,
    createdBy: await person(draft.createdBy),
    updatedAt: draft.updatedAt,
    updatedBy: await person(draft.updatedBy),
    proposed: draft.proposed,
  }
}

/** The editor wrote it, so it has the editor's types; whether it is finished, proposing judges. */
export function shownContent(content: ModelContent): ShownContent {
  return content as ShownContent
}

export async function shownPresence(
  stores: TenantStores,
  { lock, mine, present }: ModelPresence,
  revision: number,
): Promise<ShownPresence> {
  const person = peopleOf(stores)
  return {
    lock: lock === null ? null : { holder: await person(lock.user), since: lock.since },
    mine,
    present: await Promise.all(present.map(async ({ user, seenAt }) => ({ person: await person(user), seenAt }))),
    revision,
  }
}
