import type {
  CaseState,
  ClaimedTimer,
  DueTimersCut,
  Journal,
  Outcome,
  PendingEffect,
  Receipt,
  Result,
  Submission,
} from '@laufzettel/engine'
import { type CaseParts, earlyAnswer, keepOutcome, type Known, rebuildCase, verifyCase } from '../../case-work.ts'
import type { Keys } from '../../keys.ts'
import { LeastRecent } from '../../least-recent.ts'
import { placeOf } from '../../sealing.ts'
import type { Work } from '../../work.ts'
import type { GroupCommit } from './group-commit.ts'
import type { SqliteRunner } from './runner.ts'

interface Parts extends CaseParts {
  readonly runner: SqliteRunner
  readonly writer: GroupCommit
  readonly keys: Keys
}

/** The journal on SQLite. See ports/journal.ts of the engine for what it promises. */
export class SqliteJournal implements Journal {
  readonly #parts: Parts
  /** States as they are on disk. */
  readonly #committed: LeastRecent<string, Known>
  /** States of this turn, not on disk yet. */
  readonly #uncommitted = new Map<string, Known>()
  readonly #close: () => void

  constructor(parts: Parts, cacheSize: number, close: () => void) {
    this.#parts = parts
    this.#committed = new LeastRecent(cacheSize)
    this.#close = close
  }

  submit(submission: Submission, decide: (state: CaseState | null) => Result<Outcome>): Promise<Result<Receipt>> {
    const { writer, runner } = this.#parts
    return writer.run(() => runner.now(this.#perform(submission, decide)))
  }

  async load(tenant: string, caseId: string): Promise<CaseState | null> {
    const place = placeOf(tenant, caseId)
    const known = this.#committed.get(place)
    if (known !== undefined) return known.state
    const stored = this.#parts.runner.now(this.#parts.cases.load(tenant, caseId))
    if (stored !== null) this.#committed.set(place, { ...stored, rows: null })
    return stored?.state ?? null
  }

  batches(tenant: string, caseId: string) {
    return this.#parts.runner.house.readOnce(() => this.#parts.cases.batches(tenant, caseId))
  }

  dueTimers(now: string, limit: number, cut: DueTimersCut = {}) {
    return this.#parts.runner.house.read(() => this.#parts.timers.due(now, limit, cut))
  }

  claimTimers(now: string, limit: number, leaseSeconds: number, tenant?: string) {
    return this.#parts.runner.house.write(() => this.#parts.timers.claim(now, limit, leaseSeconds, tenant))
  }

  postponeTimer(claimed: ClaimedTimer, until: string) {
    return this.#parts.runner.house.write(() => this.#parts.timers.postpone(claimed, until))
  }

  claimEffects(now: string, limit: number, leaseSeconds: number, tenant?: string) {
    return this.#parts.runner.house.write(() => this.#parts.effects.claim(now, limit, leaseSeconds, tenant))
  }

  renewEffect(pending: PendingEffect, now: string, leaseSeconds: number) {
    return this.#parts.runner.house.write(() => this.#parts.effects.renew(pending, now, leaseSeconds))
  }

  settleEffect(...settled: Parameters<Journal['settleEffect']>) {
    return this.#parts.runner.house.write(() => this.#parts.effects.settle(...settled))
  }

  verify(tenant: string, caseId: string): Promise<Result<true>> {
    return verifyCase(this.#parts, tenant, caseId, this.#parts.runner.house.readOnce)
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

  /** Makes state and views anew from the facts that can be read. */
  *rebuild(tenant: string, caseId: string): Work<void> {
    const known = yield* rebuildCase(this.#parts, tenant, caseId)
    if (known !== null) this.#uncommitted.set(placeOf(tenant, caseId), known)
  }

  /** What is read inside a transaction may never be committed: it is not kept. */
  *#find(tenant: string, caseId: string): Work<Known | null> {
    const place = placeOf(tenant, caseId)
    const known = this.#uncommitted.get(place) ?? this.#committed.get(place)
    if (known !== undefined) return known
    const stored = yield* this.#parts.cases.load(tenant, caseId)
    return stored === null ? null : { ...stored, rows: null }
  }

  *#perform(submission: Submission, decide: (state: CaseState | null) => Result<Outcome>): Work<Result<Receipt>> {
    const { tenant, caseId, idempotencyKey } = submission
    const earlier = yield* this.#parts.receipts.find(tenant, idempotencyKey)
    const before = earlier === null ? yield* this.#find(tenant, caseId) : null
    const early = earlyAnswer(submission, earlier, before)
    if (early !== null) return early
    const decided = decide(before?.state ?? null)
    if (!decided.ok) return decided
    const ring = yield* this.#parts.keys.of(tenant, caseId)
    const kept = yield* keepOutcome(this.#parts, submission, decided.value, before, ring)
    if (!kept.ok) return kept
    this.#uncommitted.set(placeOf(tenant, caseId), kept.value.known)
    return { ok: true, value: kept.value.receipt }
  }
}
