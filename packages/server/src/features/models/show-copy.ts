import type { AnswerOf, RouteNamed } from '@laufzettel/api'
import type { TenantStores } from '../../db/database.ts'
import type { ModelCopy } from '../../db/modelling.ts'
import { peopleOf } from './people.ts'
import { shownContent } from './show-draft.ts'

type ShownCopy = AnswerOf<RouteNamed<'modelDraftCopies'>>['copies'][number]

/** A kept version with the names of its people; a reason that a person wrote is the same in both languages. */
export async function shownCopy(stores: TenantStores, copy: ModelCopy): Promise<ShownCopy> {
  const person = peopleOf(stores)
  const { content, owner, other, reason, ...facts } = copy
  return {
    ...facts,
    owner: await person(owner),
    other: other === null ? null : await person(other),
    reason: typeof reason === 'string' ? { de: reason, en: reason } : reason,
    draft: shownContent(content),
  }
}
