import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer, note, started, starting } from '@laufzettel/engine/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describePlainly } from '../../test-database.ts'
import { newPostgres, type TestPostgres } from './database.fixture.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openPostgres } from './open.ts'
import { schemaText } from './schema-text.fixture.ts'

let postgres: TestPostgres
let owner: pg.Client
beforeAll(async () => {
  postgres = await newPostgres()
  owner = new pg.Client({ connectionString: postgres.url, options: '-c search_path=laufzettel' })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await postgres.drop()
})

/** What a query gives to the application role. */
async function asApp(tenant: string | null, sql: string): Promise<readonly Record<string, unknown>[]> {
  await owner.query('BEGIN; SET LOCAL ROLE laufzettel_app')
  try {
    if (tenant !== null) await owner.query("SELECT set_config('app.tenant', $1, true)", [tenant])
    return (await owner.query(sql)).rows
  } finally {
    await owner.query('ROLLBACK')
  }
}

async function tables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r'
     AND relnamespace IN ('laufzettel'::regnamespace, 'laufzettel_keys'::regnamespace) ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

/** What belongs to no tenant. */
const SHARED = ['artefacts', 'laufzettel_keys.proof', 'migrations', 'world_mark']

describe('schema on PostgreSQL', () => {
  it('is the one in schema.txt after all migrations', async () => {
    await expect(await schemaText(owner)).toMatchFileSnapshot('./schema.txt')
  })

  it('is left alone by an older version of the software', async () => {
    await owner.query('INSERT INTO migrations (number) VALUES ($1)', [MIGRATIONS.length + 1])
    expect(await migrate(owner, 'here')).toMatchObject({ ok: false, problems: [{ name: 'data-folder-newer' }] })
    await owner.query('DELETE FROM migrations WHERE number > $1', [MIGRATIONS.length])
  })

  it('has the tenant first in every unique key of a tenant, so that each table can be partitioned by its hash', async () => {
    const { rows } = await owner.query<{ name: string; first: string }>(
      `SELECT indrelid::regclass::text AS name, a.attname AS first FROM pg_index i
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       JOIN pg_class c ON c.oid = i.indrelid
       WHERE i.indisunique AND c.relnamespace IN ('laufzettel'::regnamespace, 'laufzettel_keys'::regnamespace)`,
    )
    expect([...new Set(rows.filter(({ first }) => first !== 'tenant').map(({ name }) => name))].sort()).toEqual(SHARED)
  })

  it('shows a tenant its own rows, and nobody any without one', async () => {
    for (const tenant of ['a', 'b']) {
      await owner.query("INSERT INTO settings (tenant, settings) VALUES ($1, '{}')", [tenant])
    }
    expect(await asApp('a', 'SELECT tenant FROM settings')).toEqual([{ tenant: 'a' }])
    expect(await asApp('', 'SELECT tenant FROM settings')).toEqual([])
    expect(await asApp(null, 'SELECT tenant FROM settings')).toEqual([])
    await expect(asApp('a', "INSERT INTO settings (tenant, settings) VALUES ('c', '{}')")).rejects.toThrow(
      'row-level security',
    )
    expect(await asApp('a', "UPDATE settings SET settings = '[]' WHERE tenant = 'b' RETURNING 1")).toEqual([])
    await owner.query('DELETE FROM settings')
  })

  it('shows a tenant the published versions of those above it, and nothing else of anybody', async () => {
    for (const [tenant, parent] of [['land', null], ['town', 'land'], ['other', 'land']]) {
      await owner.query("INSERT INTO settings (tenant, parent, settings) VALUES ($1, $2, '{}')", [tenant, parent])
      for (const [version, status] of [[1, 'published'], [2, 'proposed'], [3, 'cancelled']] as const) {
        await owner.query(
          `INSERT INTO definitions (tenant, process, version, hash, status, author, approver, proposed_at, published_at, valid_from)
           VALUES ($1, 'p', $2, $3, $4, 'a', 'b', '2026', '2026', '2026')`,
          [tenant, version, `${tenant}${version}`, status],
        )
      }
    }
    const seen = async (tenant: string) =>
      (await asApp(tenant, 'SELECT hash FROM definitions ORDER BY hash')).map(({ hash }) => hash)
    expect(await seen('town')).toEqual(['land1', 'town1', 'town2', 'town3'])
    expect(await seen('land')).toEqual(['land1', 'land2', 'land3'])
    expect(await seen('')).toEqual([])
    expect(await asApp('town', "UPDATE definitions SET status = 'cancelled' WHERE tenant = 'land' RETURNING 1")).toEqual([])
    await owner.query('DELETE FROM definitions')
    await owner.query('DELETE FROM settings')
  })

  it('has a wall around every table, for its owner too', async () => {
    const { rows } = await owner.query<{ name: string }>(
      'SELECT oid::regclass::text AS name FROM pg_class WHERE relrowsecurity AND relforcerowsecurity ORDER BY 1',
    )
    const walled = rows.map(({ name }) => name)
    expect((await tables()).filter((name) => !walled.includes(name))).toEqual(SHARED)
  })

  it('gives the application no table of its own, no history to rewrite and no partition', async () => {
    const { rows } = await owner.query("SELECT 1 FROM pg_class WHERE relowner = 'laufzettel_app'::regrole")
    expect(rows).toEqual([])
    for (const sql of [
      "UPDATE batches SET header = ''",
      'DELETE FROM payloads',
      "UPDATE artefacts SET bytes = ''",
      'TRUNCATE heads',
    ]) {
      await expect(asApp('a', sql), sql).rejects.toThrow('permission denied')
    }
    await owner.query(`CREATE TABLE parts (LIKE heads INCLUDING ALL) PARTITION BY HASH (tenant);
      CREATE TABLE parts_0 PARTITION OF parts FOR VALUES WITH (MODULUS 1, REMAINDER 0)`)
    await expect(asApp('a', 'SELECT * FROM parts_0')).rejects.toThrow('permission denied')
    await owner.query('DROP TABLE parts')
  })

  it('lets the role of the queues see the queues only', async () => {
    const asQueue = async (sql: string) => {
      await owner.query('BEGIN; SET LOCAL ROLE laufzettel_queue')
      try {
        return await owner.query(sql)
      } finally {
        await owner.query('ROLLBACK')
      }
    }
    expect((await asQueue('SELECT tenant, parent FROM settings')).rows).toEqual([])
    for (const table of (await tables()).filter(
      (name) => !['effects', 'erasures', 'settings', 'view_timers'].includes(name),
    )) {
      await expect(asQueue(`SELECT * FROM ${table}`), table).rejects.toThrow('permission denied')
    }
  })

  it('is made by an owner who is no superuser, and used by a server that owns nothing', async () => {
    const name = new URL(postgres.url).pathname.slice(1)
    const fresh = `${name}_fresh`
    const [ownerRole, serverRole] = [`${name}_owner`, `${name}_server`]
    // In a cluster of its own the owner has made these roles itself.
    await owner.query(`CREATE ROLE ${ownerRole} LOGIN CREATEROLE`)
    await owner.query(`GRANT laufzettel_app, laufzettel_queue TO ${ownerRole} WITH ADMIN OPTION`)
    await owner.query(`CREATE ROLE ${serverRole} LOGIN IN ROLE laufzettel_app`)
    await owner.query(`CREATE DATABASE ${fresh} OWNER ${ownerRole}`)
    const folder = mkdtempSync(join(tmpdir(), 'laufzettel-'))
    const as = (role: string) => {
      const url = new URL(postgres.url)
      url.username = role
      url.pathname = `/${fresh}`
      return openPostgres({ folder, url: url.href, ids: { reference: () => 'unused' }, describeCase: describePlainly })
    }
    expect(await as(serverRole)).toMatchObject({ ok: false, problems: [{ name: 'database-not-migrated' }] })
    for (const role of [ownerRole, serverRole]) {
      const opened = await as(role)
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
      const { journal } = opened.value
      const begun = await journal.submit(starting(role, { caseId: role }), answer(role, [started(), note('n1')]))
      expect([begun.ok, await journal.claimTimers('2027-01-01T00:00:00.000Z', 1, 1)]).toEqual([true, []])
      await opened.value.close()
    }
    await owner.query(`DROP DATABASE ${fresh} WITH (FORCE)`)
    await owner.query(`DROP ROLE ${ownerRole}, ${serverRole}`)
    rmSync(folder, { recursive: true })
  })
})
