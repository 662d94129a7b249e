import { TABLES } from './001-tables.ts'
import { FUNCTIONS } from './002-functions.ts'
import { RIGHTS } from './003-rights.ts'
import { SUBSCRIPTIONS } from './004-subscriptions.ts'
import { WORLD_MARK } from './005-world-mark.ts'
import { TENANT_TREE } from './006-tenant-tree.ts'
import { LARGE_LISTS } from './007-large-lists.ts'
import { DOCUMENTS_OUTSIDE } from './008-documents-outside.ts'

/** In order; the number of a migration is its place. Released ones never change. */
export const MIGRATIONS: readonly string[] = [
  TABLES,
  FUNCTIONS,
  RIGHTS,
  SUBSCRIPTIONS,
  WORLD_MARK,
  TENANT_TREE,
  LARGE_LISTS,
  DOCUMENTS_OUTSIDE,
]
