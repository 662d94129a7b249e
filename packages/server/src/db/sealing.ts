import { type CipherGCM, createCipheriv, createDecipheriv, hash, type KeyObject, randomFillSync } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

const PLAIN = 1
/** The plain bytes are deflated (RFC 1951): records name the same things again and again. 2 is a file in chunks. */
const DEFLATED = 3
/** Below this, deflating costs more than it saves. */
const WORTH_DEFLATING = 1_000
/** A small window is made ready quickly, and records repeat themselves within it. */
const DEFLATE = { level: 3, windowBits: 13, memLevel: 6 } as const
const NONCE_AT = 1
const CIPHER_AT = 13
const TAG_BYTES = 16

const NONCE_BYTES = 12
/** Random bytes are drawn in blocks: one system call for many. */
const drawn = Buffer.allocUnsafe(8_192)
let taken = drawn.length

/** Random bytes of the system's source; what is given out is left nowhere else. */
export function takeRandom(bytes: number): Buffer {
  if (taken + bytes > drawn.length) {
    randomFillSync(drawn)
    taken = 0
  }
  const given = Buffer.from(drawn.subarray(taken, taken + bytes))
  drawn.fill(0, taken, taken + bytes)
  taken += bytes
  return given
}

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D) under a random nonce: format byte, nonce, ciphertext, tag.
 * `place` says where the bytes belong and is authenticated along with the format, so that they cannot be moved.
 */
export function sealBytes(key: KeyObject, place: string, plain: string | Uint8Array): Buffer {
  const deflated = plain.length < WORTH_DEFLATING ? null : deflateRawSync(plain, DEFLATE)
  const format = deflated !== null && deflated.length < plain.length ? DEFLATED : PLAIN
  const nonce = takeRandom(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(authenticated(format, place))
  const body = format === DEFLATED ? cipher.update(deflated as Buffer) : updated(cipher, plain)
  cipher.final()
  const sealed = Buffer.allocUnsafe(CIPHER_AT + body.length + TAG_BYTES)
  sealed[0] = format
  sealed.set(nonce, NONCE_AT)
  sealed.set(body, CIPHER_AT)
  sealed.set(cipher.getAuthTag(), CIPHER_AT + body.length)
  return sealed
}

function updated(cipher: CipherGCM, plain: string | Uint8Array): Buffer {
  return typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
}

/** No place in plain form is spelt like one in deflated form: see `placeOf`. */
function authenticated(format: number, place: string): Buffer {
  return Buffer.from(format === PLAIN ? place : `${place}deflated`)
}

/** What was sealed for this place under this key, or null if a single bit differs. */
export function openBytes(key: KeyObject, place: string, sealed: Uint8Array): Buffer | null {
  const [format] = sealed
  if (sealed.length < CIPHER_AT + TAG_BYTES || (format !== PLAIN && format !== DEFLATED)) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(NONCE_AT, CIPHER_AT))
  decipher.setAAD(authenticated(format, place))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  const plain = decipher.update(sealed.subarray(CIPHER_AT, sealed.length - TAG_BYTES))
  try {
    decipher.final()
  } catch {
    return null
  }
  // Only what was authenticated is unpacked, so it is what this server once packed.
  return format === DEFLATED ? inflateRawSync(plain) : plain
}

/** A place in one text that no other parts can spell. */
export function placeOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}

/** SHA-256 in lower-case hex. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content)
}
