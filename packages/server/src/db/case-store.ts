import type { KeyObject } from 'node:crypto'
import {
  type Batch,
  type BatchHeader,
  batchOf,
  CHAIN_START,
  canonicalJson,
  type CaseState,
  emptyState,
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
import type { KeyRing, Keys } from './keys.ts'
import { openFacts, type PayloadRow, sealFacts } from './payloads.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'
import { type Ask, statement, together, type Work } from './work.ts'

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

export interface HeadRow extends Head {
  readonly state_format: number
}

export interface StateRow {
  readonly class: string
  readonly sealed: Buffer
}

const STATE_FORMAT = emptyState('').format

/** Batches, chain and state of cases, encrypted. Part of the work of its caller. */
export class CaseStore {
  readonly #keys: Keys
  readonly #head = statement<[string, string], HeadRow>(
    'SELECT number, revision, chain, state_format FROM heads WHERE tenant = ? AND case_id = ?',
  )
  readonly #putHead = statement<[string, string, number, number, string, number]>(
    `INSERT INTO heads (tenant, case_id, number, revision, chain, state_format) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (tenant, case_id) DO UPDATE SET
       number = excluded.number, revision = excluded.revision, chain = excluded.chain, state_format = excluded.state_format`,
  )
  readonly #putBatch = statement<[string, string, number, string, string]>(
    'INSERT INTO batches (tenant, case_id, number, header, chain) VALUES (?, ?, ?, ?, ?)',
  )
  readonly #putPayload = statement<[string, string, number, number, Buffer]>(
    'INSERT INTO payloads (tenant, case_id, number, position, sealed) VALUES (?, ?, ?, ?, ?)',
  )
  readonly #putState = statement<[string, string, string, Buffer]>(
    `INSERT INTO states (tenant, case_id, class, sealed) VALUES (?, ?, ?, ?)
     ON CONFLICT (tenant, case_id, class) DO UPDATE SET sealed = excluded.sealed`,
  )
  readonly #clearStates = statement<[string, string]>('DELETE FROM states WHERE tenant = ? AND case_id = ?')
  readonly #touchHead = statement<[string, string]>('UPDATE heads SET number = number WHERE tenant = ? AND case_id = ?')
  readonly #batches = statement<[string, string], { number: number; header: string; chain: string }>(
    'SELECT number, header, chain FROM batches WHERE tenant = ? AND case_id = ? ORDER BY number',
  )
  readonly #payloads = statement<[string, string], PayloadRow>(
    'SELECT number, position, sealed FROM payloads WHERE tenant = ? AND case_id = ? ORDER BY number, position',
  )
  readonly #states = statement<[string, string], StateRow>(
    'SELECT class, sealed FROM states WHERE tenant = ? AND case_id = ?',
  )

  constructor(keys: Keys) {
    this.#keys = keys
  }

  *head(tenant: string, caseId: string): Work<Head | null> {
    return (yield* this.#head.get(tenant, caseId)) ?? null
  }

  /** What `open` needs to know, to be asked together with other questions. */
  asks(tenant: string, caseId: string): readonly [Ask<HeadRow>, Ask<StateRow>] {
    return [this.#head.ask(tenant, caseId), this.#states.ask(tenant, caseId)]
  }

  /** The stored state; folded anew where it is missing, of an older format, or half erased. Null: no such case. */
  *load(tenant: string, caseId: string): Work<StoredCase | null> {
    const ring = this.#keys.ring(tenant, caseId)
    const [[head], states, ...keys] = yield* together([...this.asks(tenant, caseId), ...ring.asks])
    return head === undefined ? null : yield* this.open(tenant, caseId, head, states, ring.open(keys))
  }

  *open(tenant: string, caseId: string, row: HeadRow, states: readonly StateRow[], ring: KeyRing): Work<StoredCase> {
    const { state_format, ...head } = row
    const stored = state_format === STATE_FORMAT ? openState(tenant, caseId, states, ring) : null
    return { state: stored ?? (yield* this.fold(tenant, caseId)), head }
  }

  /** Appends what a command did. Problem: `retention-class-erased`; nothing is written then. */
  *append(submission: Submission, outcome: Outcome, before: Head | null, ring: KeyRing): Work<Result<Head>> {
    const { tenant, caseId, command, actor, now } = submission
    const { facts, state, world, semantics } = outcome
    const number = (before?.number ?? 0) + 1
    const after = before?.revision ?? 0
    if (state.revision !== after + facts.length) throw new Error(`${caseId}: the state is not the one after the facts`)
    const touched = new Set([PROCESS_CLASS, ...facts.map((fact) => fact.class)])
    const keys = new Map<string, KeyObject>()
    for (const retention of touched) {
      const key = ring.obtain(retention)
      if (key === null) return refuse(problem('retention-class-erased'))
      keys.set(retention, key)
    }
    const payloads = sealFacts(tenant, caseId, number, facts, keys)
    const header: BatchHeader = {
      ...payloads.header,
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
    }
    const headerText = canonicalJson(header)
    const head = { number, revision: state.revision, chain: chainLink(before?.chain ?? CHAIN_START, headerText) }
    // The head comes first: whoever wants to write to the same case waits here.
    yield* this.#putHead.later(tenant, caseId, head.number, head.revision, head.chain, STATE_FORMAT)
    yield* ring.keep()
    yield* this.#putBatch.later(tenant, caseId, number, headerText, head.chain)
    for (const { position, sealed } of payloads.rows) {
      yield* this.#putPayload.later(tenant, caseId, number, position, sealed)
    }
    yield* this.#writeState(tenant, caseId, state, keys)
    return fine(head)
  }

  /** Stores the state that follows from the facts as they can be read now. */
  *refold(tenant: string, caseId: string): Work<CaseState> {
    // Touched first, so that nobody appends what was decided on the state before.
    yield* this.#touchHead.run(tenant, caseId)
    const state = yield* this.fold(tenant, caseId)
    yield* this.#clearStates.later(tenant, caseId)
    const ring = yield* this.#keys.of(tenant, caseId)
    const keys = new Map<string, KeyObject>()
    for (const retention of [PROCESS_CLASS, ...Object.keys(state.vault)]) {
      const key = ring.obtain(retention)
      if (key !== null) keys.set(retention, key)
    }
    yield* ring.keep()
    yield* this.#writeState(tenant, caseId, state, keys)
    return state
  }

  *batches(tenant: string, caseId: string): Work<Batch[]> {
    const ring = this.#keys.ring(tenant, caseId)
    const [batches, payloadRows, ...keys] = yield* together([...this.#history(tenant, caseId), ...ring.asks])
    const payloads = byNumber(payloadRows)
    const opened = ring.open(keys)
    return batches.map(({ number, header: text }) => {
      const header = JSON.parse(text) as BatchHeader
      const facts = openFacts(opened, header, payloads.get(number) ?? [])
      if ('damaged' in facts) throw new Error(`${caseId}/${number}/${facts.damaged} is damaged`)
      return batchOf(header, facts)
    })
  }

  *fold(tenant: string, caseId: string): Work<CaseState> {
    return (yield* this.batches(tenant, caseId)).reduce(foldBatch, emptyState(caseId))
  }

  /** Recomputes chain, payloads and state. Problems: `case-unknown`, `chain-broken`, `state-differs`. */
  *verify(tenant: string, caseId: string): Work<Result<true>> {
    const asked = this.#keys.ring(tenant, caseId)
    const [[stored], states, batches, payloadRows, ...keys] = yield* together([
      ...this.asks(tenant, caseId),
      ...this.#history(tenant, caseId),
      ...asked.asks,
    ])
    if (stored === undefined) return refuse(problem('case-unknown'))
    const ring = asked.open(keys)
    const payloads = byNumber(payloadRows)
    const broken = (place: number | string) => refuse(problem('chain-broken', { place: `${caseId}/${place}` }))
    let chain = CHAIN_START
    let number = 0
    let state = emptyState(caseId)
    for (const row of batches) {
      number += 1
      const header = readHeader(row.header)
      if (header === null || row.number !== number || header.number !== number || header.caseId !== caseId) {
        return broken(number)
      }
      if (canonicalJson(header) !== row.header || header.after !== state.revision) return broken(number)
      const facts = openFacts(ring, header, payloads.get(number) ?? [])
      payloads.delete(number)
      if ('damaged' in facts) return broken(`${number}/${facts.damaged}`)
      chain = chainLink(chain, row.header)
      if (chain !== row.chain) return broken(number)
      state = foldBatch(state, batchOf(header, facts))
    }
    if (payloads.size > 0 || number !== stored.number || chain !== stored.chain) return broken(stored.number)
    const kept = openState(tenant, caseId, states, ring)
    const same = state.revision === stored.revision && kept !== null && canonicalJson(kept) === canonicalJson(state)
    // Without the key of its process data a case has no state to keep.
    if (!same && state.tenant !== '') return refuse(problem('state-differs', { place: caseId }))
    return fine(true)
  }

  #history(tenant: string, caseId: string) {
    return [this.#batches.ask(tenant, caseId), this.#payloads.ask(tenant, caseId)] as const
  }

  /** Writes the parts for which there is a key here: facts of a class change that class's part and the structure. */
  *#writeState(tenant: string, caseId: string, state: CaseState, keys: ReadonlyMap<string, KeyObject>): Work<void> {
    const { [PROCESS_CLASS]: structural, ...vault } = state.vault
    for (const [retention, key] of keys) {
      const part =
        retention === PROCESS_CLASS
          ? { ...state, vault: structural === undefined ? {} : { [PROCESS_CLASS]: structural } }
          : vault[retention]
      if (part === undefined) continue
      const sealed = sealBytes(key, statePlace(tenant, caseId, retention), canonicalJson(part))
      yield* this.#putState.later(tenant, caseId, retention, sealed)
    }
  }
}

/** `chainHash` of the engine over a header that is written already. */
const chainLink = (before: Hash, header: string): Hash => digest(before + header)
const statePlace = (tenant: string, caseId: string, retention: string) => placeOf(tenant, caseId, retention, 'state')

function byNumber(rows: readonly PayloadRow[]): Map<number, PayloadRow[]> {
  const found = new Map<number, PayloadRow[]>()
  for (const row of rows) {
    const known = found.get(row.number)
    if (known === undefined) found.set(row.number, [row])
    else known.push(row)
  }
  return found
}

/** Null if a part is missing, damaged or erased. */
function openState(tenant: string, caseId: string, rows: readonly StateRow[], ring: KeyRing): CaseState | null {
  let state: CaseState | null = null
  const vault: CaseState['vault'] = {}
  for (const { class: retention, sealed } of rows) {
    const key = ring.find(retention)
    if (key === null || key === 'destroyed') return null
    const plain = openBytes(key, statePlace(tenant, caseId, retention), sealed)
    if (plain === null) return null
    const part: unknown = JSON.parse(plain.toString())
    if (retention === PROCESS_CLASS) state = part as CaseState
    else vault[retention] = part as CaseState['vault'][string]
  }
  return state === null ? null : { ...state, vault: { ...state.vault, ...vault } }
}

/** A damaged header may not even be JSON. */
function readHeader(text: string): BatchHeader | null {
  try {
    return JSON.parse(text) as BatchHeader
  } catch {
    return null
  }
}
