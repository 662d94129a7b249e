import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface LoadResult {
  readonly latency: { readonly p50: number; readonly p99: number }
  readonly non2xx: number
  readonly errors: number
  readonly timeouts: number
}

type Autocannon = (options: object) => Promise<LoadResult>
const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon

const CONNECTIONS = 50

export interface Loaded {
  readonly perSecond: number
  /** Milliseconds until the answer, of the middle request and of the slowest hundredth. */
  readonly p50: number
  readonly p99: number
}

/**
 * Sends `amount` requests over 50 connections (or as many as are named), each with a key of its own, and gives back how
 * many a second were answered, and how fast. Throws if one of them failed: a fast refusal is no throughput.
 */
export async function load(
  address: string,
  amount: number,
  next: () => Sent,
  answered: (body: string) => void = () => {},
  connections = CONNECTIONS,
): Promise<Loaded> {
  const begun = performance.now()
  // autocannon itself ends on a whole second; what counts is the last answer.
  let ended = begun
  const result = await autocannon({
    url: address,
    connections,
    amount,
    // A machine that does much else may stand still for a while: what is slow is measured, not thrown away.
    timeout: 60,
    requests: [
      {
        setupRequest: (request: object) => {
          const { headers, ...sent } = next()
          const key = randomBytes(18).toString('base64url')
          return {
            ...request,
            ...sent,
            headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
          }
        },
        onResponse: (_: number, body: string) => {
          ended = performance.now()
          answered(body)
        },
      },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} refused, ${result.errors} failed, ${result.timeouts} of them without an answer`)
  }
  return { perSecond: (amount * 1000) / (ended - begun), p50: result.latency.p50, p99: result.latency.p99 }
}
