import { readFileSync } from 'node:fs'
import { landCalendar, type ParameterRevision, type ScenarioEvent, type World } from '@laufzettel/engine'
import { memoryJournal, runScenario } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { dryRunWorld } from './dry-run-world.ts'
import { expectationOf } from './expectation.ts'
import { recorded, replay } from './replay.ts'

const file = new URL('../../../../examples/hundesteuer/parameters.json', import.meta.url)
const published = JSON.parse(readFileSync(file, 'utf8')) as ParameterRevision[]
const place = { calendar: landCalendar('HE', 2025, 2030), published }
const { definition } = exampleDraft()
const [example] = definition.scenarios
const events: readonly ScenarioEvent[] = example?.events ?? []
const START = '2026-03-01T09:00:00.000Z'

function world(revisions: Parameters<typeof dryRunWorld>[0]['revisions'] = []): World {
  const made = dryRunWorld({ definition, revisions }, place)
  if (!made.ok) throw new Error('the example can be published')
  return made.value
}

const total = (run: ReturnType<typeof replay>, on: World) =>
  run.simulation.state && expectationOf(on, run.simulation.state, run.simulation.now).values?.['result.tax.total']

describe('a dry run', () => {
  it('plays what was recorded to the end that its test case expects', () => {
    const run = replay(world(), START, events)
    expect(run.problems).toEqual([])
    expect(run.simulation.state?.path.map(({ step }) => step)).toEqual(example?.expect.path)
    expect(run.simulation.state?.status).toBe('ended')
  })

  it('goes a step back by leaving the last event out', () => {
    const run = replay(world(), START, events.slice(0, 1))
    expect(Object.values(run.simulation.state?.workItems ?? {})).toMatchObject([{ status: 'open' }])
  })

  it('stops at the first event that no longer fits, and says why', () => {
    const run = replay(world(), START, [
      ...events.slice(0, 1),
      { at: START, kind: 'complete', step: 'gone', outcome: 'x' },
    ])
    expect(run).toMatchObject({ played: 1, problems: [{ name: expect.any(String) }] })
  })

  it('reads the values that the draft brings', () => {
    const first = events.slice(0, 1)
    expect(total(replay(world(), START, first), world())).toEqual({ $number: '85' })
    const rate = published.find(({ parameter }) => parameter === 'regularRate')
    const raised = world([
      {
        process: definition.key,
        parameter: rate?.parameter ?? '',
        value: { $number: '120' },
        validFrom: '2026-01-01',
        knownSince: '2026-02-01T00:00:00.000Z',
      },
    ])
    expect(total(replay(raised, START, first), raised)).toEqual({ $number: '100' })
  })

  it('makes one wait of several, and moves its beginning while nothing has happened', () => {
    const wait = (at: string): ScenarioEvent => ({ at, kind: 'wait' })
    const begun = recorded({ start: START, events: [] }, wait('2026-03-05T09:00:00.000Z'))
    expect(begun).toEqual({ start: '2026-03-05T09:00:00.000Z', events: [] })
    const [submit] = events
    if (!submit) throw new Error('the example has events')
    const waited = [wait('2026-03-20T09:00:00.000Z'), wait('2026-03-21T09:00:00.000Z')].reduce(recorded, {
      start: START,
      events: [submit],
    })
    expect(waited.events).toEqual([submit, wait('2026-03-21T09:00:00.000Z')])
  })
})

describe('a run that was kept as a test case', () => {
  it('holds when it is played again, and fails when an amount changes', async () => {
    const run = replay(world(), START, events)
    const { state, now } = run.simulation
    if (state === null) throw new Error('the example starts a case')
    const expectation = expectationOf(world(), state, now)
    expect(expectation).toMatchObject({ ended: true, letters: [{ says: expect.arrayContaining(['85,00 €']) }] })
    const kept = { key: 't_kept', names: { de: 'Lauf', en: 'Run' }, events: [...events], expect: expectation }
    expect((await runScenario(memoryJournal(), world(), kept, 'kept')).differences).toEqual([])
    const other = { ...kept, expect: { ...expectation, values: { 'result.tax.total': { $number: '1' } } } }
    expect((await runScenario(memoryJournal(), world(), other, 'other')).differences).toHaveLength(1)
  })
})
