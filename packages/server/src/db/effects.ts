import { canonicalJson, type Effect, type PendingEffect } from '@laufzettel/engine'
import type { Dialect } from './dialect/dialect.ts'
import { leaseEnd } from './lease-end.ts'
import { statement, type Work } from './work.ts'

interface ClaimedRow {
  readonly tenant: string
  readonly case_id: string
  readonly effect_key: string
  readonly effect: string
  readonly attempts: number
  readonly fence: number
}

/** The outbox. Effects stay when they are done, so that a judge can compare them with their receivers (P6). */
export class Effects {
  readonly #insert = statement<[string, string, string, string, string]>(
    `INSERT INTO effects (tenant, case_id, effect_key, effect, next_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (tenant, case_id, effect_key) DO NOTHING`,
  )
  readonly #claim
  readonly #finish = statement<[string, string, string, number]>(
    'UPDATE effects SET done = 1 WHERE tenant = ? AND case_id = ? AND effect_key = ? AND fence = ? AND done = 0',
  )
  readonly #postpone = statement<[string, string, string, string, number]>(
    'UPDATE effects SET next_at = ? WHERE tenant = ? AND case_id = ? AND effect_key = ? AND fence = ? AND done = 0',
  )

  constructor(dialect: Dialect) {
    this.#claim = statement<[string, string, string | null, number], ClaimedRow>(dialect.claimEffects)
  }

  *add(tenant: string, caseId: string, effects: readonly Effect[], now: string): Work<void> {
    for (const effect of effects) yield* this.#insert.later(tenant, caseId, effect.key, canonicalJson(effect), now)
  }

  /** Takes due effects; where several tenants have some, each gets its turn. */
  *claim(now: string, limit: number, leaseSeconds: number, tenant?: string): Work<PendingEffect[]> {
    const rows = yield* this.#claim.all(leaseEnd(now, leaseSeconds), now, tenant ?? null, limit)
    return rows.map(({ case_id: caseId, effect, tenant, attempts, fence }) => ({
      tenant,
      caseId,
      effect: JSON.parse(effect) as Effect,
      attempts,
      fence,
    }))
  }

  /** The heartbeat of who still works at an effect. False if somebody else has it by now. */
  *renew({ tenant, caseId, effect, fence }: PendingEffect, now: string, leaseSeconds: number): Work<boolean> {
    return (yield* this.#postpone.run(leaseEnd(now, leaseSeconds), tenant, caseId, effect.key, fence)) === 1
  }

  *settle(
    { tenant, caseId, effect, fence }: PendingEffect,
    result: { done: true } | { retryAt: string },
  ): Work<boolean> {
    const changes =
      'done' in result
        ? yield* this.#finish.run(tenant, caseId, effect.key, fence)
        : yield* this.#postpone.run(result.retryAt, tenant, caseId, effect.key, fence)
    return changes === 1
  }
}
