import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Content } from '../document-store/document-store.ts'
import { takeRandom } from './sealing.ts'

/** Of the plain file; the last one may be shorter. */
export const CHUNK_BYTES = 65_536
const TAG_BYTES = 16
const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES
/** 1 is what `sealBytes` makes: whole in memory. */
const FORMAT = 2
const SALT_BYTES = 16
const HEADER_BYTES = 1 + SALT_BYTES
const NONCE_BYTES = 12
/** Where the number of a chunk stands in its nonce; the last byte says whether it is the last one. */
const NUMBER_AT = 7
const LAST_AT = NONCE_BYTES - 1

/** What was sealed is not what is read. */
export class SealDamaged extends Error {}

/** Bytes of the sealed file of a plain one. */
export function sealedSize(plainBytes: number): number {
  return HEADER_BYTES + plainBytes + Math.max(1, Math.ceil(plainBytes / CHUNK_BYTES)) * TAG_BYTES
}

/**
 * Encrypts a file chunk by chunk with AES-256-GCM as STREAM does (Hoang, Reyhanitabar, Rogaway, Vizár: Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, 2015), laid out like age (C2SP): a key of the file's own
 * (HKDF-SHA-256 of the case's key and a random salt), so that its nonces can count: number of the chunk and whether it is
 * the last. `place` is authenticated with every chunk, as in `sealBytes`.
 */
export async function* sealStream(key: KeyObject, place: string, content: Content): AsyncGenerator<Buffer> {
  const salt = takeRandom(SALT_BYTES)
  const own = fileKey(key, salt)
  const where = Buffer.from(place)
  yield Buffer.concat([Buffer.of(FORMAT), salt])
  let number = 0
  for await (const { bytes, last } of inChunks(content, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(number, last))
    cipher.setAAD(where)
    const body = cipher.update(bytes)
    cipher.final()
    yield Buffer.concat([body, cipher.getAuthTag()])
    number++
  }
}

/** Decrypts what `sealStream` made; each chunk is proven before it is given out. */
export class StreamOpener {
  readonly #key: KeyObject
  readonly #place: Buffer

  /** `head`: the first bytes of the file, at least its header. Throws SealDamaged where they are none of such a file. */
  constructor(key: KeyObject, place: string, head: Uint8Array) {
    if (head.length < HEADER_BYTES || head[0] !== FORMAT) throw new SealDamaged('not a sealed stream')
    this.#key = fileKey(key, head.subarray(1, HEADER_BYTES))
    this.#place = Buffer.from(place)
  }

  /**
   * The plain chunks of sealed bytes that begin at `chunkAt(first)`. Throws SealDamaged where a chunk is changed, missing,
   * moved or added.
   */
  async *chunks(sealed: Content, first = 0): AsyncGenerator<Buffer> {
    let number = first
    for await (const { bytes, last } of inChunks(sealed, SEALED_CHUNK_BYTES)) {
      yield this.#open(number, last, bytes)
      number++
    }
  }

  #open(number: number, last: boolean, sealed: Uint8Array): Buffer {
    const damaged = new SealDamaged(`chunk ${number} is not the one that was sealed`)
    const end = sealed.length - TAG_BYTES
    // Only an empty file has an empty chunk.
    if (end < 0 || (end === 0 && number > 0)) throw damaged
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(number, last))
    decipher.setAAD(this.#place)
    decipher.setAuthTag(sealed.subarray(end))
    const plain = decipher.update(sealed.subarray(0, end))
    try {
      decipher.final()
    } catch {
      throw damaged
    }
    return plain
  }
}

/** Where a sealed chunk begins in its file. */
export function chunkAt(number: number): number {
  return HEADER_BYTES + number * SEALED_CHUNK_BYTES
}

interface Chunk {
  readonly bytes: Uint8Array
  readonly last: boolean
}

/** Pieces of any size as chunks of one size. A full one is given out once it is known whether it is the last. */
async function* inChunks(content: Content, size: number): AsyncGenerator<Chunk> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of content) {
    let rest = piece
    while (length + rest.length > size) {
      const missing = size - length
      yield { bytes: joined([...held, rest.subarray(0, missing)]), last: false }
      rest = rest.subarray(missing)
      held = []
      length = 0
    }
    if (rest.length > 0) held.push(rest)
    length += rest.length
  }
  yield { bytes: joined(held), last: true }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces)
}

function fileKey(key: KeyObject, salt: Uint8Array): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, salt, 'laufzettel document', 32)))
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt32BE(number, NUMBER_AT)
  nonce.writeUInt8(last ? 1 : 0, LAST_AT)
  return nonce
}
