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
import { type CaseParts, earlyAnswer, keepOutcome, verifyCase } from '../../case-work.ts'
import type { Keys } from '../../keys.ts'
import { placeOf } from '../../sealing.ts'
import { together, type Work } from '../../work.ts'
import { Lanes } from './lanes.ts'
import { overtaken, type PostgresRunner } from './runner.ts'

interface Parts extends CaseParts {
  readonly runner: PostgresRunner
  readonly keys: Keys
}

/** The journal on PostgreSQL, for several processes at once: a command is one read and one write round trip. */
export class PostgresJournal implements Journal {
  readonly #parts: Parts
  readonly #lanes = new Lanes()
  readonly #close: () => Promise<void>

  constructor(parts: Parts, close: () => Promise<void>) {
    this.#parts = parts
    this.#close = close
  }

  submit(submission: Submission, decide: (state: CaseState | null) => Result<Outcome>): Promise<Result<Receipt>> {
    const { tenant, caseId, idempotencyKey } = submission
    const lanes = [placeOf('case', tenant, caseId), placeOf('key', tenant, idempotencyKey)]
    const desk = this.#parts.runner.at(tenant)
    return this.#lanes.run(lanes, () => desk.command(() => this.#perform(submission, decide)))
  }

  async load(tenant: string, caseId: string): Promise<CaseState | null> {
    // Head, state and keys are asked in one round trip; a state is always one that was committed.
    const stored = await this.#parts.runner.at(tenant).lookUp(() => this.#parts.cases.load(tenant, caseId))
    return stored?.state ?? null
  }

  batches(tenant: string, caseId: string) {
    return this.#parts.runner.at(tenant).readOnce(() => this.#parts.cases.batches(tenant, caseId))
  }

  dueTimers(now: string, limit: number, cut: DueTimersCut = {}) {
    return this.#parts.runner.house.read(() => this.#parts.timers.due(now, limit, cut))
  }

  claimTimers(now: string, limit: number, leaseSeconds: number, tenant?: string) {
    return this.#parts.runner.house.read(() => this.#parts.timers.claim(now, limit, leaseSeconds, tenant))
  }

  postponeTimer(claimed: ClaimedTimer, until: string) {
    return this.#parts.runner.at(claimed.tenant).read(() => this.#parts.timers.postpone(claimed, until))
  }

  claimEffects(now: string, limit: number, leaseSeconds: number, tenant?: string) {
    return this.#parts.runner.house.read(() => this.#parts.effects.claim(now, limit, leaseSeconds, tenant))
  }

  renewEffect(pending: PendingEffect, now: string, leaseSeconds: number) {
    const { runner, effects } = this.#parts
    return runner.at(pending.tenant).read(() => effects.renew(pending, now, leaseSeconds))
  }

  settleEffect(...settled: Parameters<Journal['settleEffect']>) {
    const { runner, effects } = this.#parts
    return runner.at(settled[0].tenant).read(() => effects.settle(...settled))
  }

  verify(tenant: string, caseId: string): Promise<Result<true>> {
    return verifyCase(this.#parts, tenant, caseId, this.#parts.runner.at(tenant).readOnce)
  }

  close(): Promise<void> {
    return this.#close()
  }

  *#perform(submission: Submission, decide: (state: CaseState | null) => Result<Outcome>): Work<Result<Receipt>> {
    const { tenant, caseId, idempotencyKey } = submission
    const { cases, receipts, views, keys } = this.#parts
    const asked = keys.ring(tenant, caseId)
    // Each question has a moment of its own, in this order: whoever is seen to have written a head has left his receipt.
    const [[head], states, [receipt], ...keyRows] = yield* together([
      ...cases.asks(tenant, caseId),
      receipts.ask(tenant, idempotencyKey),
      ...asked.asks,
    ])
    const ring = asked.open(keyRows)
    const earlier = receipt === undefined ? null : yield* receipts.open(tenant, idempotencyKey, receipt)
    const stored = head === undefined ? null : yield* cases.open(tenant, caseId, head, states, ring)
    const early = earlyAnswer(submission, earlier, stored)
    if (early !== null) return early
    if (stored !== null && stored.state.revision !== stored.head.revision) throw overtaken(caseId)
    const before = stored === null ? null : { ...stored, rows: views.rows(stored.state) }
    const decided = decide(before?.state ?? null)
    if (!decided.ok) return decided
    const kept = yield* keepOutcome(this.#parts, submission, decided.value, before, ring)
    return kept.ok ? { ok: true, value: kept.value.receipt } : kept
  }
}
