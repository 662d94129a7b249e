import {
  type CaseState,
  type DueTimer,
  type DueTimersCut,
  fine,
  type Hash,
  type Journal,
  type Outcome,
  problem,
  type Receipt,
  refuse,
  type Result,
  type Submission,
} from '@laufzettel/engine'
import type { CaseStore, Head } from './case-store.ts'
import type { Connection } from './dialect/sqlite/connection.ts'
import type { Documents } from './documents.ts'
import type { Effects } from './effects.ts'
import type { GroupCommit } from './group-commit.ts'
import { LeastRecent } from './least-recent.ts'
import type { Receipts } from './receipts.ts'
import { placeOf } from './sealing.ts'
import type { ViewRows, ViewWriter } from './views/view-writer.ts'

interface Known {
  readonly state: CaseState
  readonly head: Head
  /** Null where the rows were not needed yet. */
  readonly rows: ViewRows | null
}

interface Parts {
  readonly connection: Connection
  readonly writer: GroupCommit
  readonly cases: CaseStore
  readonly receipts: Receipts
  readonly effects: Effects
  readonly views: ViewWriter
  readonly documents: Documents
}

/** The journal on SQLite. See ports/journal.ts of the engine for what it promises. */
export class SqliteJournal implements Journal {
  readonly #parts: Parts
  readonly #timers
  /** States as they are on disk. */
  readonly #committed: LeastRecent<string, Known>
  /** States of this turn, not on disk yet. */
  readonly #uncommitted = new Map<string, Known>()
  readonly #close: () => void

  constructor(parts: Parts, cacheSize: number, close: () => void) {
    this.#parts = parts
    this.#committed = new LeastRecent(cacheSize)
    this.#close = close
    this.#timers = parts.connection.prepare<(string | number | null)[], DueTimer>(
      `SELECT tenant, case_id AS caseId, timer, due FROM view_timers
       WHERE due <= ? AND due >= ? AND tenant = ifnull(?, tenant) AND (due, tenant, case_id, timer) > (?, ?, ?, ?)
       ORDER BY due, tenant, case_id, timer LIMIT ?`,
    )
  }

  submit(submission: Submission, decide: (state: CaseState | null) => Result<Outcome>): Promise<Result<Receipt>> {
    return this.#parts.writer.run(() => this.#perform(submission, decide))
  }

  async load(tenant: string, caseId: string): Promise<CaseState | null> {
    return this.#find(tenant, caseId)?.state ?? null
  }

  async batches(tenant: string, caseId: string) {
    return this.#parts.cases.batches(tenant, caseId)
  }

  async dueTimers(now: string, limit: number, { tenant, after }: DueTimersCut = {}) {
    const { due = '', caseId = '', timer = '' } = after ?? {}
    return this.#timers.all(now, due, tenant ?? null, due, after?.tenant ?? '', caseId, timer, limit)
  }

  claimEffects(now: string, limit: number, leaseSeconds: number, tenant?: string) {
    return this.#parts.writer.run(() => this.#parts.effects.claim(now, limit, leaseSeconds, tenant))
  }

  settleEffect(...settled: Parameters<Journal['settleEffect']>) {
    return this.#parts.writer.run(() => this.#parts.effects.settle(...settled))
  }

  async verify(tenant: string, caseId: string): Promise<Result<true>> {
    const verified = this.#parts.cases.verify(tenant, caseId)
    if (!verified.ok) return verified
    return this.#parts.documents.verify(tenant, caseId, recordedDocuments(this.#parts.cases.fold(tenant, caseId)))
  }

  async close(): Promise<void> {
    this.#close()
  }

  /** The states of this turn are on disk. */
  committed(): void {
    for (const [place, known] of this.#uncommitted) this.#committed.set(place, known)
    this.#uncommitted.clear()
  }

  /** The states of this turn never were. */
  rolledBack(): void {
    this.#uncommitted.clear()
  }

  /** Makes state and views anew from the facts that can be read; inside a transaction. */
  rebuild(tenant: string, caseId: string): void {
    const head = this.#parts.cases.head(tenant, caseId)
    if (head === null) return
    const state = this.#parts.cases.refold(tenant, caseId)
    const rows = this.#parts.views.write(tenant, caseId, state, null)
    this.#uncommitted.set(placeOf(tenant, caseId), { state, head, rows })
  }

  #find(tenant: string, caseId: string): Known | null {
    const place = placeOf(tenant, caseId)
    const known = this.#uncommitted.get(place) ?? this.#committed.get(place)
    if (known !== undefined) return known
    const stored = this.#parts.cases.load(tenant, caseId)
    if (stored === null) return null
    const found = { ...stored, rows: null }
    // Inside a transaction what is read may never be committed.
    if (!this.#parts.connection.inTransaction) this.#committed.set(place, found)
    return found
  }

  #perform(submission: Submission, decide: (state: CaseState | null) => Result<Outcome>): Result<Receipt> {
    const { tenant, caseId, idempotencyKey, request, command, expectedRevision, now } = submission
    const { cases, receipts, effects, views } = this.#parts
    const earlier = receipts.find(tenant, idempotencyKey)
    if (earlier !== null) {
      if (earlier.request !== request) return refuse(problem('idempotency-key-reused'))
      if (earlier.receipt === null) return refuse(problem('retention-class-erased'))
      return fine({ ...earlier.receipt, repeated: true })
    }
    const before = this.#find(tenant, caseId)
    if (before === null && command.type !== 'start') return refuse(problem('case-unknown'))
    if (before !== null && command.type === 'start') return refuse(problem('case-exists'))
    const revision = before?.head.revision ?? 0
    if (expectedRevision !== undefined && expectedRevision !== revision) {
      return refuse(problem('revision-stale', { expected: String(expectedRevision), actual: String(revision) }))
    }
    const decided = decide(before?.state ?? null)
    if (!decided.ok) return decided
    const { state } = decided.value
    const appended = cases.append(submission, decided.value, before?.head ?? null)
    if (!appended.ok) return appended
    const rows = views.write(tenant, caseId, state, before === null ? [] : before.rows)
    effects.add(tenant, caseId, decided.value.effects, now)
    const receipt = { caseId, caseNumber: state.caseNumber, revision: state.revision, repeated: false }
    receipts.put(tenant, idempotencyKey, request, receipt)
    this.#uncommitted.set(placeOf(tenant, caseId), { state, head: appended.value, rows })
    return fine(receipt)
  }
}

/** The hashes of the files that the facts of a case name, by document. */
function recordedDocuments({ letters, documents }: CaseState): Readonly<Record<string, Hash>> {
  const rendered = Object.values(letters).flatMap(({ rendered }) => (rendered === null ? [] : [rendered]))
  return Object.fromEntries([
    ...rendered.map(({ document, hash }): [string, Hash] => [document, hash]),
    ...Object.entries(documents).map(([document, { hash }]): [string, Hash] => [document, hash]),
  ])
}
