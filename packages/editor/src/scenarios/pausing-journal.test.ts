import { readFileSync } from 'node:fs'
import { landCalendar, type ParameterRevision } from '@laufzettel/engine'
import { memoryJournal, runScenario } from '@laufzettel/engine/testing'
import { expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { dryRunWorld } from '../dryrun/dry-run-world.ts'
import { pausingJournal } from './pausing-journal.ts'

const file = new URL('../../../../examples/hundesteuer/parameters.json', import.meta.url)
const published = JSON.parse(readFileSync(file, 'utf8')) as ParameterRevision[]

it('a case on a pausing journal waits before each command and ends the same', async () => {
  const world = dryRunWorld(exampleDraft(), { calendar: landCalendar('HE', 2025, 2030), published })
  const [scenario] = exampleDraft().definition.scenarios
  if (!world.ok || scenario === undefined) throw new Error('the example can be played')
  let pauses = 0
  const journal = pausingJournal(memoryJournal(), async () => {
    pauses += 1
  })
  const played = await runScenario(journal, world.value, scenario, 'now')
  expect(played).toEqual(await runScenario(memoryJournal(), world.value, scenario, 'now'))
  const batches = [...journal.cases.values()].reduce((sum, each) => sum + each.batches.length, 0)
  expect(pauses).toBe(batches)
  expect(pauses).toBeGreaterThan(scenario.events.filter(({ kind }) => kind !== 'wait').length)
})
