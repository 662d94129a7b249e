import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical/json.ts'
import type { ParameterRevision } from '../definition/parameter.ts'
import { tracedPart } from '../feel/trace.ts'
import { memoryJournal } from '../testing/memory-journal.ts'
import { runScenario } from '../testing/run-scenario.ts'
import { exampleWorld } from '../testing/world.ts'
import type { Batch } from './batch.ts'
import { decisionPlaces, traceAgain } from './trace-again.ts'

const EXAMPLE = new URL('../../../../examples/hundesteuer/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, EXAMPLE), 'utf8'))
const made = exampleWorld({
  definition: read('process.json'),
  parameters: read('parameters.json') as ParameterRevision[],
  authority: read('authority.json'),
  land: 'HE',
})
if (!made.ok) throw new Error('the example cannot be published')
const world = made.value
const [scenario] = world.definition.definition.scenarios
if (scenario === undefined) throw new Error('the example has no scenario')

const journal = memoryJournal()
const { state } = await runScenario(journal, world, scenario, 'stadt')
const batches = await journal.batches('stadt', state?.caseId ?? '')
const [place] = decisionPlaces(batches)
if (place === undefined) throw new Error('nothing was decided')

/** The batches with the facts of one class changed. */
function changed(change: (fact: Batch['facts'][number]) => Batch['facts'][number]): Batch[] {
  return batches.map((batch) => ({ ...batch, facts: batch.facts.map(change) }))
}

describe('the trace of a decision of a case, made again', () => {
  it('is recorded nowhere, and is there with the record that was', () => {
    expect(canonicalJson(batches)).not.toContain('"expressions"')
    const again = traceAgain(world, batches, place)
    if (!again.ok) throw new Error(again.problems[0]?.name)
    const { trace, ...record } = again.value
    expect(canonicalJson(record)).toBe(canonicalJson(place.record))
    if (trace === undefined) throw new Error('no trace')
    const parts = trace.values.map((value) => [tracedPart(trace, value), value[3]])
    expect(parts).toContainEqual(['annual.rate * months / 12', { $number: '85' }])
    expect(trace.cut).toBeUndefined()
  })

  it('looks at what the case knew then, not at what came later', () => {
    const early = batches.filter(({ number }) => number <= place.batch)
    expect(traceAgain(world, batches, place)).toEqual(traceAgain(world, early, place))
  })

  it('says so when the recorded result does not come out again', () => {
    const forged = changed((fact) => {
      if (fact.type !== 'decision.recorded' || !('body' in fact)) return fact
      return { ...fact, body: { ...fact.body, record: { ...fact.body.record, output: { $number: '1' } } } }
    })
    expect(traceAgain(world, forged, place)).toMatchObject({ ok: false, problems: [{ name: 'trace-differs' }] })
  })

  it('is gone with the data that was erased', () => {
    const erase = (only: (type: string) => boolean) =>
      changed(({ type, v, class: kept, ...fact }) =>
        only(type) && kept !== 'process' ? { type, v, class: kept, erased: true } : ({ type, v, class: kept, ...fact } as never),
      )
    const erased = { ok: false, problems: [{ name: 'trace-erased' }] }
    expect(traceAgain(world, erase(() => true), place)).toMatchObject(erased)
    expect(traceAgain(world, erase((type) => type === 'data.recorded'), place)).toMatchObject(erased)
  })

  it('is made in the world of its batch and in no other', () => {
    const other = { ...world, parameters: world.parameters.slice(1) }
    expect(traceAgain(other, batches, place)).toMatchObject({ ok: false, problems: [{ name: 'world-missing' }] })
  })

  it('is refused where there is no decision', () => {
    for (const wrong of [{ batch: 1, fact: 0 }, { batch: 99, fact: 0 }, { batch: 1, fact: -1 }]) {
      const refused = traceAgain(world, batches, wrong)
      expect(refused).toMatchObject({ ok: false, problems: [{ name: 'decision-not-recorded' }] })
    }
  })
})
