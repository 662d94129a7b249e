import type { Mutant } from './mutant.ts'
import { VITEST } from './vitest.ts'

const db = (file: string) => `packages/server/src/db/${file}.ts`
const postgres = (file: string) => db(`dialect/postgres/${file}`)
const only = (name: string, size: number): readonly string[] => ['--only', name, '--size', String(size)]

/** What has to be seen of a server on PostgreSQL, by the fault tests or by the tests that stand beside the storage. */
export const POSTGRES_MUTANTS: readonly Mutant[] = [
  {
    name: 'a worker whose lease is over is still believed (PostgreSQL)',
    file: db('effects'),
    from: "'UPDATE effects SET done = 1 WHERE tenant = ? AND case_id = ? AND effect_key = ? AND fence = ? AND done = 0'",
    to: "'UPDATE effects SET done = 1 WHERE tenant = ? AND case_id = ? AND effect_key = ? AND fence >= ? AND done = 0'",
    judge: only('late-worker', 1),
  },
  {
    name: 'a connection that breaks in use ends the process',
    file: postgres('open'),
    from: "  pool.on('connect', (client) => client.on('error', () => {}))\n",
    to: '',
    judge: only('database-crash', 1),
  },
  {
    name: 'commands are committed without being synced',
    file: postgres('runner'),
    from: '      setTenant.ask(own),\n      ...merged(',
    to: "      setTenant.ask(own),\n      firsts.get(UNSYNCED.first ?? '')?.ask() as Ask,\n      ...merged(",
    judge: only('durability', 1),
  },
  {
    name: 'keys are not remembered (PostgreSQL)',
    file: postgres('journal'),
    from: 'receipts.ask(tenant, idempotencyKey)',
    to: 'receipts.ask(tenant, idempotencyKey + String(Math.random()))',
    judge: only('deliveries', 60),
  },
  {
    name: 'row-level security lets every tenant through',
    file: postgres('migrations/003-rights'),
    from: "const own = 'tenant = laufzettel.current_tenant()'",
    to: "const own = 'true'",
    command: VITEST,
    judge: ['packages/server/src/db/dialect/postgres/schema.test.ts'],
  },
  {
    name: 'two workers wait for each other’s effects instead of passing them over',
    file: postgres('migrations/002-functions'),
    from: 'ORDER BY w.place, w.next_at LIMIT most FOR UPDATE OF e SKIP LOCKED',
    to: 'ORDER BY w.place, w.next_at LIMIT most FOR UPDATE OF e',
    command: VITEST,
    judge: ['packages/server/src/db/dialect/postgres/journal.test.ts'],
  },
]
