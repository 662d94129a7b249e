import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Parameters of Argon2id (RFC 9106) for new passwords: 19 MiB, two passes, one lane. */
const NOW = { memory: 19_456, passes: 2, parallelism: 1 }

interface Stored extends Readonly<typeof NOW> {
  readonly salt: string
  readonly tag: string
}

function compute(password: string, salt: Buffer, { memory, passes, parallelism }: typeof NOW): Promise<Buffer> {
  const message = password.normalize('NFC')
  return derive('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: 32 })
}

/** A new password as it is stored, with its parameters: canonical text, for `passwordFits` only. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await compute(password, salt, NOW)
  return JSON.stringify({ ...NOW, salt: salt.toString('base64'), tag: tag.toString('base64') } satisfies Stored)
}

/** Compares in constant time. Without a stored password it takes as long and says no. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const { salt, tag, ...parameters } = stored === null ? NOBODY : (JSON.parse(stored) as Stored)
  const computed = await compute(password, Buffer.from(salt, 'base64'), parameters)
  return timingSafeEqual(computed, Buffer.from(tag, 'base64')) && stored !== null
}

const NOBODY: Stored = {
  ...NOW,
  salt: randomBytes(16).toString('base64'),
  tag: randomBytes(32).toString('base64'),
}
