import { canonicalJson, type Effect, type PendingEffect } from '@laufzettel/engine'
import type { Connection } from './dialect/sqlite/connection.ts'

interface Row {
  readonly tenant: string
  readonly case_id: string
  readonly effect_key: string
  readonly effect: string
  readonly attempts: number
  readonly fence: number
}

/** The outbox. Effects stay when they are done, so that a judge can compare them with their receivers (P6). */
export class Effects {
  readonly #insert
  readonly #due
  readonly #lend
  readonly #finish
  readonly #postpone

  constructor(connection: Connection) {
    this.#insert = connection.prepare<[string, string, string, string, string]>(
      `INSERT INTO effects (tenant, case_id, effect_key, effect, next_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (tenant, case_id, effect_key) DO NOTHING`,
    )
    this.#due = connection.prepare<[string, string | null, number], Row>(
      `SELECT tenant, case_id, effect_key, effect, attempts, fence FROM effects
       WHERE done = 0 AND next_at <= ? AND tenant = ifnull(?, tenant) ORDER BY next_at LIMIT ?`,
    )
    this.#lend = connection.prepare<[string, string, string, string]>(
      `UPDATE effects SET next_at = ?, attempts = attempts + 1, fence = fence + 1
       WHERE tenant = ? AND case_id = ? AND effect_key = ?`,
    )
    this.#finish = connection.prepare<[string, string, string, number]>(
      'UPDATE effects SET done = 1 WHERE tenant = ? AND case_id = ? AND effect_key = ? AND fence = ? AND done = 0',
    )
    this.#postpone = connection.prepare<[string, string, string, string, number]>(
      'UPDATE effects SET next_at = ? WHERE tenant = ? AND case_id = ? AND effect_key = ? AND fence = ? AND done = 0',
    )
  }

  add(tenant: string, caseId: string, effects: readonly Effect[], now: string): void {
    for (const effect of effects) this.#insert.run(tenant, caseId, effect.key, canonicalJson(effect), now)
  }

  claim(now: string, limit: number, leaseSeconds: number, tenant?: string): PendingEffect[] {
    const until = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString()
    return this.#due.all(now, tenant ?? null, limit).map((row) => {
      this.#lend.run(until, row.tenant, row.case_id, row.effect_key)
      return {
        tenant: row.tenant,
        caseId: row.case_id,
        effect: JSON.parse(row.effect) as Effect,
        attempts: row.attempts + 1,
        fence: row.fence + 1,
      }
    })
  }

  settle({ tenant, caseId, effect, fence }: PendingEffect, result: { done: true } | { retryAt: string }): boolean {
    const { changes } =
      'done' in result
        ? this.#finish.run(tenant, caseId, effect.key, fence)
        : this.#postpone.run(result.retryAt, tenant, caseId, effect.key, fence)
    return changes === 1
  }
}
