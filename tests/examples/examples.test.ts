import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decisionPlaces, traceAgain } from '@laufzettel/engine'
import { type KeepFile, memoryJournal, runScenario, withParameters } from '@laufzettel/engine/testing'
import { openDatabase } from '@laufzettel/server'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleNames, worldOfExample } from './example-folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'laufzettel-examples-'))
const describeCase = () => ({ title: '', partyName: '', station: null, workItems: {}, letters: {} })
const ids = { reference: () => randomBytes(18).toString('base64url') }
const opened = await openDatabase({ folder, ids, describeCase })
if (!opened.ok) throw new Error(opened.problems[0]?.name)
const database = opened.value

afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

describe.each(exampleNames())('example %s', (name) => {
  const world = worldOfExample(name)
  const scenarios = world.definition.definition.scenarios

  it('has scenarios', () => {
    expect(scenarios.length).toBeGreaterThan(0)
  })

  it.each(scenarios.map((scenario) => [scenario.names.de, scenario] as const))('in memory: %s', async (_, scenario) => {
    const journal = memoryJournal()
    const result = await runScenario(journal, world, scenario, 'memory')
    expect(result.differences).toEqual([])
    const batches = await journal.batches('memory', result.state?.caseId ?? '')
    for (const { record, ...place } of decisionPlaces(batches)) {
      const traced = traceAgain(withParameters(world, scenario), batches, place)
      expect(traced, record.decision).toMatchObject({ ok: true, value: { output: record.output } })
    }
  })

  it.each(scenarios.map((scenario) => [scenario.names.de, scenario] as const))('on SQLite: %s', async (_, scenario) => {
    const tenant = `${name}-${scenario.key}`
    const retentionClass = world.definition.definition.retention[0]?.key ?? ''
    const keep: KeepFile = async (caseId, document) => {
      const file = { name: document, mediaType: 'application/pdf', content: [Buffer.from(document)] }
      const put = await database.tenant(tenant).documents.put({ caseId, document, retentionClass, ...file })
      if (!put.ok) throw new Error(put.problems[0]?.name)
      return put.value
    }
    const result = await runScenario(database.journal, world, scenario, tenant, { keep })
    expect(result.differences).toEqual([])
    const verified = await database.journal.verify(tenant, `scenario-${tenant}`)
    expect(verified).toEqual({ ok: true, value: true })
  })
})
