import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ProcessDefinition } from '@laufzettel/engine'
import { median } from '../frame/rounds.ts'

/** A second's answers. */
export interface Answered {
  readonly accepted: number
  readonly refused: number
  /** Refusals with 429 and a time to come back. */
  readonly polite: number
  /** Anything else, and no answer at all. */
  readonly others: number
  /** Milliseconds that half of the accepted ones waited at most. */
  readonly wait: number
}

interface Result {
  readonly duration: number
  readonly errors: number
  readonly timeouts: number
}

type OnResponse = (status: number, body: string, context: { begun: number }, headers: Readonly<Record<string, string>>) => void
type Autocannon = (options: object) => Promise<Result>
const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon

const definition = JSON.parse(
  readFileSync(new URL('../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
) as ProcessDefinition
const [submitted] = definition.scenarios.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'submit' ? [event] : [])))
const body = JSON.stringify({ process: definition.key, answers: submitted?.answers })

/** Offers applications over so many connections: at a fixed rate a second, or as fast as they are answered. */
export async function offer(
  address: string,
  { seconds, connections, rate }: { readonly seconds: number; readonly connections: number; readonly rate?: number },
): Promise<Answered> {
  const count = { accepted: 0, refused: 0, polite: 0, others: 0 }
  const waits: number[] = []
  const onResponse: OnResponse = (status, _, context, headers) => {
    if (status === 201 || status === 200) {
      count.accepted += 1
      waits.push(performance.now() - context.begun)
    } else if (status === 429) {
      count.refused += 1
      if (Object.entries(headers).some(([name, value]) => name.toLowerCase() === 'retry-after' && Number(value) >= 1)) count.polite += 1
    } else count.others += 1
  }
  const setupRequest = (request: object, context: { begun: number }) => {
    context.begun = performance.now()
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomBytes(18).toString('base64url') }
    return { ...request, method: 'POST', path: '/api/cases', headers, body }
  }
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [{ setupRequest, onResponse }],
  })
  const per = (amount: number) => amount / result.duration
  return {
    accepted: per(count.accepted),
    refused: per(count.refused),
    polite: per(count.polite),
    others: per(count.others + result.errors + result.timeouts),
    wait: waits.length === 0 ? 0 : median(waits),
  }
}
