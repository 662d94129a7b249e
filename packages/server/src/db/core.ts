import type { Ids } from '@laufzettel/engine'
import type { DocumentStore } from '../document-store/document-store.ts'
import type { Page } from './database.ts'
import type { Dialect } from './dialect/dialect.ts'
import type { Keys } from './keys.ts'
import type { Runner } from './runner.ts'

/** What every store is made of. */
export interface Core {
  readonly runner: Runner
  readonly dialect: Dialect
  readonly keys: Keys
  readonly ids: Ids
  /** Content of documents; what is in it is named by rows. */
  readonly files: DocumentStore
}

/** A store prepares its statements once; each call makes it a tenant's. */
export type ForTenant<Store> = (tenant: string) => Store

const LARGEST_PAGE = 200

/** `limit` and `offset` as statements take them. */
export function cut({ limit, offset = 0 }: Page): [limit: number, offset: number] {
  return [Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(limit))), Math.max(0, Math.trunc(offset))]
}
