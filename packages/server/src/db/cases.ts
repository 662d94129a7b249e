import { fine, problem, refuse } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Cases } from './database.ts'
import { statement, type Work } from './work.ts'

interface Erasure {
  readonly tenant: string
  readonly caseId: string
  readonly retention: string
}

/** Erasing and rebuilding: what changes cases behind the journal's facts. */
export interface CaseKeeping {
  readonly forTenant: ForTenant<Pick<Cases, 'ids' | 'erase' | 'rebuildViews'>>
  /** Finishes erasures that a crash cut short. */
  resume(): Promise<void>
}

const PAGE = 1_000

/** Makes state and views of a case anew from the facts that can be read. */
export type Rebuild = (tenant: string, caseId: string) => Work<void>

export function caseKeeping({ runner, dialect, keys, files }: Core, rebuild: Rebuild): CaseKeeping {
  const exists = statement<[string, string]>('SELECT 1 FROM heads WHERE tenant = ? AND case_id = ?')
  const ids = statement<[string, string, number], { case_id: string }>(
    'SELECT case_id FROM heads WHERE tenant = ? AND case_id > ? ORDER BY case_id LIMIT ?',
  )
  const plan = statement<[string, string, string, string]>(
    'INSERT INTO erasures (tenant, case_id, class, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const finish = statement<[string, string, string]>(
    'UPDATE erasures SET finished = 1 WHERE tenant = ? AND case_id = ? AND class = ?',
  )
  const addresses = statement<[string, string, string], { hash: string }>(
    'SELECT hash FROM documents WHERE tenant = ? AND case_id = ? AND class = ?',
  )
  const deleteDocuments = statement<[string, string, string]>(
    'DELETE FROM documents WHERE tenant = ? AND case_id = ? AND class = ?',
  )
  const unfinished = statement<[], Erasure>(dialect.unfinishedErasures)

  /** May run again after a crash at any point. Gives the addresses of the files that nobody can read any more. */
  function* carryOut({ tenant, caseId, retention }: Erasure): Work<readonly string[]> {
    const ring = yield* keys.of(tenant, caseId)
    yield* ring.destroy(retention)
    const gone = yield* addresses.all(tenant, caseId, retention)
    yield* deleteDocuments.run(tenant, caseId, retention)
    yield* rebuild(tenant, caseId)
    yield* finish.run(tenant, caseId, retention)
    return gone.map(({ hash }) => hash)
  }

  async function erase(erasure: Erasure): Promise<void> {
    // After the commit: no row names a file that is gone. What a crash leaves here is swept.
    const gone = await runner.at(erasure.tenant).write(() => carryOut(erasure))
    for (const address of gone) await files.delete(address)
    runner.wipe()
  }

  return {
    forTenant: (tenant) => {
      const { read, write } = runner.at(tenant)
      function* idsAfter(after: string, limit: number): Work<string[]> {
        return (yield* ids.all(tenant, after, limit)).map(({ case_id }) => case_id)
      }
      return {
        async erase(caseId, retention, now) {
          const planned = await write(function* () {
            if ((yield* exists.get(tenant, caseId)) === undefined) return false
            yield* plan.run(tenant, caseId, retention, now)
            return true
          })
          if (!planned) return refuse(problem('case-unknown'))
          await erase({ tenant, caseId, retention })
          return fine(true)
        },
        ids: (after, limit) => read(() => idsAfter(after, limit)),
        async rebuildViews() {
          let count = 0
          for (let after = ''; ; ) {
            const page = await read(() => idsAfter(after, PAGE))
            for (const caseId of page) await write(() => rebuild(tenant, caseId))
            count += page.length
            after = page.at(-1) ?? ''
            if (page.length < PAGE) return count
          }
        },
      }
    },
    async resume() {
      for (const erasure of await runner.house.read(() => unfinished.all())) await erase(erasure)
    },
  }
}
