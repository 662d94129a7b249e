import { describe, expect, it } from 'vitest'
import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Scenario, ScenarioEvent } from '../definition/scenario.ts'
import { bareWorld } from './bare-world.ts'
import { flow, graph, step } from './graph.ts'
import { memoryJournal } from './memory-journal.ts'
import { runScenario } from './run-scenario.ts'

const label = (de: string) => ({ de, en: de })
const at = (hour: number) => `2026-03-24T0${hour}:00:00.000Z`

function procedure(trigger: Step, ...more: Step[]): ProcessDefinition {
  const steps = [trigger, ...more, step('over', 'end')]
  const flows: Flow[] = steps.slice(1).map((to, index) => flow(steps[index]?.key ?? '', to.key))
  return {
    ...graph('probe', steps, flows),
    variables: ['opinion', 'fee'].map((key) => ({ key, label: label(key), retention: 'file' })),
    messages: [{ name: 'opinion' }],
  }
}

const differences = async (definition: ProcessDefinition, events: ScenarioEvent[], expect: Scenario['expect']) => {
  const scenario: Scenario = { key: 'one', names: label('Eins'), events, expect }
  return (await runScenario(memoryJournal(), bareWorld(definition), scenario, 'musterstadt')).differences
}

const begin = step('begin', 'start-event', { events: [] })
const wait = step('wait', 'receive-task', { message: 'opinion', correlation: '"A"' })
const fetch = step('fetch', 'service-task', { connector: 'register' })

describe('a test case', () => {
  it('plays a message, a job and a signal of the outside', async () => {
    const hear = step('hear', 'catch-event', { events: [{ kind: 'signal', signal: 'go' }] })
    const events: ScenarioEvent[] = [
      { at: at(1), kind: 'begin' },
      { at: at(2), kind: 'deliver', message: 'opinion', key: 'A', data: { opinion: 'ja' } },
      { at: at(3), kind: 'job', step: 'fetch', values: { fee: { $number: '7' } } },
      { at: at(4), kind: 'signal', signal: 'go' },
    ]
    const expected = { path: ['begin', 'wait', 'fetch', 'hear', 'over'], ended: true }
    expect(await differences(procedure(begin, wait, fetch, hear), events, expected)).toEqual([])
    const early = await differences(procedure(begin, wait, fetch, hear), events.slice(0, 3), expected)
    expect(early.join('\n')).toContain('expected')
  })

  it('begins with a message', async () => {
    const trigger = step('begin', 'start-event', { events: [{ kind: 'message', message: 'opinion' }] })
    const events: ScenarioEvent[] = [{ at: at(1), kind: 'deliver', message: 'opinion' }]
    expect(await differences(procedure(trigger), events, { ended: true })).toEqual([])
  })

  it.each<[string, ScenarioEvent, string]>([
    ['a message that nobody waits for', { at: at(2), kind: 'deliver', message: 'opinion', key: 'B' }, 'Nobody waits'],
    ['a job that nobody gave', { at: at(2), kind: 'job', step: 'fetch' }, 'does not exist any more'],
  ])('says so of %s', async (_, event, words) => {
    const found = await differences(procedure(begin, wait, fetch), [{ at: at(1), kind: 'begin' }, event], {})
    expect(found.join('\n')).toContain(words)
  })

  it('sees the error of a job caught', async () => {
    const definition = procedure(begin, fetch)
    const caught = step('caught', 'boundary-event', { events: [{ kind: 'error', code: 'GONE' }] }, { attachedTo: 'fetch' })
    const model = { ...definition, steps: [...definition.steps, caught], flows: [...definition.flows, flow('caught', 'over')] }
    const events: ScenarioEvent[] = [
      { at: at(1), kind: 'begin' },
      { at: at(2), kind: 'job', step: 'fetch', error: 'GONE' },
    ]
    expect(await differences(model, events, { path: ['begin', 'fetch', 'caught', 'over'], ended: true })).toEqual([])
  })
})
