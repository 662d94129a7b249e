/**
 * `npm run bench -- overload [--seconds=5] [--database=sqlite|postgres]`: what a server still takes on when three times
 * as much is asked of it as it can do (P12), beside what it can do.
 */
import { parseArgs } from 'node:util'
import type { Figure } from './frame/figure.ts'
import { median } from './frame/rounds.ts'
import { type Answered, offer } from './overload/offer.ts'
import { startChild } from './server/child.ts'
import { withDatabaseOf } from './server/served-database.ts'

const ROUNDS = 5
const TIMES = 3
/** Enough for a full queue of the server, and not so many that it refuses. */
const PEAK_CONNECTIONS = 64
const CROWD = 600
const SERVER = new URL('../../packages/server/src/main.ts', import.meta.url).pathname
const QUIET = { LAUFZETTEL_MODE: 'test', LAUFZETTEL_TEST_NOW: '2026-03-24T08:00:00.000Z', LAUFZETTEL_TEST_EFFECTS: 'wait' }

export async function bench(): Promise<Figure[]> {
  const options = { seconds: { type: 'string' }, database: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ options, allowPositionals: true })
  const seconds = Number(values.seconds ?? 5)
  const kinds = (['sqlite', 'postgres'] as const).filter((kind) => values.database === undefined || values.database === kind)
  const figures: Figure[] = []
  for (const kind of kinds) figures.push(...(await measured(kind, seconds)))
  return figures
}

function measured(kind: 'sqlite' | 'postgres', seconds: number): Promise<Figure[]> {
  return withDatabaseOf(kind, async ({ folder, environment }) => {
    const server = await startChild([SERVER, '--data', folder, '--port', '0'], { ...QUIET, ...environment })
    try {
      const peaks: Answered[] = []
      const crowds: Answered[] = []
      await offer(server.address, { seconds, connections: PEAK_CONNECTIONS })
      for (let round = 0; round < ROUNDS; round += 1) {
        peaks.push(await offer(server.address, { seconds, connections: PEAK_CONNECTIONS }))
        const peak = median(peaks.map(({ accepted }) => accepted))
        const rate = Math.max(1, Math.round(peak * TIMES))
        crowds.push(await offer(server.address, { seconds, connections: Math.min(CROWD, rate), rate }))
        const { accepted, refused } = crowds.at(-1) as Answered
        console.error(`  ${kind}: peak ${Math.round(peak)}/s; of ${Math.round(accepted + refused)}/s accepted ${Math.round(accepted)}/s`)
      }
      return figuresOf(kind, peaks, crowds)
    } finally {
      await server.stop()
    }
  })
}

function figuresOf(kind: string, peaks: readonly Answered[], crowds: readonly Answered[]): Figure[] {
  const peak = median(peaks.map(({ accepted }) => accepted))
  const figure = (name: string, unit: string, better: Figure['better'], of: (round: Answered) => number, reference: string, referenceValue: number): Figure => {
    const rounds = crowds.map(of)
    return { name: `${name}, ${kind}`, unit, better, value: median(rounds), rounds, reference, referenceValue, versions: { autocannon: '9.0.0' } }
  }
  return [
    figure(`cases started while ${TIMES} times as many are offered`, 'commands/s', 'higher', ({ accepted }) => accepted, `${PEAK_CONNECTIONS} connections without overload`, peak),
    figure('requests answered meanwhile', 'requests/s', 'higher', ({ accepted, refused }) => accepted + refused, `${TIMES} times the peak`, peak * TIMES),
    figure('refusals with 429 and Retry-After', 'of all refusals', 'higher', ({ refused, polite }) => (refused === 0 ? 1 : polite / refused), 'every one', 1),
    figure('other answers, 5xx among them, and broken connections', 'requests/s', 'lower', ({ others }) => others, 'none', 0),
    figure('wait of half of those that were accepted', 'ms', 'lower', ({ wait }) => wait, `${PEAK_CONNECTIONS} connections without overload`, median(peaks.map(({ wait }) => wait))),
  ]
}
