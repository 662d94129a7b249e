import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The token of forms and writes: it belongs to a cookie that only we set and, once somebody is signed in, to
 * that session, so that no token survives a change of person.
 */
export function csrfToken(secret: Uint8Array, visit: string, session: string | undefined): string {
  return createHmac('sha256', secret).update(`csrf/${visit}/${session ?? ''}`).digest('base64url')
}

/** Compares in constant time. */
export function sameToken(expected: string, given: string | undefined): boolean {
  if (given === undefined) return false
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
