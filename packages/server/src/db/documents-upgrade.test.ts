import { createSecretKey, type KeyObject } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer, AT, note, started, starting, submission, TENANT } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../document-store/bytes-of.ts'
import { copyDocuments } from '../document-store/copy-documents.ts'
import type { Database } from './database.ts'
import { DATABASES, type Kind, type Place, withDatabase } from './databases.fixture.ts'
import { documentsOf } from './documents-folder.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'
import { openTestDatabase } from './test-database.ts'

const CASE = 'case-1'
const PLAIN = Buffer.from('content of a letter that an older version has kept')
const FINE = { ok: true, value: true }

/** Takes the schema back to the one before documents had a store. */
const BEFORE: Readonly<Record<Kind['name'], readonly string[]>> = {
  SQLite: [
    'DROP INDEX documents_hash',
    'DROP INDEX documents_inside',
    'DROP TABLE documents',
    `CREATE TABLE documents (
      tenant TEXT NOT NULL, case_id TEXT NOT NULL, document TEXT NOT NULL, class TEXT NOT NULL, media_type TEXT NOT NULL,
      bytes INTEGER NOT NULL, hash TEXT NOT NULL, name BLOB NOT NULL, sealed BLOB NOT NULL, stored_at TEXT NOT NULL,
      PRIMARY KEY (tenant, case_id, document)
    ) STRICT`,
    'PRAGMA user_version = 11',
  ],
  PostgreSQL: [
    'DROP FUNCTION kept_documents(text)',
    'DROP POLICY queue ON documents',
    'REVOKE SELECT (hash) ON documents FROM laufzettel_queue',
    'DROP INDEX documents_hash',
    'DROP INDEX documents_inside',
    'ALTER TABLE documents ALTER COLUMN sealed SET NOT NULL',
    'DELETE FROM migrations WHERE number = 8',
  ],
}

/** The key of the case's class, as the store of keys has it. */
async function keyOf(place: Place, kind: Kind): Promise<KeyObject> {
  const master = createSecretKey(Buffer.from(readFileSync(join(place.folder, 'master.key'), 'utf8').trim(), 'hex'))
  const wrapped = kind.name === 'SQLite' ? await wrappedOnSqlite(place.folder) : await wrappedOnPostgres(place)
  return createSecretKey(openBytes(master, placeOf(TENANT, CASE, 'application'), wrapped) as Buffer)
}

const WRAPPED = "WHERE owner = 'case-1' AND class = 'application'"

async function wrappedOnSqlite(folder: string): Promise<Buffer> {
  const { default: BetterSqlite } = await import('better-sqlite3')
  const keys = new BetterSqlite(join(folder, 'keys.sqlite'))
  const wrapped = keys.prepare(`SELECT wrapped FROM keys ${WRAPPED}`).pluck().get() as Buffer
  keys.close()
  return wrapped
}

const wrappedOnPostgres = async (place: Place) =>
  (await place.run(`SELECT wrapped FROM laufzettel_keys.keys ${WRAPPED}`))[0]?.wrapped as Buffer

/** What the version before wrote: the file whole in its row, and the fact that names it. */
async function old(place: Place, kind: Kind): Promise<string> {
  const database = await place.open()
  await database.journal.submit(starting('k0'), answer(CASE, [started(), note('n1')]))
  const key = await keyOf(place, kind)
  const where = (what: string) => placeOf(TENANT, CASE, 'application', what, 'd1', 'application/pdf')
  const [sealed, name] = [sealBytes(key, where('file'), PLAIN), sealBytes(key, where('name'), 'a.pdf')]
  const hash = digest(sealed)
  const body = { document: 'd1', name: 'a.pdf', hash, bytes: PLAIN.length }
  await database.journal.submit(submission('k1'), answer(CASE, [{ type: 'document.filed', v: 1, class: 'process', body }]))
  await database.close()
  for (const sql of BEFORE[kind.name]) await place.run(sql)
  await place.run(
    `INSERT INTO documents (tenant, case_id, document, class, media_type, bytes, hash, name, sealed, stored_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[TENANT, CASE, 'd1', 'application', 'application/pdf', PLAIN.length, hash, name, sealed, AT],
  )
  return hash
}

async function read(database: Database): Promise<string> {
  const found = await database.tenant(TENANT).documents.get(CASE, 'd1')
  return found.ok ? (await bytesOf(found.value.content)).toString() : String(found.problems[0]?.name)
}

for (const kind of DATABASES) {
  describe(`documents that an older version kept in ${kind.name}`, () => {
    it('are read where they are, move out as they are, and are read and judged there', async () => {
      const place = await kind.place()
      try {
        const hash = await old(place, kind)
        const path = join(place.folder, 'documents', hash.slice(0, 2), hash.slice(2))
        const database = await place.open()
        expect([await read(database), await database.journal.verify(TENANT, CASE)]).toEqual([PLAIN.toString(), FINE])
        expect(existsSync(path)).toBe(false)

        expect(await database.tenant(TENANT).documents.moveOut()).toBe(1)
        expect(await database.tenant(TENANT).documents.moveOut()).toBe(0)
        expect((await place.run('SELECT sealed FROM documents')).map(({ sealed }) => sealed)).toEqual([null])
        expect([await read(database), await database.journal.verify(TENANT, CASE)]).toEqual([PLAIN.toString(), FINE])
        expect(await database.sweepDocuments(0)).toBe(0)

        const whole = readFileSync(path)
        const changed = Buffer.from(whole)
        changed[20] = (changed[20] ?? 0) ^ 1
        writeFileSync(path, changed)
        expect([await read(database), (await database.journal.verify(TENANT, CASE)).ok]).toEqual(['document-damaged', false])
        writeFileSync(path, whole)

        await database.tenant(TENANT).cases.erase(CASE, 'application', AT)
        expect([existsSync(path), await read(database), await database.journal.verify(TENANT, CASE)]).toEqual([false, 'document-unknown', FINE])
        await database.close()
      } finally {
        await place.remove()
      }
    })
  })
}

describe('a backup of documents', () => {
  it('is whole where one was erased between its row and its file', () =>
    withDatabase(async (database, { folder }) => {
      const target = mkdtempSync(join(tmpdir(), 'laufzettel-backup-'))
      try {
        await database.journal.submit(starting('k0'), answer(CASE, [started(), note('n1')]))
        const { documents, cases } = database.tenant(TENANT)
        const described = { caseId: CASE, document: 'd1', retentionClass: 'application', name: 'a.pdf', mediaType: 'application/pdf' }
        const put = await documents.put({ ...described, content: [PLAIN] })
        const { hash, bytes } = put.ok ? put.value : { hash: '', bytes: 0 }
        const body = { document: 'd1', name: 'a.pdf', hash, bytes }
        const filed = put.ok ? [put.value] : []
        await database.journal.submit(submission('k1', { documents: filed }), answer(CASE, [{ type: 'document.filed', v: 1, class: 'process', body }]))
        // The order of a backup: rows, files, keys; the erasure comes after the rows.
        const copied = (name: string) => {
          for (const end of ['', '-wal']) cpSync(join(folder, `${name}${end}`), join(target, `${name}${end}`))
        }
        copied('laufzettel.sqlite')
        await cases.erase(CASE, 'application', AT)
        expect(await copyDocuments(documentsOf({ folder }), documentsOf({ folder: target }))).toBe(0)
        copied('keys.sqlite')
        cpSync(join(folder, 'master.key'), join(target, 'master.key'))
        const restored = await openTestDatabase(target)
        // What is kept of the state is that of before the erasure, for which there is no key any more.
        await restored.tenant(TENANT).cases.rebuildViews()
        expect([await read(restored), await restored.journal.verify(TENANT, CASE)]).toEqual(['document-unknown', FINE])
        await restored.close()
      } finally {
        rmSync(target, { recursive: true })
      }
    }))
})
