import { randomBytes } from 'node:crypto'
import type { Ids } from '@laufzettel/engine'

/** References of 144 random bits, URL-safe. */
export const SYSTEM_IDS: Ids = { reference: () => randomBytes(18).toString('base64url') }
