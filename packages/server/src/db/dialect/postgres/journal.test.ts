import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseState } from '@laufzettel/engine'
import { answer, fact, later, note, started, starting, submission } from '@laufzettel/engine/testing'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { describePlainly } from '../../test-database.ts'
import { newPostgres, type TestPostgres } from './database.fixture.ts'
import { openPostgres, type PostgresDatabase } from './open.ts'

const TENANT = 'musterstadt'
const AT = later(0)
const folder = mkdtempSync(join(tmpdir(), 'laufzettel-'))
let postgres: TestPostgres
const opened: PostgresDatabase[] = []
// Whoever needs PostgreSQL first starts it, on a machine that may be busy.
beforeAll(async () => {
  postgres = await newPostgres()
}, 120_000)
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})
afterAll(async () => {
  await postgres.drop()
  rmSync(folder, { recursive: true })
})

let count = 0
/** One more server process in small, with a pool and memory of its own. */
async function another(): Promise<PostgresDatabase> {
  const ids = { reference: () => `reference-${++count}` }
  const database = await openPostgres({ folder, url: postgres.url, ids, describeCase: describePlainly })
  if (!database.ok) throw new Error(JSON.stringify(database.problems))
  opened.push(database.value)
  return database.value
}

/**
 * Whoever writes facts keeps a table to himself for a moment before he commits, so that the questions of others are
 * answered partly from before and partly from after it. `written`: somebody has, and waits.
 */
async function commitsSlowly(table: string): Promise<{ readonly written: Promise<void>; over(): Promise<void> }> {
  const admin = new pg.Client({ connectionString: postgres.url, options: '-c search_path=laufzettel' })
  await admin.connect()
  await admin.query(`
    CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = laufzettel AS
      $$ BEGIN LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE; PERFORM pg_sleep(1); RETURN NEW; END $$;
    CREATE TRIGGER slowly BEFORE INSERT ON batches FOR EACH ROW EXECUTE FUNCTION slowly()`)
  const asleep = async (): Promise<void> => {
    const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"
    while ((await admin.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return {
    written: asleep(),
    over: async () => {
      await admin.query('DROP TRIGGER slowly ON batches; DROP FUNCTION slowly()')
      await admin.end()
    },
  }
}

describe('a command on PostgreSQL', () => {
  it('is one read and one write round trip', async () => {
    const database = await another()
    const { journal } = database
    await journal.submit(starting('trips/0', { caseId: 'trips' }), answer('trips', [started(), note('n0')]))
    const before = database.roundTrips()
    const timer = fact('timer.set', { timer: 'x1', token: 't1', step: 's', due: later(60) })
    const effect = { type: 'render-letter', key: 'render/l1', letter: 'l1' } as const
    const done = await journal.submit(
      submission('trips/1', { caseId: 'trips' }),
      answer('trips', [note('n1'), timer], [effect]),
    )
    expect([done.ok, database.roundTrips() - before]).toEqual([true, 2])
    await journal.submit(starting('trips/2', { caseId: 'trips-2' }), answer('trips-2', [started()]))
    expect(database.roundTrips() - before).toBe(4)
  })

  it('is decided anew where another process was faster, and nothing is lost', async () => {
    const [a, b] = [await another(), await another()]
    await a.journal.submit(starting('race/0', { caseId: 'race' }), answer('race', [started()]))
    const seen: (number | undefined)[] = []
    const writing = (id: string) => (state: CaseState | null) => {
      seen.push(state?.revision)
      return answer('race', [note(id)])(state)
    }
    const both = Array.from({ length: 20 }, (_, at) =>
      (at % 2 === 0 ? a : b).journal.submit(submission(`race/n${at}`, { caseId: 'race' }), writing(`n${at}`)),
    )
    expect((await Promise.all(both)).every(({ ok }) => ok)).toBe(true)
    expect((await b.journal.load(TENANT, 'race'))?.revision).toBe(21)
    expect(seen.length).toBeGreaterThanOrEqual(20)
    expect(await a.journal.verify(TENANT, 'race')).toEqual({ ok: true, value: true })
  })

  for (const table of ['heads', 'states'] as const) {
    it(`is decided on one moment where another process commits before its question about ${table}`, async () => {
      const [a, b] = [await another(), await another()]
      const caseId = `torn-${table}`
      await a.journal.submit(starting(`${caseId}/0`, { caseId }), answer(caseId, [started()]))
      const [first, second] = [1, 2].map((at) => submission(`${caseId}/${at}`, { caseId }))
      if (first === undefined || second === undefined) throw new Error('there are two')
      const seen = { ...first, expectedRevision: 1 }
      const slow = await commitsSlowly(table)
      try {
        const done = b.journal.submit(seen, answer(caseId, [note('n1')]))
        await slow.written
        const [repeated, next] = await Promise.all([
          a.journal.submit(seen, answer(caseId, [note('n1')])),
          a.journal.submit(second, answer(caseId, [note('n2')])),
        ])
        expect(await done).toMatchObject({ ok: true, value: { revision: 2, repeated: false } })
        expect(repeated).toMatchObject({ ok: true, value: { revision: 2, repeated: true } })
        expect(next).toMatchObject({ ok: true, value: { revision: 3 } })
      } finally {
        await slow.over()
      }
      expect(await a.journal.verify(TENANT, caseId)).toEqual({ ok: true, value: true })
    })
  }

  it('shares its round trips with commands of other cases and tenants', async () => {
    const database = await another()
    const before = database.roundTrips()
    const begun = Array.from({ length: 20 }, (_, at) => {
      const [caseId, tenant] = [`shared-${at}`, at % 3 === 0 ? 'shared-a' : 'shared-b']
      return database.journal.submit(starting(`shared/${at}`, { caseId, tenant }), answer(caseId, [started(), note('n')]))
    })
    expect((await Promise.all(begun)).every(({ ok }) => ok)).toBe(true)
    expect(database.roundTrips() - before).toBeLessThan(10)
    for (const [at, tenant] of [['3', 'shared-a'], ['4', 'shared-b']] as const) {
      expect((await database.journal.load(tenant, `shared-${at}`))?.revision).toBe(2)
      expect(await database.journal.verify(tenant, `shared-${at}`)).toEqual({ ok: true, value: true })
    }
    expect(await database.journal.load('shared-a', 'shared-4')).toBe(null)
  })

  it('hurts no other of its group when another process was faster', async () => {
    const [a, b] = [await another(), await another()]
    const cases = Array.from({ length: 8 }, (_, at) => `group-${at}`)
    await Promise.all(cases.map((caseId) => a.journal.submit(starting(`${caseId}/0`, { caseId }), answer(caseId, [started()]))))
    const both = [a, b].flatMap(({ journal }, process) =>
      cases.map((caseId) => journal.submit(submission(`${caseId}/by-${process}`, { caseId }), answer(caseId, [note(`n${process}`)]))),
    )
    expect((await Promise.all(both)).every(({ ok }) => ok)).toBe(true)
    for (const caseId of cases) {
      expect((await b.journal.load(TENANT, caseId))?.revision).toBe(3)
      expect(await a.journal.verify(TENANT, caseId)).toEqual({ ok: true, value: true })
    }
  })

  it('takes effect once when both processes get it', async () => {
    const [a, b] = [await another(), await another()]
    await a.journal.submit(starting('twice/0', { caseId: 'twice' }), answer('twice', [started()]))
    const command = submission('twice/1', { caseId: 'twice' })
    const answers = await Promise.all(
      [a, b, a, b].map(({ journal }) => journal.submit(command, answer('twice', [note('n1')]))),
    )
    expect(answers.filter((each) => each.ok && !each.value.repeated)).toHaveLength(1)
    expect(answers.every(({ ok }) => ok)).toBe(true)
  })

  it('writes nothing under a key that another process destroys meanwhile', async () => {
    const [a, b] = [await another(), await another()]
    await a.journal.submit(starting('gone/0', { caseId: 'gone' }), answer('gone', [started(), note('n1')]))
    const writing = Array.from({ length: 10 }, (_, at) =>
      a.journal.submit(submission(`gone/n${at}`, { caseId: 'gone' }), answer('gone', [note(`m${at}`)])),
    )
    const erased = b.tenant(TENANT).cases.erase('gone', 'application', AT)
    const results = await Promise.all(writing)
    expect((await erased).ok).toBe(true)
    expect(
      results.filter(({ ok }) => !ok).every((each) => !each.ok && each.problems[0]?.name === 'retention-class-erased'),
    ).toBe(true)
    const late = await a.journal.submit(submission('gone/late', { caseId: 'gone' }), answer('gone', [note('late')]))
    expect(late).toMatchObject({ ok: false, problems: [{ name: 'retention-class-erased' }] })
    expect((await a.journal.load(TENANT, 'gone'))?.vault).toEqual({})
    expect(await a.journal.verify(TENANT, 'gone')).toEqual({ ok: true, value: true })
  })
})

describe('connections', () => {
  it('that break in use end neither the process nor its work', async () => {
    const { journal } = await another()
    const submit = (at: number) =>
      journal.submit(starting(`broken/${at}`, { caseId: `broken-${at}` }), answer(`broken-${at}`, [started(), note('n1')]))
    await submit(0)
    const admin = new pg.Client({ connectionString: postgres.url })
    await admin.connect()
    const asked = Promise.allSettled(Array.from({ length: 20 }, (_, at) => submit(at + 1)))
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
    await asked
    await admin.end()
    await expect.poll(() => submit(100).then(({ ok }) => ok, () => false), { timeout: 10_000 }).toBe(true)
  })
})

describe('effects on PostgreSQL', () => {
  it('are claimed once, however many processes ask at the same moment', async () => {
    const all = [await another(), await another(), await another()]
    const effects = Array.from(
      { length: 60 },
      (_, at) => ({ type: 'render-letter', key: `r/${at}`, letter: `l${at}` }) as const,
    )
    await all[0]?.journal.submit(
      starting('many/0', { caseId: 'many', tenant: 'many' }),
      answer('many', [started()], effects),
    )
    const claimed: string[] = []
    for (let round = 0; round < 20 && claimed.length < 60; round += 1) {
      const got = await Promise.all(all.map(({ journal }) => journal.claimEffects(AT, 5, 60, 'many')))
      claimed.push(...got.flat().map(({ effect }) => effect.key))
    }
    expect([claimed.length, new Set(claimed).size]).toEqual([60, 60])
  })

  it('are passed over while another process is taking them', async () => {
    const { journal } = await another()
    const effects = ['r/1', 'r/2'].map((key) => ({ type: 'render-letter', key, letter: 'l1' }) as const)
    await journal.submit(
      starting('held/0', { caseId: 'held', tenant: 'held' }),
      answer('held', [started()], effects),
    )
    const other = new pg.Client({ connectionString: postgres.url, options: '-c search_path=laufzettel' })
    await other.connect()
    try {
      await other.query("BEGIN; SELECT 1 FROM effects WHERE tenant = 'held' AND effect_key = 'r/1' FOR UPDATE")
      const claimed = await journal.claimEffects(AT, 5, 60, 'held')
      expect(claimed.map(({ effect }) => effect.key)).toEqual(['r/2'])
    } finally {
      await other.end()
    }
  })

  it('give each tenant its turn', async () => {
    const { journal } = await another()
    for (const [tenant, amount] of [
      ['big', 50],
      ['small', 2],
    ] as const) {
      const effects = Array.from(
        { length: amount },
        (_, at) => ({ type: 'render-letter', key: `r/${at}`, letter: 'l1' }) as const,
      )
      await journal.submit(
        starting(`turn/${tenant}`, { caseId: `turn-${tenant}`, tenant }),
        answer(`turn-${tenant}`, [started()], effects),
      )
    }
    const claimed = (await journal.claimEffects(AT, 10, 60)).filter(({ caseId }) => caseId.startsWith('turn'))
    expect(claimed.filter(({ tenant }) => tenant === 'small')).toHaveLength(2)
  })

  it('are refused from a worker that was asleep past its lease', async () => {
    const [a, b] = [await another(), await another()]
    const effect = { type: 'render-letter', key: 'r/1', letter: 'l1' } as const
    await a.journal.submit(
      starting('lease/0', { caseId: 'lease', tenant: 'lease' }),
      answer('lease', [started()], [effect]),
    )
    const [slow] = await a.journal.claimEffects(AT, 1, 60, 'lease')
    if (slow === undefined) throw new Error('nothing claimed')
    expect(await a.journal.renewEffect(slow, later(50), 60)).toBe(true)
    expect(await b.journal.claimEffects(later(100), 1, 60, 'lease')).toEqual([])
    const [fast] = await b.journal.claimEffects(later(110), 1, 60, 'lease')
    expect(fast?.fence).toBe(2)
    expect(await a.journal.renewEffect(slow, later(111), 60)).toBe(false)
    expect(await a.journal.settleEffect(slow, { done: true })).toBe(false)
    expect(fast && (await b.journal.settleEffect(fast, { done: true }))).toBe(true)
  })

  it('wake the workers of other processes', async () => {
    const [a, b] = [await another(), await another()]
    const woken = new Promise<void>((resolve) => b.onCommit(resolve))
    await a.journal.submit(starting('wake/0', { caseId: 'wake' }), answer('wake', [started()]))
    await woken
  })
})
