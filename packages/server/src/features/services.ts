import type { Clock, Ids } from '@laufzettel/engine'
import type { Renderer } from '../letters/renderer.ts'
import type { Database, TenantStores } from '../db/database.ts'
import type { Worlds } from './worlds.ts'

/** Where the server runs: `demo` brings an invented authority, `test` a clock that can be moved. */
export type Mode = 'demo' | 'production' | 'test'

export interface ServerIds extends Ids {
  /** As unguessable as a reference; a later one is greater, so that what is stored of new cases lies together. */
  caseId(): string
}

/** What handlers work with. One per process. */
export interface Services {
  readonly mode: Mode
  /** The authority whose pages are open here. */
  readonly tenant: string
  readonly clock: Clock
  readonly ids: ServerIds
  readonly database: Database
  /** The stores of `tenant`. */
  readonly stores: TenantStores
  readonly worlds: Worlds
  /** Sets letters and receipts. */
  readonly renderer: Renderer
}
