import type { Work } from './work.ts'

/** Runs work for one tenant, who sees nobody else's rows. */
export interface Desk {
  /** Sees what is committed; several questions may see several moments. */
  readonly read: <T>(work: () => Work<T>) => Promise<T>
  /** The same for a few rows by their keys, which may share a round trip with what others ask. */
  readonly lookUp: <T>(work: () => Work<T>) => Promise<T>
  /** Sees one moment only. */
  readonly readOnce: <T>(work: () => Work<T>) => Promise<T>
  /** One statement. It is on disk when a later commit is, not before: for what nobody was told yet. */
  readonly unsynced: <T>(work: () => Work<T>) => Promise<T>
  /** Everything or nothing, as if nobody else wrote meanwhile. It may be begun again: see `Work`. */
  readonly write: <T>(work: () => Work<T>) => Promise<T>
}

/** A database that runs work. */
export interface Runner {
  at(tenant: string): Desk
  /** Work that is nobody's, or everybody's: what the queues of all tenants hold. */
  readonly house: Desk
  /** What was deleted is not left to read in a log either, as far as the database can. */
  wipe(): void
}
