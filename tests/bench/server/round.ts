import type { Figure } from '../frame/figure.ts'
import { type Measured, measured } from '../frame/rounds.ts'
import type { Loaded } from './load.ts'

/** One load, and the processor time that it took. */
export interface Round extends Loaded {
  readonly amount: number
  /** Seconds of processor time of the server processes together, of the database, and of the client. */
  readonly server: number
  readonly database: number
  readonly client: number
}

/** Counters of processor time, in seconds. */
export interface Meters {
  readonly server: () => number
  readonly database: () => number
  readonly client: () => number
}

export async function metered(amount: number, meters: Meters, run: () => Promise<Loaded>): Promise<Round> {
  const before = { server: meters.server(), database: meters.database(), client: meters.client() }
  const loaded = await run()
  return {
    ...loaded,
    amount,
    server: meters.server() - before.server,
    database: meters.database() - before.database,
    client: meters.client() - before.client,
  }
}

/** Runs several loads by turns, round after round, so that all see the same machine. */
export async function rounds<Name extends string>(
  count: number,
  loads: Readonly<Record<Name, () => Promise<Round>>>,
): Promise<Record<Name, Round[]>> {
  const names = Object.keys(loads) as Name[]
  const done = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Round[]>
  for (let round = 0; round < count; round += 1) for (const name of names) done[name].push(await loads[name]())
  return done
}

interface Words extends Pick<Figure, 'reference' | 'versions'> {
  readonly name: string
}

/** Throughput, the middle and the slowest hundredth of the answers, and processor time per command. */
export function figuresOf(ours: readonly Round[], theirs: readonly Round[], { name, ...words }: Words): Figure[] {
  const of = (part: (round: Round) => number) => [measured(ours.map(part)), measured(theirs.map(part))] as const
  const figure = (what: string, unit: string, better: Figure['better'], [mine, other]: readonly [Measured, Measured]): Figure => ({
    name: `${name}${what}`,
    unit,
    better,
    value: mine.value,
    rounds: mine.rounds,
    referenceValue: other.value,
    ...words,
  })
  const milliseconds = (seconds: (round: Round) => number) => of((round) => (seconds(round) * 1000) / round.amount)
  return [
    figure('', 'commands/s', 'higher', of(({ perSecond }) => perSecond)),
    figure(': p50', 'ms', 'lower', of(({ p50 }) => p50)),
    figure(': p99', 'ms', 'lower', of(({ p99 }) => p99)),
    figure(': processor time of server and database', 'ms/command', 'lower', milliseconds(({ server, database }) => server + database)),
  ]
}

/** Where the processor time of rounds went, in words: what is nearest to its share is what limits. */
export function spent(name: string, all: readonly Round[], processors: number): string {
  const total = (part: (round: Round) => number) => all.reduce((sum, round) => sum + part(round), 0)
  const amount = total((round) => round.amount)
  const seconds = total((round) => round.amount / round.perSecond)
  const each = (part: 'server' | 'database' | 'client') => {
    const used = total((round) => round[part])
    return `${part} ${((used * 1000) / amount).toFixed(2)} ms a command (${Math.round((used / seconds) * 100)} % of a processor)`
  }
  return `${name}: ${each('server')}, ${each('database')}, ${each('client')}; ${processors} processors for all of them`
}
