import { createCipheriv, createDecipheriv, hash, type KeyObject, randomFillSync } from 'node:crypto'

const FORMAT = 1
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
 * `place` says where the bytes belong and is authenticated along, so that they cannot be moved.
 */
export function sealBytes(key: KeyObject, place: string, plain: string | Uint8Array): Buffer {
  const nonce = takeRandom(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(place))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final()
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.getAuthTag()])
}

/** What was sealed for this place under this key, or null if a single bit differs. */
export function openBytes(key: KeyObject, place: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < CIPHER_AT + TAG_BYTES || sealed[0] !== FORMAT) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(NONCE_AT, CIPHER_AT))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  const plain = decipher.update(sealed.subarray(CIPHER_AT, sealed.length - TAG_BYTES))
  try {
    decipher.final()
    return plain
  } catch {
    return null
  }
}

/** A place in one text that no other parts can spell. */
export function placeOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}

/** SHA-256 in lower-case hex. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content)
}
