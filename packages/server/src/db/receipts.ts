import { canonicalJson, type Hash, PROCESS_CLASS, type Receipt } from '@laufzettel/engine'
import type { Connection } from './dialect/sqlite/connection.ts'
import type { KeyStore } from './key-store.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'

export interface StoredReceipt {
  readonly request: Hash
  /** Null once the process data of its case is erased. */
  readonly receipt: Receipt | null
}

/**
 * The answers of commands by idempotency key, one row per (tenant, key) (P2). Only the key's hash is stored: a key
 * may name what gives access (a draft) or hold whatever its sender put into it.
 */
export class Receipts {
  readonly #keys: KeyStore
  readonly #select
  readonly #insert

  constructor(connection: Connection, keys: KeyStore) {
    this.#keys = keys
    this.#select = connection.prepare<[string, string], { request: string; case_id: string; sealed: Buffer }>(
      'SELECT request, case_id, sealed FROM receipts WHERE tenant = ? AND idempotency_key = ?',
    )
    this.#insert = connection.prepare<[string, string, string, string, Buffer]>(
      'INSERT INTO receipts (tenant, idempotency_key, request, case_id, sealed) VALUES (?, ?, ?, ?, ?)',
    )
  }

  find(tenant: string, idempotencyKey: string): StoredReceipt | null {
    const row = this.#select.get(tenant, digest(idempotencyKey))
    if (row === undefined) return null
    const key = this.#keys.find({ tenant, owner: row.case_id, retention: PROCESS_CLASS })
    if (key === 'destroyed') return { request: row.request, receipt: null }
    const plain =
      key && openBytes(key, placeOf(tenant, row.case_id, PROCESS_CLASS, 'receipt', idempotencyKey), row.sealed)
    if (!plain) throw new Error(`the receipt of ${idempotencyKey} is damaged`)
    return { request: row.request, receipt: JSON.parse(plain.toString()) as Receipt }
  }

  put(tenant: string, idempotencyKey: string, request: Hash, receipt: Receipt): void {
    const { caseId } = receipt
    const key = this.#keys.obtain({ tenant, owner: caseId, retention: PROCESS_CLASS })
    if (key === null) throw new Error(`the process data of ${caseId} is erased`)
    const place = placeOf(tenant, caseId, PROCESS_CLASS, 'receipt', idempotencyKey)
    this.#insert.run(tenant, digest(idempotencyKey), request, caseId, sealBytes(key, place, canonicalJson(receipt)))
  }
}
