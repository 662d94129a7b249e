import type { Pool, PoolClient, QueryResult, Submittable } from 'pg'
import type { Desk, Runner } from '../../runner.ts'
import { type Answer, type Ask, statement, type Work } from '../../work.ts'
import { Groups } from './groups.ts'
import { merged } from './merged.ts'
import { Pipeline, PreparedStatements } from './pipeline.ts'

/** How work becomes transactions. */
interface Manner {
  /** BEGIN of a transaction that the whole work shares; null where each round trip is one. */
  readonly begin: string | null
  /** Begun again when another process was in the way. */
  readonly again: boolean
  /** Said at the beginning of each round trip that is a transaction of its own. */
  readonly first?: string
}

const READ: Manner = { begin: null, again: false }
const READ_ONCE: Manner = { begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', again: false }
const WRITE: Manner = { begin: 'BEGIN ISOLATION LEVEL SERIALIZABLE', again: true }
const UNSYNCED: Manner = { begin: null, again: true, first: "SELECT set_config('synchronous_commit', 'off', true)" }

/** Somebody else wrote first: serialization failure, deadlock, unique key, a key that was destroyed meanwhile. */
const IN_THE_WAY = new Set(['40001', '40P01', '23505', 'LZ001'])
/** After so many tries what is in the way is no coincidence. */
const MOST_TRIES = 40

/** What a command throws that has seen another process's work in part: it is begun again. */
export function overtaken(caseId: string): Error {
  return Object.assign(new Error(`${caseId} was written between two questions`), { code: '40001' })
}

const setTenant = statement<[string]>("SELECT set_config('app.tenant', ?, true)")
const commit = statement<[]>('COMMIT')
const rollback = statement<[]>('ROLLBACK')
const firsts = new Map(
  [READ_ONCE, WRITE, UNSYNCED].flatMap(({ begin, first }) =>
    [begin, first].flatMap((text) => (text == null ? [] : [[text, statement<[]>(text)] as const])),
  ),
)

/** A desk of PostgreSQL knows one manner more. */
export interface PostgresDesk extends Desk {
  /**
   * Questions first, then writes: each of the two is one round trip and one transaction. What was read may be old when
   * it comes to writing, so the writes must fail where it is (a key that exists already).
   */
  readonly command: <T>(work: () => Work<T>) => Promise<T>
}

/** What commands ask or write, for one tenant. */
interface Asked {
  readonly tenant: string
  readonly asks: readonly Ask[]
}

/** While one group of commands is synced to disk, the next is carried out. */
const GROUPS_AT_ONCE = 2
const MOST_COMMANDS = 64

/** Runs work in round trips, on the connections of a pool. */
export class PostgresRunner implements Runner {
  readonly house: PostgresDesk
  /** How many messages were answered since the start; tests count with it. */
  roundTrips = 0
  readonly #pool: Pool
  readonly #committed: () => void
  readonly #desks = new Map<string, PostgresDesk>()
  readonly #prepared = new WeakMap<PoolClient, PreparedStatements>()
  /** Commands of different cases share round trips, and when they write, the transaction and its sync to disk. */
  readonly #questions = new Groups<Asked, readonly Answer[]>({
    atOnce: GROUPS_AT_ONCE,
    most: MOST_COMMANDS,
    together: (group) => this.#ask(group),
    alone: async (asked) => (await this.#ask([asked]))[0] ?? [],
  })
  readonly #writes = new Groups<Asked, true>({
    atOnce: GROUPS_AT_ONCE,
    most: MOST_COMMANDS,
    together: (group) => this.#write(group),
    alone: async (asked) => (await this.#write([asked]))[0] ?? true,
  })

  constructor(pool: Pool, committed: () => void) {
    this.#pool = pool
    this.#committed = committed
    this.house = this.#desk('')
  }

  at(tenant: string): PostgresDesk {
    const desk = this.#desks.get(tenant) ?? this.#desk(tenant)
    this.#desks.set(tenant, desk)
    return desk
  }

  /** What is deleted is overwritten by the next vacuum; backups and logs are the operator's. */
  wipe(): void {}

  #desk(tenant: string): PostgresDesk {
    const run =
      (manner: Manner) =>
      <T>(work: () => Work<T>) =>
        this.#run(tenant, manner, work)
    return {
      read: run(READ),
      lookUp: (work) => this.#command(tenant, work()),
      readOnce: run(READ_ONCE),
      write: run(WRITE),
      unsynced: run(UNSYNCED),
      command: (work) => this.#again(() => this.#command(tenant, work())),
    }
  }

  #run<T>(tenant: string, manner: Manner, work: () => Work<T>): Promise<T> {
    const once = () => this.#connected((client) => this.#carryOut(client, tenant, manner, work()))
    return manner.again ? this.#again(once) : once()
  }

  async #again<T>(once: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once()
      } catch (error) {
        const { code } = error as { code?: string }
        if (code === undefined || !IN_THE_WAY.has(code) || tries >= MOST_TRIES) throw error
        await pause(tries)
      }
    }
  }

  /** Questions, then writes. */
  async #command<T>(tenant: string, work: Work<T>): Promise<T> {
    const writes: Ask[] = []
    let step = work.next()
    while (step.done !== true) {
      const { asks, later } = step.value
      if (later) {
        writes.push(...asks)
        step = work.next(asks.map(() => NOTHING))
      } else if (writes.length > 0) throw new Error('a command asks after it has written')
      else step = work.next(await this.#questions.run({ tenant, asks }))
    }
    if (writes.length > 0) await this.#writes.run({ tenant, asks: writes })
    return step.value
  }

  async #ask(group: readonly Asked[]): Promise<readonly (readonly Answer[])[]> {
    const sent = group.flatMap(({ tenant, asks }, at) =>
      tenant === group[at - 1]?.tenant ? asks : [setTenant.ask(tenant), ...asks],
    )
    const answers = await this.#connected((client) => this.#send(client, sent))
    let next = 0
    return group.map(({ tenant, asks }, at) => {
      if (tenant !== group[at - 1]?.tenant) next += 1
      next += asks.length
      return answers.slice(next - asks.length, next)
    })
  }

  async #write(group: readonly Asked[]): Promise<readonly true[]> {
    const tenants = [...new Set(group.map(({ tenant }) => tenant))]
    const sent = tenants.flatMap((own) => [
      setTenant.ask(own),
      ...merged(group.filter(({ tenant }) => tenant === own).map(({ asks }) => asks)),
    ])
    const answers = await this.#connected((client) => this.#send(client, sent))
    if (answers.some(({ changes }) => changes > 0)) this.#committed()
    return group.map(() => true)
  }

  async #connected<T>(carryOut: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      return await carryOut(client)
    } catch (error) {
      // An error without a code of the server's is one of the connection.
      if ((error as { code?: string; severity?: string }).severity === undefined && isConnectionError(error))
        broken = error as Error
      throw error
    } finally {
      client.release(broken)
    }
  }

  async #carryOut<T>(client: PoolClient, tenant: string, manner: Manner, work: Work<T>): Promise<T> {
    const { begin, first } = manner
    const opening = [begin, first].flatMap((text) => (text == null ? [] : [firsts.get(text)?.ask() as Ask]))
    opening.splice(begin === null ? 0 : 1, 0, setTenant.ask(tenant))
    let open = false
    let changed = false
    let waiting: Ask[] = []
    const send = async (asks: readonly Ask[]): Promise<readonly Answer[]> => {
      const prefix = open ? [] : opening
      if (begin !== null) open = true
      const answers = (await this.#send(client, [...prefix, ...asks])).slice(prefix.length)
      changed ||= answers.some(({ changes }) => changes > 0)
      return answers
    }
    try {
      let step = work.next()
      while (step.done !== true) {
        const { asks, later } = step.value
        if (later) {
          waiting.push(...asks)
          step = work.next(asks.map(() => NOTHING))
          continue
        }
        const sent = [...waiting, ...asks]
        const skipped = waiting.length
        waiting = []
        step = work.next(sent.length === 0 ? [] : (await send(sent)).slice(skipped))
      }
      if (open) await send([...waiting, commit.ask()])
      else if (waiting.length > 0) await send(waiting)
      if (changed) this.#committed()
      return step.value
    } catch (error) {
      if (open && !isConnectionError(error)) await this.#send(client, [rollback.ask()])
      throw error
    }
  }

  async #send(client: PoolClient, asks: readonly Ask[]): Promise<readonly Answer[]> {
    const prepared = this.#prepared.get(client) ?? new PreparedStatements()
    this.#prepared.set(client, prepared)
    this.roundTrips += 1
    const pipeline = new Pipeline(asks, prepared)
    // The driver's interface for queries that send their own messages.
    client.query(pipeline as unknown as Submittable & QueryResult)
    return await pipeline.answers
  }
}

const NOTHING: Answer = { rows: [], changes: 0 }

function isConnectionError(error: unknown): boolean {
  const { code, severity } = error as { code?: unknown; severity?: unknown }
  if (severity !== undefined) return severity === 'FATAL' || severity === 'PANIC'
  return error instanceof Error && (typeof code === 'string' || /connection|terminated/i.test(error.message))
}

/** Longer with every try and never the same for two. */
function pause(tries: number): Promise<void> {
  const milliseconds = Math.random() * Math.min(100, 2 ** tries)
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
