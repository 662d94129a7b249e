import { setTimeout as pause } from 'node:timers/promises'
import { Random } from '../fuzz/random.ts'
import { Clerk } from './clerk.ts'
import type { DatabaseName } from './database-name.ts'
import { type House, newHouse, TENANT } from './house.ts'
import type { Armed } from './orders.ts'
import { judged } from './judge/verdict.ts'
import { type ServerProcess, startServer } from './server-process.ts'

/** What a fault test found out: what was tried, and each thing that must not be. */
export interface Finding {
  /** For example `20 kills, 1,204 commands`. */
  readonly tried: string
  readonly offered: number
  readonly succeeded: number
  readonly violations: readonly string[]
}

export interface FaultTest {
  readonly name: string
  /** How often in full; `npm test` does a small part, `--long` multiplies. */
  readonly size: number
  /** Where the test makes sense on one database only: which, and why. */
  readonly only?: { readonly database: DatabaseName; readonly because: string }
  readonly run: (how: How) => Promise<Finding>
}

export interface How {
  readonly database: DatabaseName
  readonly size: number
  readonly seed: number
  /** Of the tests that have points, this one only. */
  readonly point?: string | undefined
}

/** At least this part of what was offered has to succeed: a server that refuses everything breaks no other promise. */
const PROGRESS = 0.5
/** Of what was left undone. */
const MOST_NAMED = 5

/** The violations of a finding, with the one of too little progress. */
export function violationsOf({ offered, succeeded, violations }: Finding): string[] {
  const progress = succeeded >= offered * PROGRESS && succeeded > 0
  return [...violations, ...(progress ? [] : [`progress: only ${succeeded} of ${offered} commands succeeded`])]
}

/** A house with its server and the clerk at its door. Starts again what a test has killed. */
export class Scene {
  readonly house: House
  readonly clerk: Clerk
  readonly random: Random
  server: ServerProcess
  offset = 0
  readonly violations: string[] = []

  private constructor(house: House, server: ServerProcess, random: Random) {
    this.house = house
    this.server = server
    this.random = random
    this.clerk = new Clerk(server.address, house, random)
  }

  static async open({ database, seed }: How, at?: string): Promise<Scene> {
    const house = await newHouse(database, at)
    return new Scene(house, await startServer(house.folder, house.environment), new Random(seed))
  }

  async restart(): Promise<void> {
    this.server = await this.another()
    this.clerk.address = this.server.address
  }

  /** One more server of this house, armed from its start; only PostgreSQL lets two run at once. */
  another(armed?: Armed): Promise<ServerProcess> {
    const orders = armed === undefined ? {} : { CHAOS_ARMED: JSON.stringify(armed) }
    return startServer(this.house.folder, { ...this.house.environment, ...orders }, this.offset)
  }

  async moveClock(days: number): Promise<void> {
    // A clock shows whole milliseconds; parts of one stop a process that begins.
    this.offset += Math.round(days * 86_400_000)
    await this.server.moveClock(this.offset)
    this.clerk.forget()
  }

  /** The judge's violations, as of now; `quiet` once nothing that is due should be left. */
  async judge(quiet = false): Promise<void> {
    const quietAt = new Date(Date.now() + this.offset).toISOString()
    const { violations } = await judged(this.house, quiet ? quietAt : undefined)
    this.violations.push(...violations)
  }

  /** The judge has a copy of its own, made before anybody writes again. */
  async judgeAndRestart(): Promise<void> {
    await Promise.all([this.judge(), this.restart()])
  }

  expect(holds: boolean, violation: string): void {
    if (!holds) this.violations.push(violation)
  }

  /** Waits until the outbox is empty and no timer is due; says so where that does not come. Expired leases count as due. */
  async settle(milliseconds = 60_000): Promise<void> {
    const end = performance.now() + milliseconds
    let left = await this.#left()
    while (left.length > 0 && performance.now() < end) {
      await pause(100)
      left = await this.#left()
    }
    const words = left.slice(0, MOST_NAMED).map((row) => JSON.stringify(row)).join()
    this.expect(left.length === 0, `P6 ${left.length} effects or timers were left when all should have been done: ${words}`)
  }

  async #left(): Promise<readonly object[]> {
    const now = new Date(Date.now() + this.offset).toISOString()
    return this.house.rows<object>(
      `SELECT case_id, effect_key AS name, attempts, next_at AS next FROM effects WHERE tenant = ? AND done = 0
       UNION ALL SELECT case_id, timer, attempts, leased_until FROM view_timers WHERE tenant = ? AND due <= ?`,
      TENANT,
      TENANT,
      now,
    )
  }

  /** Whether the server runs; says so, with its last words, where it ended by itself. */
  async alive(): Promise<void> {
    const ended = await Promise.race([this.server.gone.then(() => true), new Promise<false>((resolve) => setTimeout(() => resolve(false), 1_000))])
    if (ended) throw new Error(`the server ended by itself: ${this.server.said()}`)
  }

  async close(): Promise<void> {
    await this.server.kill().catch(() => {})
    await this.house.remove()
  }

  finding(tried: string): Finding {
    const { offered, succeeded } = this.clerk
    return { tried, offered, succeeded, violations: this.violations }
  }
}
