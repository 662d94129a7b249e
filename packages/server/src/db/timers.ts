import type { ClaimedTimer, DueTimer, DueTimersCut } from '@laufzettel/engine'
import type { Dialect } from './dialect/dialect.ts'
import { leaseEnd } from './lease-end.ts'
import { statement, type Work } from './work.ts'

/** The timers that are set, and who fires them now. */
export class Timers {
  readonly #due
  readonly #claim
  readonly #postpone = statement<[string, string, string, string, number]>(
    'UPDATE view_timers SET leased_until = ? WHERE tenant = ? AND case_id = ? AND timer = ? AND attempts = ?',
  )

  constructor(dialect: Dialect) {
    this.#due = statement<(string | number | null)[], DueTimer>(dialect.dueTimers)
    this.#claim = statement<[string, string, string | null, number], ClaimedTimer>(dialect.claimTimers)
  }

  due(now: string, limit: number, { tenant, after }: DueTimersCut): Work<readonly DueTimer[]> {
    const { due = '', caseId = '', timer = '' } = after ?? {}
    return this.#due.all(now, due, tenant ?? null, due, after?.tenant ?? '', caseId, timer, limit)
  }

  *claim(now: string, limit: number, leaseSeconds: number, tenant?: string): Work<ClaimedTimer[]> {
    const claimed = yield* this.#claim.all(leaseEnd(now, leaseSeconds), now, tenant ?? null, limit)
    return [...claimed].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  }

  /** Whoever claimed it last says when it is tried again. */
  *postpone({ tenant, caseId, timer, attempts }: ClaimedTimer, until: string): Work<boolean> {
    return (yield* this.#postpone.run(until, tenant, caseId, timer, attempts)) === 1
  }
}
