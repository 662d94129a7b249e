import { describe, expect, it } from 'vitest'
import type { Step } from '../definition/graph.ts'
import { foldBatch } from '../kernel/apply.ts'
import { canonicalJson } from '../canonical/json.ts'
import type { Command } from '../kernel/command.ts'
import type { Actor } from '../kernel/fact.ts'
import { type CaseState, emptyState } from '../kernel/state.ts'
import { type World, worldHashes } from '../kernel/world.ts'
import { exampleWorld } from '../testing/world.ts'
import { evaluateCase } from '../kernel/evaluate-case.ts'
import { decide } from './decide.ts'
import { Simulation } from './simulate.ts'

const words = (de: string) => ({ de, en: de })
const STAFF: Actor = { kind: 'staff', id: 'u7', name: 'Jana', roles: ['clerk'] }
const CITIZEN: Actor = { kind: 'party', party: 'applicant' }
const MONDAY = '2026-03-16T09:00:00.000Z'

/** start → check (user task) → gateway: `ask` → question (with overdue timer) → back to check, else end */
interface TestFlow {
  key: string
  from: string
  to: string
  condition?: string
  isDefault?: boolean
}

function definition(change: (steps: Step[]) => Step[] = (steps) => steps) {
  const step = (key: string, block: string, config: Step['config'], more: Partial<Step> = {}): Step => ({
    key,
    block,
    name: words(key),
    norms: [],
    config,
    ...more,
  })
  const flow = (from: string, to: string, more: Partial<TestFlow> = {}): TestFlow => ({
    key: `f_${from}_${to}`,
    from,
    to,
    ...more,
  })
  return {
    format: 1,
    key: 'small',
    names: words('Kleines Verfahren'),
    caseName: { prefix: 'KLV', title: '"Antrag von " + applicant.name' },
    serviceIds: [],
    responsibleUnit: words('Amt'),
    publishingAuthority: words('Stadt'),
    service: Object.fromEntries(
      ['summary', 'who', 'papers', 'duration', 'cost', 'privacy', 'privacyDetails', 'start'].map((key) => [
        key,
        words(key),
      ]),
    ),
    stations: [],
    parties: [
      { key: 'applicant', role: 'applicant', label: words('Antragsteller'), name: ['name'], address: [['city']] },
    ],
    retention: [{ key: 'file', label: words('Akte'), period: 'P10Y', norms: [] }],
    fields: ['name', 'city'].map((key) => ({
      key,
      kind: 'text',
      label: words(key),
      party: 'applicant',
      purpose: words('x'),
      norms: [],
      sensitivity: 'personal',
      retention: 'file',
    })),
    forms: [
      {
        key: 'form',
        names: words('Antrag'),
        submit: words('Absenden'),
        pages: [
          {
            key: 'p',
            title: words('Sie'),
            groups: [
              {
                key: 'g',
                placements: [
                  { key: 'a', field: 'name' },
                  { key: 'b', field: 'city' },
                ],
              },
            ],
          },
        ],
      },
    ],
    steps: change([
      step('start', 'form-start', { form: 'form' }),
      step('check', 'user-task', {
        role: 'clerk',
        retention: 'file',
        dueWorkingDays: 5,
        outcomes: [
          { key: 'good', label: words('Gut') },
          { key: 'ask', label: words('Fragen'), asks: true },
        ],
      }),
      step('choice', 'exclusive-gateway', {}),
      step('question', 'question', { party: 'applicant', period: 'P14D', retention: 'file' }),
      step(
        'overdue',
        'timer',
        { at: 'question.due + duration("P14D")' },
        { attachedTo: 'question', interrupting: false },
      ),
      step('noted', 'end', {}),
      step('done', 'end', {}),
    ]),
    flows: [
      flow('start', 'check'),
      flow('check', 'choice'),
      flow('choice', 'question', { condition: 'step.check.outcome = "ask"' }),
      flow('choice', 'done', { isDefault: true }),
      flow('question', 'check'),
      flow('overdue', 'noted'),
    ],
    decisions: [],
    parameters: [],
    letters: [],
    roles: [{ key: 'clerk', label: words('Sachbearbeitung') }],
    norms: [],
    scenarios: [],
  }
}

function worldOf(model: unknown = definition()): World {
  const world = exampleWorld({
    definition: model,
    parameters: [],
    land: 'HE',
    authority: {
      format: 1,
      name: 'Stadt',
      unit: 'Amt',
      street: 'Weg 1',
      postalCode: '12345',
      city: 'Stadt',
      phone: '1',
      email: 'a@b.example',
      openingHours: [],
      remedyOffice: 'Stadt',
      account: { holder: 'Kasse', iban: 'DE00' },
      demo: true,
    },
  })
  if (!world.ok) throw new Error(JSON.stringify(world.problems))
  return world.value
}

const start: Command = {
  type: 'start',
  caseId: 'c1',
  tenant: 't',
  caseNumber: 'KLV-2026-00001',
  channel: 'online',
  parties: { applicant: { party: 'applicant', access: 'r1' } },
  data: { entries: { 'applicant/name': { value: 'Mia', source: { kind: 'online', at: MONDAY } } }, items: {} },
}

function begin(world = worldOf()): Simulation {
  const simulation = new Simulation(world, MONDAY)
  expect(simulation.give(start, CITIZEN).ok).toBe(true)
  return simulation
}

const itemOf = (state: CaseState | null) =>
  Object.entries(state?.workItems ?? {}).find(([, item]) => item.status === 'open')?.[0] ?? ''
const path = (simulation: Simulation) => simulation.state?.path.map((visit) => visit.step)

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

function ask(simulation: Simulation): void {
  const question = { text: 'Seit wann?', reason: 'Wegen der Frist.', fields: ['applicant/city'] }
  const asked = simulation.give({ type: 'complete', item: itemOf(simulation.state), outcome: 'ask', question }, STAFF)
  expect(asked.ok).toBe(true)
}
const questionOf = (simulation: Simulation) => Object.keys(simulation.state?.questions ?? {})[0] ?? ''

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
    const world = worldOf({
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
    })
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

describe('purity', () => {
  it('gives the same facts for the same question, and leaves the state alone', () => {
    const world = worldOf()
    const { state } = begin(world)
    const before = canonicalJson(state)
    const command: Command = { type: 'complete', item: itemOf(state), outcome: 'good' }
    const context = { now: '2026-03-17T09:00:00.000Z', actor: STAFF }
    const [first, second] = [decide(world, state, command, context), decide(world, state, command, context)]
    expect(canonicalJson(first)).toBe(canonicalJson(second))
    expect(canonicalJson(state)).toBe(before)
  })

  it('does not depend on whether the state was read back from its canonical form', () => {
    const world = worldOf()
    const simulation = begin(world)
    for (let round = 0; round < 4; round += 1) {
      ask(simulation)
      const [question = ''] =
        Object.entries(simulation.state?.questions ?? {}).find(([, one]) => one.status === 'open') ?? []
      simulation.give({ type: 'answer', question, text: `Antwort ${round}` }, CITIZEN)
    }
    ask(simulation)
    const { state } = simulation
    const read = JSON.parse(canonicalJson(state)) as CaseState
    const [question = ''] = Object.entries(read.questions).find(([, one]) => one.status === 'open') ?? []
    const command: Command = { type: 'answer', question, text: 'Zuletzt.' }
    const context = { now: MONDAY, actor: CITIZEN }
    expect(canonicalJson(decide(world, read, command, context))).toBe(
      canonicalJson(decide(world, state, command, context)),
    )
    expect(Object.keys(read.questions)).toEqual(Object.keys(state?.questions ?? {}))
    expect(evaluateCase(world, read, MONDAY, 'question.askedOn')).toEqual(
      evaluateCase(world, state as CaseState, MONDAY, 'question.askedOn'),
    )
    expect(Object.keys(read.questions).at(-1)).toBe(question)
  })

  it('folds its facts to the state it decided on, byte for byte', () => {
    const world = worldOf()
    let folded = emptyState('c1')
    let state: CaseState | null = null
    const commands: [Command, Actor][] = [
      [start, CITIZEN],
      [
        {
          type: 'complete',
          item: 'w000002',
          outcome: 'ask',
          question: { text: 'Ja?', reason: '', fields: [] },
          note: 'Akte 7',
        },
        STAFF,
      ],
    ]
    for (const [command, actor] of commands) {
      const outcome = decide(world, state, command, { now: MONDAY, actor })
      if (!outcome.ok) throw new Error(outcome.problems[0]?.name)
      state = outcome.value.state
      folded = foldBatch(folded, {
        format: 1,
        tenant: 't',
        caseId: 'c1',
        number: 1,
        after: folded.revision,
        counter: state.counter,
        at: MONDAY,
        command: command.type,
        actor: { kind: actor.kind, id: actor.kind === 'party' ? actor.party : actor.id },
        world: worldHashes(world),
        semantics: 1,
        facts: outcome.value.facts,
      })
      expect(canonicalJson(folded)).toBe(canonicalJson(state))
    }
  })
})
