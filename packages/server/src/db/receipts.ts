import { canonicalJson, type Hash, PROCESS_CLASS, type Receipt } from '@laufzettel/engine'
import type { KeyRing, Keys } from './keys.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'
import { type Ask, statement, type Work } from './work.ts'

export interface StoredReceipt {
  readonly request: Hash
  /** Null once the process data of its case is erased. */
  readonly receipt: Receipt | null
}

export interface ReceiptRow {
  readonly request: string
  readonly case_id: string
  readonly sealed: Buffer
}

/**
 * The answers of commands by idempotency key, one row per (tenant, key) (P2). Only the key's hash is stored: a key
 * may name what gives access (a draft) or hold whatever its sender put into it.
 */
export class Receipts {
  readonly #keys: Keys
  readonly #select = statement<[string, string], ReceiptRow>(
    'SELECT request, case_id, sealed FROM receipts WHERE tenant = ? AND idempotency_key = ?',
  )
  readonly #insert = statement<[string, string, string, string, Buffer]>(
    'INSERT INTO receipts (tenant, idempotency_key, request, case_id, sealed) VALUES (?, ?, ?, ?, ?)',
  )

  constructor(keys: Keys) {
    this.#keys = keys
  }

  ask(tenant: string, idempotencyKey: string): Ask<ReceiptRow> {
    return this.#select.ask(tenant, digest(idempotencyKey))
  }

  *find(tenant: string, idempotencyKey: string): Work<StoredReceipt | null> {
    const row = yield* this.#select.get(tenant, digest(idempotencyKey))
    return row === undefined ? null : yield* this.open(tenant, idempotencyKey, row)
  }

  *open(tenant: string, idempotencyKey: string, row: ReceiptRow): Work<StoredReceipt> {
    const key = (yield* this.#keys.of(tenant, row.case_id)).find(PROCESS_CLASS)
    if (key === 'destroyed') return { request: row.request, receipt: null }
    const plain =
      key && openBytes(key, placeOf(tenant, row.case_id, PROCESS_CLASS, 'receipt', idempotencyKey), row.sealed)
    if (!plain) throw new Error(`the receipt of ${idempotencyKey} is damaged`)
    return { request: row.request, receipt: JSON.parse(plain.toString()) as Receipt }
  }

  *put(tenant: string, idempotencyKey: string, request: Hash, receipt: Receipt, ring: KeyRing): Work<void> {
    const { caseId } = receipt
    const key = ring.obtain(PROCESS_CLASS)
    if (key === null) throw new Error(`the process data of ${caseId} is erased`)
    const place = placeOf(tenant, caseId, PROCESS_CLASS, 'receipt', idempotencyKey)
    const sealed = sealBytes(key, place, canonicalJson(receipt))
    yield* this.#insert.later(tenant, digest(idempotencyKey), request, caseId, sealed)
  }
}
