import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPostgres } from '../../../packages/server/src/db/dialect/postgres/database.fixture.ts'
import { documentsOf } from '../../../packages/server/src/db/documents-folder.ts'
import { MovableClock } from '../../../packages/server/src/start/clocks.ts'
import { createServices } from '../../../packages/server/src/start/create-services.ts'
import { caseNames } from './names.ts'
import { multiply } from './multiply.ts'
import { postgresStock } from './postgres-stock.ts'
import { sqliteStock } from './sqlite-stock.ts'
import { LAST_DAY, makeTemplates, TIME_OF_DAY } from './templates.ts'

const AMOUNT = { finished: 40, running: 12, files: true }

describe.each(['SQLite', 'PostgreSQL'] as const)('multiplied cases on %s', (kind) => {
  it('are what the product would have written: intact, listed, found, and they go on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'laufzettel-growth-'))
    const postgres = kind === 'PostgreSQL' ? await newPostgres() : null
    try {
      const templates = await makeTemplates(folder, 4, postgres?.url)
      const stock = postgres === null ? sqliteStock(folder) : await postgresStock(postgres.url)
      const master = Buffer.from(readFileSync(join(folder, 'master.key'), 'utf8').trim(), 'hex')
      const added = await multiply(stock, documentsOf({ folder }), master, templates, AMOUNT, () => {})
      expect(added.cases).toBe(52)
      expect(await stock.bytes()).toBeGreaterThan(added.plainBytes)
      await stock.close()

      const clock = new MovableClock(`${LAST_DAY}${TIME_OF_DAY}`)
      const opened = await createServices({ mode: 'test', tenant: 'musterstadt', dataFolder: folder, clock, databaseUrl: postgres?.url })
      if (!opened.ok) throw new Error(opened.problems[0]?.name)
      const { database, stores, renderer } = opened.value
      const ids = [...added.finished, ...added.running]
      expect(ids.length).toBe(52)
      for (const caseId of ids) expect(await database.journal.verify('musterstadt', caseId), caseId).toEqual({ ok: true, value: true })
      const names = caseNames(7, 'any')
      const [found] = await stores.cases.search(names.familyName, { limit: 10 })
      expect(found).toMatchObject({ caseNumber: names.caseNumber, partyName: expect.stringContaining(names.familyName) })
      expect(await stores.access.find(names.access)).toMatchObject({ caseId: found?.caseId })
      const [item] = await stores.workItems.list({ limit: 1, roles: ['caseWorker'] })
      const state = await database.journal.load('musterstadt', item?.caseId ?? '')
      expect(state?.workItems[item?.item ?? '']?.status).toBe('open')
      expect(await database.journal.load('musterstadt', added.finished[0] as string)).toMatchObject({ status: 'ended' })
      // Views made anew from the facts are the same rows that were added.
      const before = await stores.cases.list({ limit: 100 })
      expect(await stores.cases.rebuildViews()).toBe(52 + 19)
      expect(await stores.cases.list({ limit: 100 })).toEqual(before)
      await renderer.close()
      await database.close()
    } finally {
      await postgres?.drop()
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)
})
