import { describe, expect, it } from 'vitest'
import type { Interrupt } from '../feel/run.ts'
import { canonicalJson } from '../canonical/json.ts'
import { decisionPlaces, traceAgain } from '../kernel/trace-again.ts'
import { memoryJournal } from '../testing/memory-journal.ts'
import { decide } from './decide.ts'
import { type Ports, type Request, run } from './run.ts'
import { CITIZEN, definition, MONDAY, start, words, worldOf } from './small-procedure.fixture.ts'

/** The small procedure with a rule between the application and its check. */
function worldWithRule(result: string) {
  const model = definition((steps) => [
    ...steps,
    {
      key: 'tax',
      block: 'rule',
      name: words('Steuer'),
      norms: [],
      config: { decision: 'amount', result: 'amount', retention: 'file' },
    },
  ])
  const flows = model.flows.map((flow) => (flow.from === 'start' ? { ...flow, to: 'tax' } : flow))
  flows.push({ key: 'f_tax', from: 'tax', to: 'check' })
  const logic = { kind: 'calculation', entries: [], result }
  const decisions = [{ key: 'amount', names: words('Betrag'), norms: [], formal: [], logic }]
  return worldOf({ ...model, flows, decisions })
}

function portsOf(result: string, more: Pick<Ports, 'watch'> = {}) {
  const world = worldWithRule(result)
  const journal = memoryJournal()
  const worlds = { ofProcess: () => world, ofCase: () => world }
  return { world, journal, ports: { journal, worlds, clock: { now: () => MONDAY }, can: () => true, ...more } }
}

const TENANT = 'stadt'
const REQUEST: Request = {
  tenant: TENANT,
  caseId: 'c1',
  actor: CITIZEN,
  command: start,
  idempotencyKey: 'k1',
  request: 'asked',
  process: 'small',
}

describe('a command whose rule takes longer than the host grants', () => {
  const HEAVY = 'count(for i in 1..50000 return i * i)'

  it('is refused and stores nothing, and the same command runs once there is time', async () => {
    let busy = true
    let questions = 0
    const watch = (): Interrupt => () => {
      questions += 1
      return busy
    }
    const { journal, ports } = portsOf(HEAVY, { watch })
    const stopped = await run(ports, REQUEST)
    expect(stopped).toMatchObject({ ok: false, problems: [{ name: 'feel-interrupted' }] })
    expect(questions).toBe(1)
    expect(await journal.load(TENANT, 'c1')).toBeNull()
    expect(await journal.batches(TENANT, 'c1')).toEqual([])
    expect(journal.cases.size).toBe(0)

    busy = false
    expect(await run(ports, REQUEST)).toMatchObject({ ok: true, value: { repeated: false } })
    const state = await journal.load(TENANT, 'c1')
    expect(state?.vault.file?.decisions.amount?.record.output).toEqual({ $number: '50000' })
    expect(state?.incidents).toEqual({})
  })
})

describe('what a rule warned of', () => {
  it('is told to who asks, with its place, and is no part of what is recorded', () => {
    const told: unknown[] = []
    const world = worldWithRule('if "a" + 1 = null then 5 else 6')
    const context = { now: MONDAY, actor: CITIZEN }
    const heard = decide(world, null, start, { ...context, warned: (warning, source) => told.push([warning, source]) })
    expect(told).toEqual([
      [expect.objectContaining({ name: 'feel-operands', place: 'decisions/amount/result', offset: 7 }), undefined],
    ])
    const unheard = decide(world, null, start, context)
    expect(heard.ok && unheard.ok && canonicalJson(heard.value)).toBe(unheard.ok && canonicalJson(unheard.value))
  })
})

describe('a rule that is applied for each of many', () => {
  it('can be traced as each of them saw it', async () => {
    const model = worldWithRule('loopCounter * 10').definition.definition
    const repeats = { kind: 'each', count: '3', sequential: false }
    const steps = model.steps.map((step) => (step.key === 'tax' ? { ...step, repeats } : step))
    const world = worldOf({ ...model, steps } as never)
    const journal = memoryJournal()
    const worlds = { ofProcess: () => world, ofCase: () => world }
    expect(await run({ journal, worlds, clock: { now: () => MONDAY }, can: () => true }, REQUEST)).toMatchObject({ ok: true })
    const batches = await journal.batches(TENANT, 'c1')
    const traced = decisionPlaces(batches).map((place) => traceAgain(world, batches, place))
    expect(traced).toMatchObject(['10', '20', '30'].map(($number) => ({ ok: true, value: { output: { $number } } })))
  })
})
