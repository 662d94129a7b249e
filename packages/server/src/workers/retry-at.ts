import { hashText } from '@laufzettel/engine'

/** After this many failures a person has to look. */
export const MOST_ATTEMPTS = 6
const FIRST_PAUSE_SECONDS = 5
/** By how much a pause may grow, so that what failed at once is not tried again at once. */
export const JITTER = 0.2

/**
 * When what failed for the `attempts`-th time is tried again: 5, 10, 20 … seconds later, from the sixth failure on 160,
 * each with up to a fifth more. How much more depends on `key` and `attempts` only.
 */
export function retryAt(now: string, attempts: number, key: string): string {
  const pause = FIRST_PAUSE_SECONDS * 2 ** (Math.min(attempts, MOST_ATTEMPTS) - 1) * 1000
  const share = Number.parseInt(hashText(`${key}/${attempts}`).slice(0, 8), 16) / 0xffffffff
  return new Date(Date.parse(now) + Math.floor(pause * (1 + JITTER * share))).toISOString()
}
