import { createHash, type KeyObject } from 'node:crypto'
import { fine, type Hash, problem, refuse, type Result, type Submission } from '@laufzettel/engine'
import { bytesOf } from '../document-store/bytes-of.ts'
import type { Content, KeptFile } from '../document-store/document-store.ts'
import type { Core, ForTenant } from './core.ts'
import type { KeyRing } from './keys.ts'
import { chunkAt, SealDamaged, sealedSize, sealStream, StreamOpener } from './sealed-stream.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'
import type { Documents as TenantDocuments } from './stored-document.ts'
import { statement, together, type Work } from './work.ts'

interface Row {
  readonly document: string
  readonly class: string
  readonly media_type: string
  readonly bytes: number
  readonly hash: string
  readonly name: Buffer
  /** What versions before the store of documents kept in the row itself, sealed whole. */
  readonly sealed: Buffer | null
}

/** A file that is to be compared with its row. */
export interface FileToVerify {
  readonly row: Row
  readonly key: KeyObject | 'destroyed'
}

type RowToWrite = readonly [string, string, string, string, string, number, string, Buffer, string]

export interface Documents {
  readonly forTenant: ForTenant<TenantDocuments>
  /** What `write` enters with a command's facts. Asks and writes nothing. Problem: `retention-class-erased`. */
  rowsOf(submission: Submission, ring: KeyRing): Result<readonly RowToWrite[]>
  write(rows: readonly RowToWrite[]): Work<void>
  /**
   * Compares every document of a case with the hashes that its facts recorded; one that is recorded may be gone only where
   * a class of the case was erased. Gives the files that are still to be compared. Problem: `document-damaged`.
   */
  verify(tenant: string, caseId: string, recorded: Readonly<Record<string, Hash>>): Work<Result<readonly FileToVerify[]>>
  /** Reads each file to its end and compares it with its row. Problem: `document-damaged`. */
  verifyFiles(tenant: string, caseId: string, files: readonly FileToVerify[]): Promise<Result<true>>
}

const COLUMNS = 'document, class, media_type, bytes, hash, name, sealed'

export function documents({ runner, keys, files }: Core): Documents {
  const select = statement<[string, string, string], Row>(
    `SELECT ${COLUMNS} FROM documents WHERE tenant = ? AND case_id = ? AND document = ?`,
  )
  // One after the other: all of a case at once may be more than fits.
  const next = statement<[string, string, string], Row>(
    `SELECT ${COLUMNS} FROM documents WHERE tenant = ? AND case_id = ? AND document > ? ORDER BY document LIMIT 1`,
  )
  const erased = statement<[string, string]>('SELECT 1 FROM erasures WHERE tenant = ? AND case_id = ?')
  const insert = statement<[...RowToWrite]>(
    `INSERT INTO documents (tenant, case_id, document, class, media_type, bytes, hash, name, stored_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const nextInside = statement<[string, string, string, string], Row & { readonly case_id: string }>(
    `SELECT case_id, ${COLUMNS} FROM documents
     WHERE tenant = ? AND sealed IS NOT NULL AND (case_id > ? OR (case_id = ? AND document > ?))
     ORDER BY case_id, document LIMIT 1`,
  )
  const movedOut = statement<[string, string, string, string]>(
    'UPDATE documents SET sealed = NULL WHERE tenant = ? AND case_id = ? AND document = ? AND hash = ?',
  )

  /** Null where a single bit differs. */
  const nameOf = (key: KeyObject, tenant: string, caseId: string, row: Row): string | null =>
    openBytes(key, place(tenant, caseId, row, 'name'), row.name)?.toString() ?? null

  /** Sealed whole, as older versions did. Null where a single bit differs. */
  const openWhole = (key: KeyObject, tenant: string, caseId: string, row: Row, sealed: Buffer): Buffer | null =>
    digest(sealed) === row.hash ? openBytes(key, place(tenant, caseId, row, 'file'), sealed) : null

  /** Its content, of which the first chunk is proven already; null where that is damaged or the file too short or long. */
  async function openFile(key: KeyObject, tenant: string, caseId: string, row: Row): Promise<Content | null> {
    const file = row.sealed === null ? await files.open(row.hash) : null
    if (row.sealed !== null || file?.size !== sealedSize(row.bytes)) {
      const sealed = row.sealed ?? (file === null ? null : await whole(file, row))
      const plain = sealed === null ? null : openWhole(key, tenant, caseId, row, sealed)
      return plain === null ? null : [plain]
    }
    try {
      const end = chunkAt(1)
      const head = Buffer.concat(await upTo(end, file.content()))
      const opener = new StreamOpener(key, place(tenant, caseId, row, 'file'), head)
      // One byte of the next chunk tells that this one is not the last.
      const [first = Buffer.alloc(0)] = await firstOf(opener.chunks([head.subarray(chunkAt(0), end), ...(file.size > end ? [Buffer.alloc(1)] : [])]))
      return file.size > end ? continued(first, opener.chunks(file.content(end), 1)) : [first]
    } catch (error) {
      if (error instanceof SealDamaged) return null
      throw error
    }
  }

  return {
    forTenant: (tenant) => {
      const { read, write } = runner.at(tenant)

      /** The key of a class, made if there was never one; null if it was destroyed. */
      async function keyOf(caseId: string, retentionClass: string): Promise<KeyObject | null> {
        const known = await read(function* () {
          return (yield* keys.of(tenant, caseId)).find(retentionClass)
        })
        if (known !== null) return known === 'destroyed' ? null : known
        return write(function* () {
          const ring = yield* keys.of(tenant, caseId)
          const key = ring.obtain(retentionClass)
          yield* ring.keep()
          return key
        })
      }

      return {
        async put({ caseId, content, ...described }) {
          const { document, retentionClass, mediaType } = described
          const key = await keyOf(caseId, retentionClass)
          if (key === null) return refuse(problem('retention-class-erased'))
          let bytes = 0
          async function* counted() {
            for await (const piece of content) {
              bytes += piece.length
              yield piece
            }
          }
          const where = place(tenant, caseId, { document, class: retentionClass, media_type: mediaType }, 'file')
          const { address } = await files.put(sealStream(key, where, counted()))
          return fine({ ...described, hash: address, bytes })
        },
        find: (caseId, document) =>
          read(function* () {
            const row = yield* select.get(tenant, caseId, document)
            return row === undefined ? null : { hash: row.hash, bytes: row.bytes }
          }),
        async get(caseId, document) {
          const [row, key] = await read(function* () {
            const asked = keys.ring(tenant, caseId)
            const [[found], ...keyRows] = yield* together([select.ask(tenant, caseId, document), ...asked.asks])
            return [found, found === undefined ? null : asked.open(keyRows).find(found.class)] as const
          })
          if (row === undefined || key === 'destroyed') return refuse(problem('document-unknown'))
          const damaged = refuse(problem('document-damaged', { document }))
          if (key === null) return damaged
          const name = nameOf(key, tenant, caseId, row)
          const content = name === null ? null : await openFile(key, tenant, caseId, row)
          if (name === null || content === null) return damaged
          return fine({ document, mediaType: row.media_type, name, bytes: row.bytes, content })
        },
        async moveOut() {
          let moved = 0
          for (let [caseId, document] = ['', '']; ; ) {
            const row = await read(() => nextInside.get(tenant, caseId, caseId, document))
            if (row === undefined) return moved
            ;({ case_id: caseId, document } = row)
            // What is damaged stays where it is, for `verify` to find.
            if (row.sealed === null || digest(row.sealed) !== row.hash) continue
            await files.put([row.sealed])
            moved += await write(() => movedOut.run(tenant, row.case_id, row.document, row.hash))
          }
        },
      }
    },

    rowsOf({ tenant, caseId, documents: filed = [], now }, ring) {
      const rows: RowToWrite[] = []
      for (const { document, retentionClass, name, mediaType, hash, bytes } of filed) {
        const key = ring.obtain(retentionClass)
        if (key === null) return refuse(problem('retention-class-erased'))
        const where = place(tenant, caseId, { document, class: retentionClass, media_type: mediaType }, 'name')
        rows.push([tenant, caseId, document, retentionClass, mediaType, bytes, hash, sealBytes(key, where, name), now])
      }
      return fine(rows)
    },
    *write(rows) {
      for (const row of rows) yield* insert.later(...row)
    },

    *verify(tenant, caseId, recorded) {
      const damaged = (document: string) => refuse(problem('document-damaged', { document }))
      const missing = new Set(Object.keys(recorded))
      const left: FileToVerify[] = []
      const ring = yield* keys.of(tenant, caseId)
      let row = yield* next.get(tenant, caseId, '')
      while (row !== undefined) {
        const { document, hash, sealed } = row
        missing.delete(document)
        const key = ring.find(row.class)
        if (hash !== (recorded[document] ?? hash) || key === null) return damaged(document)
        if (key !== 'destroyed' && nameOf(key, tenant, caseId, row) === null) return damaged(document)
        if (sealed === null) left.push({ row, key })
        else if (digest(sealed) !== hash) return damaged(document)
        else if (key !== 'destroyed' && openWhole(key, tenant, caseId, row, sealed) === null) return damaged(document)
        row = yield* next.get(tenant, caseId, document)
      }
      const [lost] = missing
      return lost === undefined || (yield* erased.get(tenant, caseId)) !== undefined ? fine(left) : damaged(lost)
    },
    async verifyFiles(tenant, caseId, left) {
      for (const { row, key } of left) {
        if (await isIntact(key, tenant, caseId, row)) continue
        // Somebody may have erased it since the row was read.
        const still = await runner.at(tenant).read(() => select.get(tenant, caseId, row.document))
        if (still !== undefined) return refuse(problem('document-damaged', { document: row.document }))
      }
      return fine(true)
    },
  }

  /** Every byte is that which was stored, and opens. */
  async function isIntact(key: KeyObject | 'destroyed', tenant: string, caseId: string, row: Row): Promise<boolean> {
    const file = await files.open(row.hash)
    // A backup may hold the row of a document that was erased, key and file, while it was made.
    if (file === null) return key === 'destroyed'
    const hash = createHash('sha256')
    for await (const piece of file.content()) hash.update(piece)
    if (hash.digest('hex') !== row.hash) return false
    if (key === 'destroyed') return true
    const content = await openFile(key, tenant, caseId, row)
    if (content === null) return false
    let bytes = 0
    try {
      for await (const chunk of content) bytes += chunk.length
    } catch (error) {
      if (error instanceof SealDamaged) return false
      throw error
    }
    return bytes === row.bytes
  }
}

/** The kind of file is authenticated along: what was stored as a PDF is never given out as a page. */
function place(tenant: string, caseId: string, row: Pick<Row, 'class' | 'media_type' | 'document'>, kind: 'file' | 'name'): string {
  return placeOf(tenant, caseId, row.class, kind, row.document, row.media_type)
}

/** Bytes that `sealBytes` adds: format, nonce and tag. */
const WHOLE_ADDS = 29

/** A file that was sealed whole and moved out of its row; null for any other, however large somebody made it. */
async function whole(file: KeptFile, row: Row): Promise<Buffer | null> {
  return file.size === row.bytes + WHOLE_ADDS ? bytesOf(file.content()) : null
}

/** The first bytes, at most so many. */
async function upTo(length: number, content: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = []
  let left = length
  for await (const piece of content) {
    pieces.push(piece.subarray(0, left))
    left -= Math.min(left, piece.length)
    if (left === 0) break
  }
  return pieces
}

async function firstOf<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  for await (const one of all) return [one]
  return []
}

async function* continued(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}
