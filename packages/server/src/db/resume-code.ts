import { createHmac, randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for another: no 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679'

/** A new code like `K7MD-4QTX`: 25⁸ possibilities, so tries must be limited. */
export function newResumeCode(): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${four()}-${four()}`
}

/** What is stored of a code: a keyed hash, since a plain one of so short a text could be guessed. */
export function resumeHash(key: Buffer, tenant: string, code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHmac('sha256', key)
    .update(JSON.stringify([tenant, letters]))
    .digest('hex')
}
