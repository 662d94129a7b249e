import type { Ids } from '@laufzettel/engine'
import type { Page } from './database.ts'
import type { Connection } from './dialect/sqlite/connection.ts'
import type { GroupCommit } from './group-commit.ts'
import type { KeyStore } from './key-store.ts'

/** What every store is made of. */
export interface Core {
  readonly connection: Connection
  readonly writer: GroupCommit
  readonly keys: KeyStore
  readonly ids: Ids
}

/** A store prepares its statements once; each call makes it a tenant's. */
export type ForTenant<Store> = (tenant: string) => Store

const LARGEST_PAGE = 200

/** `limit` and `offset` as statements take them. */
export function cut({ limit, offset = 0 }: Page): [limit: number, offset: number] {
  return [Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(limit))), Math.max(0, Math.trunc(offset))]
}
