import { readFileSync } from 'node:fs'
import type { Scenario } from '@laufzettel/engine'
import { exampleWorld } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import { proveVersion } from './prove-version.ts'

const folder = new URL('../../../../../examples/hundesteuer/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const made = exampleWorld({
  definition: read('process.json'),
  parameters: read('parameters.json'),
  authority: read('authority.json'),
  land: 'HE',
})
if (!made.ok) throw new Error('the example can be published')
const world = made.value
const [first, second] = world.definition.definition.scenarios
if (first === undefined || second === undefined) throw new Error('the example has test cases')

/** How these test cases end. */
function proven(scenarios: readonly Scenario[]) {
  const definition = { ...world.definition.definition, scenarios: [...scenarios] }
  return proveVersion({ ...world, definition: { ...world.definition, definition } })
}

/** The same test case with so many events in all: it waits at its end. */
function withEvents(scenario: Scenario, count: number): Scenario {
  const at = scenario.events.at(-1)?.at ?? ''
  const waits = Array.from({ length: count - scenario.events.length }, () => ({ at, kind: 'wait' as const }))
  return { ...scenario, events: [...scenario.events, ...waits] }
}

describe('the proof of a version', () => {
  it('says of each test case how it ended', async () => {
    const wrong = { ...second, expect: { values: { 'result.tax.total': { $number: '1' } } } }
    const results = await proven([first, wrong])
    expect(results).toMatchObject([
      { key: first.key, names: first.names, passed: true, sentences: [] },
      { key: second.key, names: second.names, passed: false },
    ])
    expect(results[1]?.sentences).toHaveLength(1)
  })

  it('takes nothing for proven that was not played: not beyond 5,000 events together', async () => {
    const rest = 5_000 - first.events.length
    const [atLimit] = (await proven([first, withEvents(second, rest)])).slice(1)
    expect(atLimit).toMatchObject({ passed: true, sentences: [] })
    const beyond = await proven([first, withEvents(second, rest + 1), first])
    expect(beyond.map(({ passed }) => passed)).toEqual([true, false, false])
    expect(beyond[1]?.sentences[0]?.de).toMatch(/^Nicht gespielt: /)
    expect(beyond[1]?.sentences).toEqual(beyond[2]?.sentences)
  })
})
