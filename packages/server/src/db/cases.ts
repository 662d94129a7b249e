import { fine, problem, refuse } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Cases } from './database.ts'
import type { SqliteJournal } from './journal.ts'

interface Erasure {
  readonly tenant: string
  readonly caseId: string
  readonly retention: string
}

/** Erasing and rebuilding: what changes cases behind the journal's facts. */
export interface CaseKeeping {
  readonly forTenant: ForTenant<Pick<Cases, 'erase' | 'rebuildViews'>>
  /** Finishes erasures that a crash cut short. */
  resume(): Promise<void>
}

export function caseKeeping({ connection, writer, keys }: Core, journal: SqliteJournal): CaseKeeping {
  const exists = connection.prepare<[string, string]>('SELECT 1 FROM heads WHERE tenant = ? AND case_id = ?')
  const all = connection.prepare<[string], { case_id: string }>('SELECT case_id FROM heads WHERE tenant = ?')
  const plan = connection.prepare<[string, string, string, string]>(
    'INSERT INTO erasures (tenant, case_id, class, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const finish = connection.prepare<[string, string, string]>(
    'UPDATE erasures SET finished = 1 WHERE tenant = ? AND case_id = ? AND class = ?',
  )
  const deleteDocuments = connection.prepare<[string, string, string]>(
    'DELETE FROM documents WHERE tenant = ? AND case_id = ? AND class = ?',
  )
  const unfinished = connection.prepare<[], Erasure>(
    'SELECT tenant, case_id AS caseId, class AS retention FROM erasures WHERE finished = 0',
  )

  /** May run again after a crash at any point. */
  function carryOut({ tenant, caseId, retention }: Erasure): void {
    keys.destroy({ tenant, owner: caseId, retention })
    deleteDocuments.run(tenant, caseId, retention)
    journal.rebuild(tenant, caseId)
    finish.run(tenant, caseId, retention)
  }

  /** The log may still hold rows of views in the clear: it is written back and cut to nothing. */
  async function erase(erasure: Erasure): Promise<void> {
    await writer.run(() => carryOut(erasure))
    connection.pragma('wal_checkpoint(TRUNCATE)')
  }

  return {
    forTenant: (tenant) => ({
      async erase(caseId, retention, now) {
        const planned = await writer.run(() => {
          if (exists.get(tenant, caseId) === undefined) return false
          plan.run(tenant, caseId, retention, now)
          return true
        })
        if (!planned) return refuse(problem('case-unknown'))
        await erase({ tenant, caseId, retention })
        return fine(true)
      },
      async rebuildViews() {
        const cases = all.all(tenant)
        for (const { case_id } of cases) await writer.run(() => journal.rebuild(tenant, case_id))
        return cases.length
      },
    }),
    async resume() {
      for (const erasure of unfinished.all()) await erase(erasure)
    },
  }
}
