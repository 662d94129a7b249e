import type { Database } from '../../../packages/server/src/db/database.ts'
import { MovableClock } from '../../../packages/server/src/start/clocks.ts'
import { createServices } from '../../../packages/server/src/start/create-services.ts'
import { addresses } from '../../../packages/portal/src/addresses.ts'
import type { Figure } from '../frame/figure.ts'
import { byTurns } from '../frame/rounds.ts'
import { startChild } from '../server/child.ts'
import type { Added } from './multiply.ts'
import { caseNames } from './names.ts'
import { LAST_DAY, signedInWith, TIME_OF_DAY } from './templates.ts'

/** A database of one size. */
export interface Side {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  readonly added: Added
  /** What the added cases take on disk, keys and indexes included. */
  readonly bytes: number
}

const ROUNDS = 7
/** Requests of a round, one after the other. */
const REQUESTS = 30
const CLAIMS = 30
const SERVER = new URL('../../../packages/server/src/main.ts', import.meta.url).pathname

/** The same requests by turns to a server on the small and one on the large database. */
export async function compared(database: string, small: Side, large: Side, say: (line: string) => void): Promise<Figure[]> {
  const sizes = (side: Side) => side.added.cases.toLocaleString('en')
  const name = (what: string) => `${what}, ${database}, ${sizes(large)} cases`
  const reference = `${sizes(small)} cases`
  say(`${database}: pages are measured`)
  const [ours, theirs] = [await pagesOf(large), await pagesOf(small)]
  const figures: Figure[] = []
  try {
    for (const [what, page] of Object.entries(PAGES)) {
      const measured = await byTurns(ROUNDS, () => ours.time(page), () => theirs.time(page))
      figures.push(figureOf(name(what), reference, measured))
    }
  } finally {
    await ours.stop()
    await theirs.stop()
  }
  say(`${database}: claims are measured`)
  figures.push(figureOf(name('claim of 20 due timers'), reference, await claimsOf(small, large)))
  const { bytes, added } = large
  const weigh = (what: string, per: number): Figure => ({
    name: name(what),
    unit: 'bytes',
    better: 'lower',
    value: bytes / per,
    rounds: [bytes / per],
    reference: 'facts and state as plain JSON',
    referenceValue: added.plainBytes / per,
  })
  return [...figures, weigh('bytes of a case without its files', added.cases), weigh('bytes of a fact', added.facts)]
}

/** Addresses of the desk; `at` counts requests. */
type PageAt = (at: number, added: Added) => string

const PAGES: Readonly<Record<string, PageAt>> = {
  'inbox page': () => addresses.inbox(),
  'case page, running': (at, { running }) => addresses.deskCase(running[(at * 37) % running.length] ?? ''),
  'case page, finished': (at, { finished }) => addresses.deskCase(finished[(at * 37) % finished.length] ?? ''),
  // The second part of a number, so that it is searched and not looked up.
  'search, one hit': (at) => `${addresses.deskSearch()}?q=${1_000_000 + ((at * 37) % 1000)}`,
  'search for a family name': (at) => `${addresses.deskSearch()}?q=${encodeURIComponent(caseNames((at * 37) % 1000, '').familyName)}`,
}

async function pagesOf({ folder, environment, added }: Side) {
  const settings = { LAUFZETTEL_MODE: 'test', LAUFZETTEL_TEST_NOW: `${LAST_DAY}${TIME_OF_DAY}`, LAUFZETTEL_TEST_EFFECTS: 'wait' }
  const server = await startChild([SERVER, '--data', folder, '--port', '0'], { ...settings, ...environment })
  const headers = await signedInWith(server.address, 'caseWorker')
  let at = 0
  return {
    /** Milliseconds of a request. */
    time: async (page: PageAt): Promise<number> => {
      const begun = performance.now()
      for (let request = 0; request < REQUESTS; request += 1) {
        at += 1
        const address = page(at, added)
        const response = await fetch(`${server.address}${address}`, { headers, redirect: 'manual' })
        await response.text()
        if (response.status !== 200) throw new Error(`${address} answers ${response.status}`)
      }
      return (performance.now() - begun) / REQUESTS
    },
    stop: server.stop,
  }
}

/** Milliseconds of a claim while every timer is due; a lease ends before the next claim. */
async function claimsOf(small: Side, large: Side) {
  const [ours, theirs] = [await opened(large), await opened(small)]
  let now = Date.parse('2027-06-01T08:00:00.000Z')
  const claim = (database: Database) => async () => {
    const begun = performance.now()
    for (let count = 0; count < CLAIMS; count += 1) {
      now += 10_000
      const claimed = await database.journal.claimTimers(new Date(now).toISOString(), 20, 1)
      if (claimed.length !== 20) throw new Error(`${claimed.length} timers claimed`)
    }
    return (performance.now() - begun) / CLAIMS
  }
  try {
    return await byTurns(ROUNDS, claim(ours.database), claim(theirs.database))
  } finally {
    for (const { close } of [ours, theirs]) await close()
  }
}

async function opened({ folder, environment }: Side) {
  const clock = new MovableClock(`${LAST_DAY}${TIME_OF_DAY}`)
  const made = await createServices({ mode: 'test', tenant: 'musterstadt', dataFolder: folder, clock, databaseUrl: environment.DATABASE_URL })
  if (!made.ok) throw new Error(made.problems[0]?.name)
  const { database, renderer } = made.value
  const close = async () => {
    await renderer.close()
    await database.close()
  }
  return { database, close }
}

function figureOf(name: string, reference: string, { ours, reference: theirs }: Awaited<ReturnType<typeof byTurns>>): Figure {
  return {
    name,
    unit: 'ms',
    better: 'lower',
    value: ours.value,
    rounds: ours.rounds,
    reference,
    referenceValue: theirs.value,
    versions: { 'better-sqlite3': '13.2.0', postgresql: '18.4' },
  }
}
