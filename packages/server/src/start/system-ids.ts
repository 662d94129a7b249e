import { randomBytes } from 'node:crypto'
import type { ServerIds } from '../features/services.ts'

/** 36⁹ milliseconds end in the year 5188. */
const TIME_DIGITS = 9

/** References of 144 random bits, URL-safe. */
export const SYSTEM_IDS: ServerIds = {
  reference,
  caseId: () => Date.now().toString(36).padStart(TIME_DIGITS, '0') + reference(),
}

function reference(): string {
  return randomBytes(18).toString('base64url')
}
