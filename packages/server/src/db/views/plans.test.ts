import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '../core.ts'
import { newPostgres, type TestPostgres } from '../dialect/postgres/database.fixture.ts'
import { POSTGRES } from '../dialect/postgres/dialect.ts'
import { SQLITE } from '../dialect/sqlite/dialect.ts'
import { migrate } from '../dialect/sqlite/migrate.ts'
import { Timers } from '../timers.ts'
import type { Ask, Work } from '../work.ts'
import { caseQueries } from './cases.ts'
import { doneWorkQueries } from './done-work.ts'
import { letterQueries } from './letters.ts'
import { waitingQueries } from './waiting.ts'
import { workItemQueries } from './work-items.ts'

const TENANT = 'musterstadt'
const CASES = 20_000
/** No step of a plan may touch more rows than this, however many cases there are. */
const MOST_ROWS = 1_000
const TODAY = '2026-03-24'
const NOW = '2026-03-24T08:00:00.000Z'

/** What a work asks; it is told that nothing was found. */
function asksOf(work: Work<unknown>): Ask[] {
  const asked: Ask[] = []
  let step = work.next()
  while (step.done !== true) {
    asked.push(...step.value.asks)
    step = work.next(step.value.asks.map(() => ({ rows: [], changes: 0 })))
  }
  return asked
}

/** Every statement that pages of the desk and the search run, with values. */
async function statements(dialect: Core['dialect']): Promise<Ask[]> {
  const asked: Ask[] = []
  const note = async (work: () => Work<unknown>) => {
    asked.push(...asksOf(work()))
    return []
  }
  const core = { dialect, runner: { at: () => ({ read: note }) } } as unknown as Core
  const page = { limit: 50 }
  const items = workItemQueries(core)(TENANT)
  await items.list({ ...page, roles: ['caseWorker', 'postRoom'] })
  await items.list({ ...page, roles: ['caseWorker'], offset: 50 })
  await items.list({ limit: 1, caseId: 'case-7' })
  const cases = caseQueries(core)(TENANT)
  await cases.list(page)
  await cases.withIncidents(page)
  await cases.search('name7777', page)
  await cases.search('hund name7777', page)
  await cases.get('case-7')
  await cases.byNumber('HST-2026-00007')
  const done = doneWorkQueries(core)(TENANT)
  await done.done({ ...page, since: NOW })
  await done.countDone(NOW)
  await waitingQueries(core)(TENANT).list(page)
  await letterQueries(core)(TENANT).list({ ...page, status: 'waiting' })
  await letterQueries(core)(TENANT).list({ ...page, status: 'posted' })
  const timers = new Timers(dialect)
  asked.push(...asksOf(timers.claim(NOW, 50, 30)), ...asksOf(timers.due(NOW, 50, {})))
  return asked
}

/** Words for a failing test: the statement in one line. */
const lineOf = ({ statement, values }: Ask) => `${statement.text.replace(/\s+/g, ' ')} ${JSON.stringify(values)}`

describe('what pages read on SQLite', () => {
  it('is found by an index, without reading a whole table', async () => {
    const connection = new BetterSqlite(':memory:')
    migrate(connection, 'folder')
    const plan = (sql: string) => connection.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    for (const ask of await statements(SQLITE)) {
      const details = (plan(ask.statement.text).all(...ask.values) as { detail: string }[]).map(({ detail }) => detail)
      const whole = details.filter((detail) => /^SCAN (view_|.* view_)/.test(detail) || /^SEARCH .* PRIMARY KEY \(tenant=[?]\)$/.test(detail))
      expect(whole, lineOf(ask)).toEqual([])
    }
    connection.close()
  })
})

describe('what pages read on PostgreSQL', () => {
  let postgres: TestPostgres
  let owner: pg.Client
  beforeAll(async () => {
    postgres = await newPostgres()
    owner = new pg.Client({ connectionString: postgres.url, options: '-c search_path=laufzettel' })
    await owner.connect()
    await owner.query(FILL)
  }, 120_000)
  afterAll(async () => {
    await owner.end()
    await postgres.drop()
  })

  it('is no more than what they show', async () => {
    await owner.query(`BEGIN; SELECT set_config('app.tenant', '${TENANT}', true); SET LOCAL ROLE laufzettel_app`)
    for (const { statement, values } of await statements(POSTGRES)) {
      let at = 0
      const sql = statement.text.replace(/\?/g, () => `$${++at}`)
      const { rows } = await owner.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`, [...values])
      const most = Math.max(...rowsOf(rows[0]['QUERY PLAN'][0].Plan))
      expect(most, lineOf({ statement, values })).toBeLessThanOrEqual(MOST_ROWS)
    }
    await owner.query('ROLLBACK')
  })
})

interface Plan {
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

/** How many rows each step of a plan touched. */
function rowsOf(plan: Plan): number[] {
  const own = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
  return [own, ...(plan.Plans ?? []).flatMap(rowsOf)]
}

const FILL = `
INSERT INTO view_cases (tenant, case_id, case_number, process, title, party_name, status, channel, started_at, revision, incidents)
  SELECT '${TENANT}', 'case-' || n, 'HST-2026-' || n, 'hundAnmelden', 'Hund', 'Name' || n, 'running', 'online',
    to_char(timestamp '2026-01-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.000Z'), 3, (n % 1000 = 0)::integer
  FROM generate_series(1, ${CASES}) n;
INSERT INTO view_words SELECT tenant, case_id, word, started_at FROM view_cases, unnest(ARRAY['hund', lower(party_name)]) word;
INSERT INTO view_work_items (tenant, case_id, item, step, role, title, opened_at, due, case_number)
  SELECT tenant, case_id, 'w1', 's_check', CASE WHEN revision % 2 = 0 THEN 'approver' ELSE 'caseWorker' END, '{}', started_at, '${TODAY}', case_number FROM view_cases;
INSERT INTO view_done_work SELECT tenant, case_id, 'w0', '{}', started_at, 'u1' FROM view_cases;
INSERT INTO view_waiting SELECT tenant, case_id, 'q1', 's_ask', 'p1', started_at, '${TODAY}', 0 FROM view_cases;
INSERT INTO view_letters SELECT tenant, case_id, 'l1', 'notice', '{}', 'd1', started_at, started_at, NULL FROM view_cases;
INSERT INTO view_letters SELECT tenant, case_id, 'l2', 'notice', '{}', 'd2', started_at, started_at, '${TODAY}' FROM view_cases;
INSERT INTO view_timers (tenant, case_id, timer, due) SELECT tenant, case_id, 'x1', started_at FROM view_cases;
ANALYZE;
`
