import { describe, expect, it } from 'vitest'
import type { Step } from '../definition/graph.ts'
import { canonicalJson } from '../canonical/json.ts'
import type { Command } from '../kernel/command.ts'
import type { Actor } from '../kernel/fact.ts'
import { decide } from './decide.ts'
import {
  ask,
  begin,
  CITIZEN,
  definition,
  itemOf,
  MONDAY,
  path,
  questionOf,
  STAFF,
  start,
  worldOf,
} from './small-procedure.fixture.ts'

describe('a case begins', () => {
  it('runs to the first step that waits, and gives it a day five working days on', () => {
    const { state } = begin()
    expect(state?.path.map((visit) => visit.step)).toEqual(['start', 'check'])
    expect(Object.values(state?.workItems ?? {})).toMatchObject([
      { step: 'check', role: 'clerk', due: '2026-03-23', status: 'open' },
    ])
  })

  it('keeps personal data out of structural facts', () => {
    const { facts } = begin()
    for (const fact of facts.filter((one) => one.class === 'process'))
      expect(canonicalJson(fact.body)).not.toContain('Mia')
    expect(facts.filter((one) => one.class === 'file').map((one) => one.type)).toEqual(['data.recorded'])
  })

  it('cannot begin twice, nor go on before it began', () => {
    const world = worldOf()
    const { state } = begin(world)
    const context = { now: MONDAY, actor: CITIZEN }
    expect(decide(world, state, start, context)).toMatchObject({ ok: false, problems: [{ name: 'case-exists' }] })
    expect(decide(world, null, { type: 'fire-timer', timer: 'z1' }, context)).toMatchObject({
      ok: false,
      problems: [{ name: 'case-unknown' }],
    })
  })
})

describe('a work item', () => {
  it('takes the default flow and ends the case with its last token', () => {
    const simulation = begin()
    simulation.give({ type: 'complete', item: itemOf(simulation.state), outcome: 'good' }, STAFF)
    expect(path(simulation)).toEqual(['start', 'check', 'choice', 'done'])
    expect(simulation.state).toMatchObject({ status: 'ended', tokens: {} })
  })

  it.each([
    ['an outcome that is not offered', { outcome: 'maybe' }, 'outcome-unknown'],
    ['asking without a question', { outcome: 'ask' }, 'question-missing'],
    ['an item that does not exist', { outcome: 'good', item: 'w99' }, 'work-item-unknown'],
  ])('refuses %s and changes nothing', (_, change, name) => {
    const simulation = begin()
    const before = canonicalJson(simulation.state)
    const result = simulation.give({ type: 'complete', item: itemOf(simulation.state), ...change }, STAFF)
    expect(result).toMatchObject({ ok: false, problems: [{ name }] })
    expect(canonicalJson(simulation.state)).toBe(before)
  })

  it('is done once', () => {
    const simulation = begin()
    const command: Command = { type: 'complete', item: itemOf(simulation.state), outcome: 'good' }
    simulation.give(command, STAFF)
    expect(simulation.give(command, STAFF)).toMatchObject({ ok: false, problems: [{ name: 'work-item-done' }] })
  })
})

describe('a question', () => {
  const NO_FIELDS = ['applicant/toString', 'nobody/city', 'applicant', 'dogs/i1/name', '']
  it.each(NO_FIELDS)('does not ask for %j, which is no field of the case', (path) => {
    const simulation = begin()
    const question = { text: 'Seit wann?', reason: 'Wegen der Frist.', fields: ['applicant/city', path] }
    const asked = simulation.give({ type: 'complete', item: itemOf(simulation.state), outcome: 'ask', question }, STAFF)
    expect(asked).toMatchObject({ ok: false, problems: [{ name: 'answer-unknown-field', values: { field: path } }] })
  })

  it('asks for an answer within 14 days and watches 14 more', () => {
    const simulation = begin()
    ask(simulation)
    expect(Object.values(simulation.state?.questions ?? {})).toMatchObject([{ due: '2026-03-30', status: 'open' }])
    // Summer time has begun: midnight in Berlin is 22:00 UTC of the day before.
    expect(Object.values(simulation.state?.timers ?? {})).toMatchObject([
      { due: '2026-04-12T22:00:00.000Z', status: 'set' },
    ])
  })

  it('asks its own words where no work item wrote any', () => {
    const own = (steps: Step[]) =>
      steps.map((step) =>
        step.key === 'question' ? { ...step, config: { ...step.config, text: 'Wie lautet die Chipnummer?' } } : step,
      )
    const model = definition(own)
    model.flows = model.flows.map((flow) => (flow.from === 'start' ? { ...flow, to: 'question' } : flow))
    const simulation = begin(worldOf(model))
    const [id = ''] = Object.keys(simulation.state?.questions ?? {})
    expect(simulation.state?.vault.file?.questions[id]?.text).toBe('Wie lautet die Chipnummer?')
    expect(Object.values(simulation.state?.incidents ?? {})).toEqual([])
  })

  it('takes the answer with the fields it asked for, and only those', () => {
    const simulation = begin()
    ask(simulation)
    const entry = { value: 'Mainz', source: { kind: 'online' as const, at: MONDAY } }
    const answer = (entries: Record<string, typeof entry>): Command => ({
      type: 'answer',
      question: questionOf(simulation),
      text: 'Seit März.',
      data: { entries, items: {} },
    })
    expect(simulation.give(answer({ 'applicant/name': entry }), CITIZEN)).toMatchObject({
      ok: false,
      problems: [{ name: 'answer-not-asked' }],
    })
    expect(simulation.give(answer({ 'applicant/city': entry }), CITIZEN).ok).toBe(true)
    expect(simulation.state?.vault.file?.entries['applicant/city']?.value).toBe('Mainz')
    expect(Object.values(simulation.state?.timers ?? {})).toMatchObject([{ status: 'cancelled' }])
    expect(path(simulation)).toEqual(['start', 'check', 'choice', 'question', 'check'])
  })

  it('takes no value that is not of the kind of its field', () => {
    const simulation = begin()
    ask(simulation)
    const before = simulation.state
    for (const value of [{ $number: 'abc' }, { $date: '2026-03-01' }, 7 as never, ['Mainz'], true]) {
      const entries = { 'applicant/city': { value, source: { kind: 'paper' as const, at: MONDAY } } }
      const data = { entries, items: {} }
      const answer: Command = { type: 'answer', question: questionOf(simulation), text: 'So.', data }
      expect(simulation.give(answer, STAFF)).toMatchObject({ ok: false, problems: [{ name: 'answer-kind' }] })
    }
    expect(simulation.state).toBe(before)
  })

  it('goes on waiting when its reminder fires beside it', () => {
    const simulation = begin()
    ask(simulation)
    simulation.advance('2026-05-01T00:00:00.000Z')
    expect(path(simulation)).toEqual(['start', 'check', 'choice', 'question', 'overdue', 'noted'])
    expect(Object.values(simulation.state?.questions ?? {})).toMatchObject([{ status: 'open' }])
    expect(Object.keys(simulation.state?.tokens ?? {})).toHaveLength(1)
  })

  it('ends at an interrupting timer', () => {
    const interrupting = (steps: Step[]) =>
      steps.map((step) => (step.key === 'overdue' ? { ...step, interrupting: true } : step))
    const simulation = begin(worldOf(definition(interrupting)))
    ask(simulation)
    simulation.advance('2026-05-01T00:00:00.000Z')
    expect(Object.values(simulation.state?.questions ?? {})).toMatchObject([{ status: 'closed' }])
    expect(simulation.state?.status).toBe('ended')
  })
})

describe('a timer', () => {
  it('never fires early and only once', () => {
    const simulation = begin()
    ask(simulation)
    const timer = Object.keys(simulation.state?.timers ?? {})[0] ?? ''
    const system: Actor = { kind: 'system', id: 'timers' }
    expect(simulation.give({ type: 'fire-timer', timer }, system)).toMatchObject({
      problems: [{ name: 'timer-not-due' }],
    })
    simulation.advance('2026-05-01T00:00:00.000Z')
    expect(simulation.give({ type: 'fire-timer', timer }, system)).toMatchObject({ problems: [{ name: 'timer-gone' }] })
  })
})
