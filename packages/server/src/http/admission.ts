import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** How much work the server takes on at once. What comes beyond is told to come back, before anything of it is read. */
export interface AdmissionLimits {
  /** Requests that are being worked on. */
  readonly mostInFlight: number
  /** So long may requests of one turn of the event loop be worked on before others are heard. */
  readonly mostMilliseconds: number
}

export const DEFAULT_ADMISSION: AdmissionLimits = { mostInFlight: 256, mostMilliseconds: 500 }

/** A page that is only looked at gives way first: what somebody sends is worth more. */
const SHARE_OF_PAGES = 0.75

/** What a refused request is told, made once: it must cost next to nothing. */
export interface Refusal {
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: string
}

/** The answer for a request that is refused. */
export type RefusalFor = (request: IncomingMessage) => Refusal

/**
 * Stands before the server. Two things tell of overload: how many requests wait for the database, and how long this
 * turn of the event loop has been at work, which counts what is computed at once. Health and files from memory are
 * always answered, so that nobody takes a busy server for a dead one.
 */
export function admission(handle: RequestListener, limits: AdmissionLimits, refusalFor: RefusalFor): RequestListener {
  const { mostInFlight, mostMilliseconds } = limits
  let inFlight = 0
  let turnBegan: number | null = null

  const isBusy = (request: IncomingMessage): boolean => {
    const share = request.method === 'GET' || request.method === 'HEAD' ? SHARE_OF_PAGES : 1
    if (inFlight >= mostInFlight * share) return true
    return turnBegan !== null && performance.now() - turnBegan >= mostMilliseconds * share
  }

  return (request, response) => {
    if (isAlwaysAnswered(request.url ?? '')) return handle(request, response)
    if (isBusy(request)) return refuse(request, response, refusalFor(request))
    if (turnBegan === null) {
      turnBegan = performance.now()
      // Comes once every request that has arrived by now was looked at.
      setImmediate(() => {
        turnBegan = null
      })
    }
    inFlight += 1
    response.once('close', () => {
      inFlight -= 1
    })
    return handle(request, response)
  }
}

function isAlwaysAnswered(url: string): boolean {
  return url === '/api/health' || url.startsWith('/assets/')
}

function refuse(request: IncomingMessage, response: ServerResponse, { headers, body }: Refusal): void {
  response.writeHead(429, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}
