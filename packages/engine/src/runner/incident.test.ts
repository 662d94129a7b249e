import type { ProcessDefinition } from '../definition/process-definition.ts'
import { bareWorld } from '../testing/bare-world.ts'
import { describe, expect, it } from 'vitest'
import type { Step } from '../definition/graph.ts'
import { canonicalJson } from '../canonical/json.ts'
import { Simulation } from './simulate.ts'
import {
  ask,
  begin,
  CITIZEN,
  definition,
  MONDAY,
  path,
  STAFF,
  start,
  words,
  worldOf,
} from './small-procedure.fixture.ts'

describe('an incident', () => {
  it('stops the step, keeps what was done, and begins the step again once resolved', () => {
    const broken = (steps: Step[]) =>
      steps.map((step) => (step.key === 'overdue' ? { ...step, config: { at: '"no day"' } } : step))
    const simulation = begin(worldOf(definition(broken)))
    ask(simulation)
    const incidents = Object.entries(simulation.state?.incidents ?? {})
    expect(incidents).toMatchObject([
      [expect.any(String), { problem: 'timer-without-moment', step: 'overdue', status: 'open' }],
    ])
    expect(Object.values(simulation.state?.workItems ?? {})).toMatchObject([{ status: 'done' }])

    const mended = new Simulation(worldOf(), MONDAY)
    mended.state = simulation.state
    expect(mended.give({ type: 'resolve-incident', incident: incidents[0]?.[0] ?? '' }, STAFF).ok).toBe(true)
    expect(Object.values(mended.state?.timers ?? {})).toMatchObject([{ step: 'overdue', status: 'set' }])
    expect(Object.values(mended.state?.questions ?? {})).toMatchObject([{ status: 'open' }])
    expect(path(mended)).toEqual(['start', 'check', 'choice', 'question'])
  })

  it("names the rule and not the day, which is the person's own", () => {
    const early = definition((steps) => [
      ...steps,
      {
        key: 'tax',
        block: 'rule',
        name: words('Steuer'),
        norms: [],
        config: { decision: 'one', result: 'one', retention: 'file' },
      },
    ])
    early.flows = early.flows.map((flow) => (flow.from === 'start' ? { ...flow, to: 'tax' } : flow))
    early.flows.push({ key: 'f_tax', from: 'tax', to: 'check' })
    const logic = { kind: 'calculation', entries: [], result: '1' }
    const rule = { key: 'one', names: words('Eins'), norms: [], formal: [], logic, on: 'date(applicant.name)' }
    const simulation = new Simulation(
      worldOf({ ...early, decisions: [{ ...rule, validity: { from: '2020-01-01' } }] }),
      MONDAY,
    )
    const entry = { value: '1988-05-13', source: { kind: 'online' as const, at: MONDAY } }
    const given = { ...start, data: { entries: { 'applicant/name': entry }, items: {} } }
    expect(simulation.give(given, CITIZEN).ok).toBe(true)
    const [incident] = Object.values(simulation.state?.incidents ?? {})
    expect(incident).toMatchObject({ step: 'tax', problem: 'decision-not-in-force', values: { decision: 'one' } })
    expect(Object.keys(incident?.values ?? {})).toContain('on')
    expect(canonicalJson(incident)).not.toContain('1988')
  })

  it('of a timer beside a step leaves that step waiting, once', () => {
    const watched = (at: string) => (steps: Step[]) =>
      steps.map((step) => (step.key === 'overdue' ? { ...step, attachedTo: 'check', config: { at } } : step))
    const simulation = begin(worldOf(definition(watched('"no day"'))))
    const [incident] = Object.keys(simulation.state?.incidents ?? {})
    const mended = new Simulation(worldOf(definition(watched('date("2026-04-01")'))), MONDAY)
    mended.state = simulation.state
    expect(mended.give({ type: 'resolve-incident', incident: incident ?? '' }, STAFF).ok).toBe(true)
    expect(Object.values(mended.state?.workItems ?? {})).toMatchObject([{ step: 'check', status: 'open' }])
    expect(Object.values(mended.state?.timers ?? {})).toMatchObject([{ status: 'set' }])
  })

  it('loses no token of a loop that never waits', () => {
    const loop = definition()
    const keep = loop.flows.filter((flow) => flow.from !== 'start' && !flow.isDefault)
    loop.flows = [
      ...keep,
      { key: 'f_one', from: 'start', to: 'spin' },
      { key: 'f_two', from: 'start', to: 'turn' },
      { key: 'f_spin', from: 'spin', to: 'turn', isDefault: true },
      { key: 'f_check', from: 'spin', to: 'check', condition: 'false' },
      { key: 'f_turn', from: 'turn', to: 'spin' },
      { key: 'f_done', from: 'choice', to: 'done', isDefault: true },
    ]
    for (const key of ['spin', 'turn']) {
      const block = key === 'spin' ? 'exclusive-gateway' : 'rule'
      const config = key === 'spin' ? {} : { decision: 'one', result: 'one', retention: 'file' }
      loop.steps.push({ key, block, name: words(key), norms: [], config })
    }
    // No check would let such a model be published.
    const world = bareWorld({
      ...loop,
      decisions: [
        {
          key: 'one',
          names: words('Eins'),
          norms: [],
          formal: [],
          logic: { kind: 'calculation', entries: [], result: '1' },
        },
      ],
    } as unknown as ProcessDefinition)
    const { state } = begin(world)
    const where = Object.values(state?.tokens ?? {}).map(({ step }) => step)
    expect(where).toHaveLength(2)
    expect(Object.values(state?.incidents ?? {})).toMatchObject(
      where.map((step) => ({ step, problem: 'batch-limit', status: 'open' })),
    )
  })

  it('stops a loop that never waits', () => {
    const loop = definition()
    loop.flows = loop.flows.map((flow) => (flow.from === 'start' ? { ...flow, to: 'choice' } : flow))
    loop.flows = loop.flows.map((flow) => (flow.isDefault ? { ...flow, to: 'spin' } : flow))
    loop.flows.push(
      { key: 'f_spin', from: 'spin', to: 'choice' },
      {
        key: 'f_out',
        from: 'spin',
        to: 'done',
        condition: 'false',
      },
    )
    loop.flows = loop.flows.map((flow) => (flow.key === 'f_spin' ? { ...flow, isDefault: true } : flow))
    loop.flows.push({ key: 'f_c', from: 'choice', to: 'check', condition: 'false' })
    loop.steps.push({ key: 'spin', block: 'exclusive-gateway', name: words('spin'), norms: [], config: {} })
    const simulation = begin(worldOf(loop))
    expect(Object.values(simulation.state?.incidents ?? {})).toMatchObject([{ problem: 'batch-limit' }])
  })
})
