import type { Hash } from '../canonical/hash.ts'
import type { Batch } from '../kernel/batch.ts'
import type { Command } from '../kernel/command.ts'
import type { Effect } from '../kernel/effect.ts'
import type { Actor } from '../kernel/fact.ts'
import type { Outcome } from '../kernel/outcome.ts'
import type { CaseState } from '../kernel/state.ts'
import type { Result } from '../problems/problem.ts'

/** A file whose content is durable already, beside the journal: who reads the facts that name it finds it. */
export interface FiledDocument {
  readonly document: string
  readonly retentionClass: string
  readonly name: string
  readonly mediaType: string
  /** Of the ciphertext, which is also where the content is found. */
  readonly hash: Hash
  /** Length of the plain file. */
  readonly bytes: number
}

/** A command on its way into the journal. */
export interface Submission {
  readonly tenant: string
  readonly caseId: string
  /** Unique per tenant. A repeat with the same `request` gets the stored receipt, another request is refused. */
  readonly idempotencyKey: string
  /** Hash of what was asked, by the asker's means. */
  readonly request: Hash
  readonly actor: Actor
  readonly command: Command
  readonly now: string
  /** Refused with `revision-stale` if the case has moved on. */
  readonly expectedRevision?: number
  /** Files that the command's facts name; they are entered in the same transaction. */
  readonly documents?: readonly FiledDocument[]
}

export type { Outcome }

/** The stored answer of a command. Holds no personal data. */
export interface Receipt {
  readonly caseId: string
  readonly caseNumber: string
  readonly revision: number
  /** True when the answer comes from an earlier delivery of the same command. */
  readonly repeated: boolean
}

export interface PendingEffect {
  readonly tenant: string
  readonly caseId: string
  readonly effect: Effect
  readonly attempts: number
  /** Grows with each claim; a report with an older number is refused. */
  readonly fence: number
}

export interface DueTimer {
  readonly tenant: string
  readonly caseId: string
  readonly timer: string
  readonly due: string
}

/** A timer that is to be fired by whoever claimed it. */
export interface ClaimedTimer extends DueTimer {
  /** How often it was claimed, this time included. */
  readonly attempts: number
}

/** Which due timers are asked for: those of one tenant, those that come after one that was given before. */
export interface DueTimersCut {
  readonly tenant?: string
  readonly after?: DueTimer
}

/**
 * Keeps the facts. One command is one transaction: idempotency key with its receipt, facts, state, views,
 * effects, documents, or nothing. Problems: `revision-stale`, `idempotency-key-reused`, `case-unknown`, and whatever
 * `decide` reports.
 */
export interface Journal {
  /**
   * `decide` is called synchronously with the state before (null: no such case). It must be pure: where another
   * process was faster it is called again with the state that this one left. Its last answer counts.
   */
  submit(submission: Submission, decide: (state: CaseState | null) => Result<Outcome>): Promise<Result<Receipt>>
  load(tenant: string, caseId: string): Promise<CaseState | null>
  batches(tenant: string, caseId: string): Promise<readonly Batch[]>
  /** Timers that are set and due at `now`: by due instant, then tenant, case and timer. */
  dueTimers(now: string, limit: number, cut?: DueTimersCut): Promise<readonly DueTimer[]>
  /** Takes up to `limit` due timers for `leaseSeconds`, by due instant; nobody else gets them meanwhile. */
  claimTimers(now: string, limit: number, leaseSeconds: number, tenant?: string): Promise<readonly ClaimedTimer[]>
  /** Plans the next attempt at a timer that could not be fired. False if somebody else has it by now. */
  postponeTimer(claimed: ClaimedTimer, until: string): Promise<boolean>
  /** Takes up to `limit` effects (of one tenant) for `leaseSeconds`; nobody else gets them meanwhile. */
  claimEffects(now: string, limit: number, leaseSeconds: number, tenant?: string): Promise<readonly PendingEffect[]>
  /** The heartbeat: whoever still works at an effect keeps it for `leaseSeconds` from `now`. False if the fence is outdated. */
  renewEffect(pending: PendingEffect, now: string, leaseSeconds: number): Promise<boolean>
  /** Marks an effect done, or plans its next attempt. False if the fence is outdated. */
  settleEffect(pending: PendingEffect, result: { done: true } | { retryAt: string }): Promise<boolean>
  /** Recomputes chain and fold of a case; the problems found (`chain-broken`, `state-differs`). */
  verify(tenant: string, caseId: string): Promise<Result<true>>
  close(): Promise<void>
}
