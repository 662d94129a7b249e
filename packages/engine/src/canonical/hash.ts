import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './json.ts'

/** A SHA-256 digest (FIPS 180-4) in lower-case hex, 64 characters. */
export type Hash = string

export function hashBytes(bytes: Uint8Array): Hash {
  return bytesToHex(sha256(bytes))
}

export function hashText(text: string): Hash {
  return hashBytes(utf8ToBytes(text))
}

/** The content hash of a value: SHA-256 over its canonical JSON in UTF-8. */
export function contentHash(value: unknown): Hash {
  return hashText(canonicalJson(value))
}
