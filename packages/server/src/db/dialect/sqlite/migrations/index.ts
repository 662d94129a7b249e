import { JOURNAL } from './001-journal.ts'
import { VIEWS } from './002-views.ts'
import { STORES } from './003-stores.ts'
import { DONE_WORK } from './004-done-work.ts'
import { MODELS } from './005-models.ts'
import { WAYS_BACK } from './006-ways-back.ts'
import { PROOFS } from './007-proofs.ts'
import { TIMER_LEASES } from './008-timer-leases.ts'
import { SUBSCRIPTIONS } from './009-subscriptions.ts'
import { WORLD_MARK } from './010-world-mark.ts'
import { LARGE_LISTS } from './011-large-lists.ts'
import { DOCUMENTS_OUTSIDE } from './012-documents-outside.ts'

/** In order; the number of a migration is its place. Released ones never change. */
export const MIGRATIONS: readonly string[] = [
  JOURNAL,
  VIEWS,
  STORES,
  DONE_WORK,
  MODELS,
  WAYS_BACK,
  PROOFS,
  TIMER_LEASES,
  SUBSCRIPTIONS,
  WORLD_MARK,
  LARGE_LISTS,
  DOCUMENTS_OUTSIDE,
]
