import type { KeyObject } from 'node:crypto'
import {
  type Batch,
  type BatchHeader,
  batchOf,
  CHAIN_START,
  canonicalJson,
  type CaseState,
  chainHash,
  emptyState,
  type ErasedFact,
  type Fact,
  foldBatch,
  type Hash,
  PROCESS_CLASS,
  type Outcome,
  problem,
  recordedActor,
  refuse,
  type Result,
  fine,
  type Submission,
} from '@laufzettel/engine'
import type { Connection } from './dialect/sqlite/connection.ts'
import type { KeyStore } from './key-store.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'

/** Where the chain of a case stands. */
export interface Head {
  readonly number: number
  readonly revision: number
  readonly chain: Hash
}

export interface StoredCase {
  readonly state: CaseState
  readonly head: Head
}

interface HeadRow extends Head {
  readonly state_format: number
}

const STATE_FORMAT = emptyState('').format

/** Batches, chain and state of cases, encrypted. Runs inside the transaction of its caller. */
export class CaseStore {
  readonly #keys: KeyStore
  readonly #head
  readonly #putHead
  readonly #putBatch
  readonly #putPayload
  readonly #putState
  readonly #clearStates
  readonly #batches
  readonly #payloads
  readonly #states

  constructor(connection: Connection, keys: KeyStore) {
    this.#keys = keys
    this.#head = connection.prepare<[string, string], HeadRow>(
      'SELECT number, revision, chain, state_format FROM heads WHERE tenant = ? AND case_id = ?',
    )
    this.#putHead = connection.prepare<[string, string, number, number, string, number]>(
      `INSERT INTO heads (tenant, case_id, number, revision, chain, state_format) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (tenant, case_id) DO UPDATE SET
         number = excluded.number, revision = excluded.revision, chain = excluded.chain, state_format = excluded.state_format`,
    )
    this.#putBatch = connection.prepare<[string, string, number, string, string]>(
      'INSERT INTO batches (tenant, case_id, number, header, chain) VALUES (?, ?, ?, ?, ?)',
    )
    this.#putPayload = connection.prepare<[string, string, number, number, Buffer]>(
      'INSERT INTO payloads (tenant, case_id, number, position, sealed) VALUES (?, ?, ?, ?, ?)',
    )
    this.#putState = connection.prepare<[string, string, string, Buffer]>(
      `INSERT INTO states (tenant, case_id, class, sealed) VALUES (?, ?, ?, ?)
       ON CONFLICT (tenant, case_id, class) DO UPDATE SET sealed = excluded.sealed`,
    )
    this.#clearStates = connection.prepare<[string, string]>('DELETE FROM states WHERE tenant = ? AND case_id = ?')
    this.#batches = connection.prepare<[string, string], { number: number; header: string; chain: string }>(
      'SELECT number, header, chain FROM batches WHERE tenant = ? AND case_id = ? ORDER BY number',
    )
    this.#payloads = connection.prepare<[string, string], { number: number; position: number; sealed: Buffer }>(
      'SELECT number, position, sealed FROM payloads WHERE tenant = ? AND case_id = ? ORDER BY number, position',
    )
    this.#states = connection.prepare<[string, string], { class: string; sealed: Buffer }>(
      'SELECT class, sealed FROM states WHERE tenant = ? AND case_id = ?',
    )
  }

  head(tenant: string, caseId: string): Head | null {
    return this.#head.get(tenant, caseId) ?? null
  }

  /** The stored state; folded anew where it is missing, of an older format, or half erased. Null: no such case. */
  load(tenant: string, caseId: string): StoredCase | null {
    const row = this.#head.get(tenant, caseId)
    if (row === undefined) return null
    const { state_format, ...head } = row
    const stored = state_format === STATE_FORMAT ? this.#storedState(tenant, caseId) : null
    return { state: stored ?? this.fold(tenant, caseId), head }
  }

  /** Appends what a command did. Problem: `retention-class-erased`; nothing is written then. */
  append(submission: Submission, outcome: Outcome, before: Head | null): Result<Head> {
    const { tenant, caseId, command, actor, now } = submission
    const { facts, state, world, semantics } = outcome
    const number = (before?.number ?? 0) + 1
    const after = before?.revision ?? 0
    if (state.revision !== after + facts.length) throw new Error(`${caseId}: the state is not the one after the facts`)
    const touched = new Set([PROCESS_CLASS, ...facts.map((fact) => fact.class)])
    const keys = new Map<string, KeyObject>()
    for (const retention of touched) {
      const key = this.#keys.obtain({ tenant, owner: caseId, retention })
      if (key === null) return refuse(problem('retention-class-erased'))
      keys.set(retention, key)
    }
    const payloads = facts.map((fact, position) =>
      sealBytes(
        keys.get(fact.class) as KeyObject,
        payloadPlace(tenant, caseId, number, position, fact.class),
        canonicalJson(fact.body),
      ),
    )
    const header: BatchHeader = {
      format: 1,
      tenant,
      caseId,
      number,
      after,
      counter: state.counter,
      at: now,
      actor: recordedActor(actor),
      command: command.type,
      world,
      semantics,
      facts: facts.map(({ type, v, class: retention }, position) => ({
        type,
        v,
        class: retention,
        sealed: digest(payloads[position] as Buffer),
      })),
    }
    const head = { number, revision: state.revision, chain: chainHash(before?.chain ?? CHAIN_START, header) }
    this.#putHead.run(tenant, caseId, head.number, head.revision, head.chain, STATE_FORMAT)
    this.#putBatch.run(tenant, caseId, number, canonicalJson(header), head.chain)
    for (const [position, sealed] of payloads.entries()) this.#putPayload.run(tenant, caseId, number, position, sealed)
    this.#writeState(tenant, caseId, state, keys)
    return fine(head)
  }

  /** Stores the state that follows from the facts as they can be read now. */
  refold(tenant: string, caseId: string): CaseState {
    const state = this.fold(tenant, caseId)
    this.#clearStates.run(tenant, caseId)
    const keys = new Map<string, KeyObject>()
    for (const retention of [PROCESS_CLASS, ...Object.keys(state.vault)]) {
      const key = this.#keys.obtain({ tenant, owner: caseId, retention })
      if (key !== null) keys.set(retention, key)
    }
    this.#writeState(tenant, caseId, state, keys)
    return state
  }

  batches(tenant: string, caseId: string): Batch[] {
    const payloads = this.#payloadsByPlace(tenant, caseId)
    return this.#batches.all(tenant, caseId).map(({ number, header: text }) => {
      const header = JSON.parse(text) as BatchHeader
      const facts = header.facts.map((fact, position) => {
        const opened = this.#openFact(tenant, caseId, number, position, fact, payloads.get(`${number}/${position}`))
        if (opened === null) throw new Error(`${caseId}/${number}/${position} is damaged`)
        return opened
      })
      return batchOf(header, facts)
    })
  }

  fold(tenant: string, caseId: string): CaseState {
    return this.batches(tenant, caseId).reduce(foldBatch, emptyState(caseId))
  }

  /** Recomputes chain, payloads and state. Problems: `case-unknown`, `chain-broken`, `state-differs`. */
  verify(tenant: string, caseId: string): Result<true> {
    const stored = this.#head.get(tenant, caseId)
    if (stored === undefined) return refuse(problem('case-unknown'))
    const payloads = this.#payloadsByPlace(tenant, caseId)
    const broken = (place: number | string) => refuse(problem('chain-broken', { place: `${caseId}/${place}` }))
    let chain = CHAIN_START
    let number = 0
    let state = emptyState(caseId)
    for (const row of this.#batches.all(tenant, caseId)) {
      number += 1
      const header = readHeader(row.header)
      if (header === null || row.number !== number || header.number !== number || header.caseId !== caseId) {
        return broken(number)
      }
      if (canonicalJson(header) !== row.header || header.after !== state.revision) return broken(number)
      const facts: (Fact | ErasedFact)[] = []
      for (const [position, fact] of header.facts.entries()) {
        const sealed = payloads.get(`${number}/${position}`)
        payloads.delete(`${number}/${position}`)
        const opened = this.#openFact(tenant, caseId, number, position, fact, sealed)
        if (sealed === undefined || digest(sealed) !== fact.sealed || opened === null) {
          return broken(`${number}/${position}`)
        }
        facts.push(opened)
      }
      chain = chainHash(chain, header)
      if (chain !== row.chain) return broken(number)
      state = foldBatch(state, batchOf(header, facts))
    }
    if (payloads.size > 0 || number !== stored.number || chain !== stored.chain) return broken(stored.number)
    const kept = this.#storedState(tenant, caseId)
    const same = state.revision === stored.revision && kept !== null && canonicalJson(kept) === canonicalJson(state)
    // Without the key of its process data a case has no state to keep.
    if (!same && state.tenant !== '') return refuse(problem('state-differs', { place: caseId }))
    return fine(true)
  }

  #payloadsByPlace(tenant: string, caseId: string): Map<string, Buffer> {
    const rows = this.#payloads.all(tenant, caseId)
    return new Map(rows.map(({ number, position, sealed }) => [`${number}/${position}`, sealed]))
  }

  /** The fact, or what is left of it once its key is destroyed; null if it is damaged. */
  #openFact(
    tenant: string,
    caseId: string,
    number: number,
    position: number,
    fact: BatchHeader['facts'][number],
    sealed: Buffer | undefined,
  ): Fact | ErasedFact | null {
    const { type, v, class: retention } = fact
    const key = this.#keys.find({ tenant, owner: caseId, retention })
    if (key === 'destroyed') return { type, v, class: retention, erased: true } as ErasedFact
    if (key === null || sealed === undefined) return null
    const plain = openBytes(key, payloadPlace(tenant, caseId, number, position, retention), sealed)
    return plain === null ? null : ({ type, v, class: retention, body: JSON.parse(plain.toString()) } as Fact)
  }

  /** Null if a part is missing, damaged or erased. */
  #storedState(tenant: string, caseId: string): CaseState | null {
    let state: CaseState | null = null
    const vault: CaseState['vault'] = {}
    for (const { class: retention, sealed } of this.#states.all(tenant, caseId)) {
      const key = this.#keys.find({ tenant, owner: caseId, retention })
      if (key === null || key === 'destroyed') return null
      const plain = openBytes(key, statePlace(tenant, caseId, retention), sealed)
      if (plain === null) return null
      const part: unknown = JSON.parse(plain.toString())
      if (retention === PROCESS_CLASS) state = part as CaseState
      else vault[retention] = part as CaseState['vault'][string]
    }
    return state === null ? null : { ...state, vault: { ...state.vault, ...vault } }
  }

  /** Writes the parts for which there is a key here: facts of a class change that class's part and the structure. */
  #writeState(tenant: string, caseId: string, state: CaseState, keys: ReadonlyMap<string, KeyObject>): void {
    const { [PROCESS_CLASS]: structural, ...vault } = state.vault
    for (const [retention, key] of keys) {
      const part =
        retention === PROCESS_CLASS
          ? { ...state, vault: structural === undefined ? {} : { [PROCESS_CLASS]: structural } }
          : vault[retention]
      if (part === undefined) continue
      const sealed = sealBytes(key, statePlace(tenant, caseId, retention), canonicalJson(part))
      this.#putState.run(tenant, caseId, retention, sealed)
    }
  }
}

const payloadPlace = (tenant: string, caseId: string, number: number, position: number, retention: string) =>
  placeOf(tenant, caseId, retention, `${number}/${position}`)
const statePlace = (tenant: string, caseId: string, retention: string) => placeOf(tenant, caseId, retention, 'state')

/** A damaged header may not even be JSON. */
function readHeader(text: string): BatchHeader | null {
  try {
    return JSON.parse(text) as BatchHeader
  } catch {
    return null
  }
}
