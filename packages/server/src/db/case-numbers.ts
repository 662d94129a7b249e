import type { Core, ForTenant } from './core.ts'
import type { CaseNumbers } from './database.ts'
import { statement } from './work.ts'

interface Asking {
  readonly done: (last: number) => void
  readonly failed: (error: unknown) => void
}

export function caseNumbers({ runner }: Core): ForTenant<CaseNumbers> {
  const take = statement<[string, string, number, number], { last: number }>(
    `INSERT INTO case_numbers (tenant, prefix, year, last) VALUES (?, ?, ?, ?)
     ON CONFLICT (tenant, prefix, year) DO UPDATE SET last = case_numbers.last + excluded.last RETURNING last`,
  )
  /** Who waits for a number of a series; a series is there as long as somebody takes from it. */
  const waiting = new Map<string, Asking[]>()

  /** Takes numbers for all who came meanwhile, in the order in which they came: every case writes the same row. */
  async function serve(series: string, tenant: string, prefix: string, year: number): Promise<void> {
    // Where a statement is no round trip, others come only in the rest of this turn of the event loop.
    await new Promise((done) => setImmediate(done))
    for (let group = waiting.get(series); group !== undefined && group.length > 0; group = waiting.get(series)) {
      waiting.set(series, [])
      const many = group.length
      try {
        const last = await runner.at(tenant).unsynced(function* () {
          return (yield* take.get(tenant, prefix, year, many))?.last ?? 0
        })
        for (const [at, { done }] of group.entries()) done(last - many + 1 + at)
      } catch (error) {
        for (const { failed } of group) failed(error)
      }
    }
    waiting.delete(series)
  }

  return (tenant) => ({
    async next(prefix, year) {
      const series = JSON.stringify([tenant, prefix, year])
      const number = await new Promise<number>((done, failed) => {
        const others = waiting.get(series)
        if (others !== undefined) others.push({ done, failed })
        else {
          waiting.set(series, [{ done, failed }])
          void serve(series, tenant, prefix, year)
        }
      })
      return `${prefix}-${year}-${String(number).padStart(5, '0')}`
    },
  })
}
