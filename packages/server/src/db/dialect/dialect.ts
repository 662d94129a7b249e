/** What the two databases say differently. Everything else is one text for both. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  /** Every tenant with settings. */
  readonly tenants: string
  /** Every tenant with settings and the one above it: → tenant, parent. */
  readonly tenantTree: string
  /** Cases of a process that run, by the version of their first batch: tenant, process → hash, cases. */
  readonly runningByVersion: string
  /** Takes due effects, each tenant in turn: until, now, tenant or null twice, limit → ClaimedRow. */
  readonly claimEffects: string
  /** Takes due timers: until, now, tenant or null, limit → ClaimedTimer. */
  readonly claimTimers: string
  /** now, after due, tenant or null, after (due, tenant, case, timer), limit → DueTimer. */
  readonly dueTimers: string
  /** Which of these addresses (a JSON array) documents of any tenant have → hash. */
  readonly keptDocuments: string
  /** Erasures that a crash cut short: → tenant, caseId, retention. */
  readonly unfinishedErasures: string
}
