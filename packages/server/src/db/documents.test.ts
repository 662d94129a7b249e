import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FiledDocument } from '@laufzettel/engine'
import { answer, AT, note, started, starting, submission, TENANT } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../document-store/bytes-of.ts'
import type { Content } from '../document-store/document-store.ts'
import type { Database } from './database.ts'
import { DATABASES, type Place, withDatabaseOf } from './databases.fixture.ts'
import { CHUNK_BYTES, chunkAt, sealedSize } from './sealed-stream.ts'

const CASE = 'case-1'
const FINE = { ok: true, value: true }
const DAMAGED = { ok: false, problems: [{ name: 'document-damaged' }] }
const UNKNOWN = { ok: false, problems: [{ name: 'document-unknown' }] }

const storesOf = (database: Database) => database.tenant(TENANT)

async function begin(database: Database): Promise<void> {
  await database.journal.submit(starting('k0'), answer(CASE, [started(), note('n1')]))
}

async function put(database: Database, content: Content, document = 'd1'): Promise<FiledDocument> {
  const described = { caseId: CASE, document, retentionClass: 'application', name: 'Wermutstropfen.pdf', mediaType: 'application/pdf' }
  const kept = await storesOf(database).documents.put({ ...described, content })
  if (!kept.ok) throw new Error(kept.problems[0]?.name)
  return kept.value
}

/** A command whose fact names a file. */
async function file(database: Database, filed: FiledDocument) {
  const { document, name, hash, bytes } = filed
  const fact = { type: 'document.filed', v: 1, class: 'process', body: { document, name, hash, bytes } } as const
  return database.journal.submit(submission(`file ${document}`, { documents: [filed] }), answer(CASE, [fact]))
}

async function stored(database: Database, content: Content, document = 'd1'): Promise<FiledDocument> {
  const filed = await put(database, content, document)
  expect((await file(database, filed)).ok).toBe(true)
  return filed
}

async function read(database: Database, document = 'd1'): Promise<Buffer> {
  const found = await storesOf(database).documents.get(CASE, document)
  if (!found.ok) throw new Error(found.problems[0]?.name)
  return bytesOf(found.value.content)
}

const pathOf = ({ folder }: Place, { hash }: FiledDocument) => join(folder, 'documents', hash.slice(0, 2), hash.slice(2))
const filesOf = ({ folder }: Place) =>
  readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
const verify = (database: Database) => database.journal.verify(TENANT, CASE)

/** Bytes that tell their place. */
function counting(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(at, at)
  return bytes
}

for (const kind of DATABASES) {
  const withDatabase = withDatabaseOf(kind)

  describe(`documents on ${kind.name}`, () => {
    it('are filed with the facts that name them, and read as they were put', () =>
      withDatabase(async (database, place) => {
        await begin(database)
        const content = counting(3 * CHUNK_BYTES + 5)
        const filed = await put(database, [content])
        expect(filed).toMatchObject({ document: 'd1', bytes: content.length })
        expect(await storesOf(database).documents.get(CASE, 'd1')).toMatchObject(UNKNOWN)
        expect(await storesOf(database).documents.find(CASE, 'd1')).toBeNull()
        await file(database, filed)
        expect(await storesOf(database).documents.find(CASE, 'd1')).toEqual({ hash: filed.hash, bytes: filed.bytes })
        const found = await storesOf(database).documents.get(CASE, 'd1')
        expect(found).toMatchObject({ ok: true, value: { name: 'Wermutstropfen.pdf', mediaType: 'application/pdf', bytes: content.length } })
        expect((await read(database)).equals(content)).toBe(true)
        expect(await verify(database)).toEqual(FINE)
        const kept = readFileSync(pathOf(place, filed))
        expect([kept.length, createHash('sha256').update(kept).digest('hex')]).toEqual([sealedSize(content.length), filed.hash])
        expect(await place.finds('Wermut')).toBe(false)
        expect(kept.includes(content.subarray(CHUNK_BYTES, CHUNK_BYTES + 16))).toBe(false)
      }))

    it('are not filed by a command that is refused', () =>
      withDatabase(async (database, place) => {
        await begin(database)
        const filed = await put(database, [Buffer.from('content')])
        const refused = await database.journal.submit(submission('k1', { documents: [filed], expectedRevision: 99 }), answer(CASE, [note('n2')]))
        expect(refused.ok).toBe(false)
        expect(await place.run('SELECT 1 FROM documents')).toEqual([])
      }))

    it('are found out wherever file or row is changed', () =>
      withDatabase(async (database, place) => {
        await begin(database)
        const filed = await stored(database, [counting(2 * CHUNK_BYTES + 9)])
        const path = pathOf(place, filed)
        const whole = readFileSync(path)
        const flip = (at: number) => () => {
          const changed = Buffer.from(whole)
          changed[at] = (changed[at] ?? 0) ^ 1
          writeFileSync(path, changed)
        }
        const harms: Record<string, () => unknown> = {
          'the format': flip(0),
          'the salt': flip(5),
          'the first chunk': flip(chunkAt(0) + 9),
          'a chunk in the middle': flip(chunkAt(1) + 77),
          'the last byte': flip(whole.length - 1),
          'a cut in a chunk': () => truncateSync(path, whole.length - 1),
          'a cut between chunks': () => truncateSync(path, chunkAt(2)),
          'a byte more': () => appendFileSync(path, 'x'),
          'no file': () => renameSync(path, `${path}.gone`),
        }
        for (const [what, harm] of Object.entries(harms)) {
          harm()
          expect(await verify(database), what).toMatchObject(DAMAGED)
          await expect(read(database), what).rejects.toThrow()
          rmSync(`${path}.gone`, { force: true })
          writeFileSync(path, whole)
          expect(await verify(database), what).toEqual(FINE)
        }
        const [row = {}] = await place.run('SELECT media_type, bytes, hash, name FROM documents')
        const changes: readonly (readonly [string, unknown])[] = [
          ['media_type', 'text/html'],
          ['bytes', filed.bytes + 1],
          ['hash', '0'.repeat(64)],
          ['name', Buffer.alloc(40)],
        ]
        for (const [column, value] of changes) {
          await place.run(`UPDATE documents SET ${column} = ?`, value)
          expect(await verify(database), column).toMatchObject(DAMAGED)
          expect(await storesOf(database).documents.get(CASE, 'd1'), column).toMatchObject(DAMAGED)
          await place.run(`UPDATE documents SET ${column} = ?`, row[column])
        }
        expect(await verify(database)).toEqual(FINE)
      }))

    it('are missed where facts recorded them, and known where another was put in their place', () =>
      withDatabase(async (database, place) => {
        await begin(database)
        await stored(database, [Buffer.from('content')])
        const other = await put(database, [Buffer.from('other')])
        await place.run('UPDATE documents SET hash = ?, bytes = ?', other.hash, other.bytes)
        expect(await verify(database)).toMatchObject(DAMAGED)
        await place.run('DELETE FROM documents')
        expect(await verify(database)).toMatchObject(DAMAGED)
        await storesOf(database).cases.erase(CASE, 'application', AT)
        expect(await verify(database)).toEqual(FINE)
      }))

    it('go with the key of their class, file and all', () =>
      withDatabase(async (database, place) => {
        await begin(database)
        const filed = await stored(database, [Buffer.from('content')])
        const late = await put(database, [Buffer.from('late')], 'd2')
        await storesOf(database).cases.erase(CASE, 'application', AT)
        expect(existsSync(pathOf(place, filed))).toBe(false)
        expect(await storesOf(database).documents.get(CASE, 'd1')).toMatchObject(UNKNOWN)
        const refusal = { ok: false, problems: [{ name: 'retention-class-erased' }] }
        expect(await file(database, late)).toMatchObject(refusal)
        const content = [Buffer.from('never')]
        const described = { caseId: CASE, document: 'd3', retentionClass: 'application', name: 'a.pdf', mediaType: 'application/pdf' }
        expect(await storesOf(database).documents.put({ ...described, content })).toMatchObject(refusal)
        expect(await place.run('SELECT 1 FROM documents')).toEqual([])
        expect(await verify(database)).toEqual(FINE)
      }))

    it('leave only a file to sweep where the process ended before the row, and never lose one with a row', () =>
      withDatabase(async (database, place) => {
        await begin(database)
        const filed = await stored(database, [Buffer.from('content')])
        const lost = await put(database, [Buffer.from('lost')], 'd2')
        const young = await put(database, [Buffer.from('young')], 'd3')
        for (const each of [filed, lost]) utimesSync(pathOf(place, each), 1, 1)
        expect(await verify(database)).toEqual(FINE)
        expect(await database.sweepDocuments()).toBe(1)
        expect([filed, lost, young].map((each) => existsSync(pathOf(place, each)))).toEqual([true, false, true])
        expect(await database.sweepDocuments(0)).toBe(1)
        expect(filesOf(place)).toBe(1)
        expect((await read(database)).toString()).toBe('content')
      }))

    it('pass a chunk at a time, however large they are', () =>
      withDatabase(async (database, place) => {
        await begin(database)
        const chunks = 1_600
        const unfinished = join(place.folder, 'documents', 'new')
        let furthest = 0
        async function* large() {
          for (let at = 0; at < chunks; at += 1) {
            const [name] = readdirSync(unfinished)
            const written = name === undefined ? 0 : statSync(join(unfinished, name)).size
            furthest = Math.max(furthest, at * CHUNK_BYTES - written)
            yield Buffer.alloc(CHUNK_BYTES, at)
          }
        }
        const filed = await stored(database, large())
        expect(filed.bytes).toBe(chunks * CHUNK_BYTES)
        expect(furthest / CHUNK_BYTES).toBeLessThanOrEqual(2)
        const found = await storesOf(database).documents.get(CASE, 'd1')
        let [bytes, largest, wrong] = [0, 0, 0]
        for await (const chunk of found.ok ? found.value.content : []) {
          if (chunk[0] !== ((bytes / CHUNK_BYTES) & 0xff)) wrong += 1
          bytes += chunk.length
          largest = Math.max(largest, chunk.length)
        }
        expect([bytes, largest, wrong]).toEqual([chunks * CHUNK_BYTES, CHUNK_BYTES, 0])
        expect(await verify(database)).toEqual(FINE)
      }))
  })
}
