import { TABLES } from './001-tables.ts'
import { FUNCTIONS } from './002-functions.ts'
import { RIGHTS } from './003-rights.ts'
import { SUBSCRIPTIONS } from './004-subscriptions.ts'
import { LARGE_LISTS } from './005-large-lists.ts'

/** In order; the number of a migration is its place. Released ones never change. */
export const MIGRATIONS: readonly string[] = [TABLES, FUNCTIONS, RIGHTS, SUBSCRIPTIONS, LARGE_LISTS]
