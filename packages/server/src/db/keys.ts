import type { KeyObject } from 'node:crypto'
import type { Ask, Work } from './work.ts'

/** Whose key: `owner` is a case or `draft/<id>`, `retention` its retention class. */
export interface KeyName {
  readonly tenant: string
  readonly owner: string
  readonly retention: string
}

/** The keys of one owner, as long as a piece of work lasts. */
export interface KeyRing {
  /** The key; null if there was never one. */
  find(retention: string): KeyObject | 'destroyed' | null
  /** The key, made now if there was never one; null if it was destroyed. A new one is stored by `keep`. */
  obtain(retention: string): KeyObject | null
  /** Stores new keys, not after what is encrypted with them. Fails the work if one in use was destroyed meanwhile. */
  keep(): Work<void>
  /** Overwrites the key for ever. Its name stays taken. */
  destroy(retention: string): Work<void>
}

/** The keys of cases and drafts, each 32 random bytes wrapped by the master key. */
export interface Keys {
  /** What has to be asked to make a ring of the answers; nothing where keys are at hand. */
  ring(
    tenant: string,
    owner: string,
  ): { readonly asks: readonly Ask[]; open(rows: readonly (readonly unknown[])[]): KeyRing }
  of(tenant: string, owner: string): Work<KeyRing>
  /** Overwrites keys whose owners are gone for ever, names included. */
  forget(names: readonly KeyName[]): Work<void>
  /** A key made of the master key for one purpose (HKDF, RFC 5869), for hashes of short secrets. */
  derived(purpose: string): Buffer
}
