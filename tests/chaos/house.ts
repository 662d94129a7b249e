import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { startServer } from './server-process.ts'

/** A data folder under test, and the log of what its server has acknowledged. */
export interface House {
  readonly folder: string
  readonly acknowledged: string
  remove(): void
}

export interface Acknowledged {
  readonly key: string
  readonly caseId: string
  readonly caseNumber: string
  readonly revision: number
}

export const TENANT = 'musterstadt'
/** A second authority in the same folder: nothing of it may ever be seen by the first. */
export const NEIGHBOUR = 'nebenstadt'

let template: string | null = null

/**
 * A fresh data folder with two authorities, a procedure in force and people who can sign in. Made once by the product's
 * own demo; then its people are nobody's demo any more, so that the server starts in production, with a receiver of letters.
 */
export async function newHouse(at = tmpdir()): Promise<House> {
  if (template === null || !existsSync(template)) template = await makeTemplate()
  const home = mkdtempSync(join(at, 'laufzettel-chaos-'))
  const folder = join(home, 'data')
  cpSync(template, folder, { recursive: true })
  return { folder, acknowledged: join(home, 'acknowledged.jsonl'), remove: () => rmSync(home, { recursive: true, force: true }) }
}

export function removeTemplate(): void {
  if (template !== null) rmSync(template, { recursive: true, force: true })
  template = null
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-template-'))
  for (const tenant of [NEIGHBOUR, TENANT]) {
    const server = await startServer(folder, { LAUFZETTEL_MODE: 'test', LAUFZETTEL_TENANT: tenant, LAUFZETTEL_TEST_EFFECTS: 'wait' })
    await server.stop()
  }
  const database = new BetterSqlite(join(folder, 'laufzettel.sqlite'))
  database.exec('UPDATE users SET demo = 0')
  database.close()
  return folder
}

/** A copy of what is on disk now, for a judge or for damage. */
export function copyOf(folder: string): { folder: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'laufzettel-copy-'))
  cpSync(folder, copy, { recursive: true })
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) }
}

export function acknowledge(house: House, entry: Acknowledged): void {
  appendFileSync(house.acknowledged, `${JSON.stringify(entry)}\n`)
}
