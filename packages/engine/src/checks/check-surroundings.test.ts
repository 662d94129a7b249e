import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { flow, graph, step } from '../testing/graph.ts'
import { callsInForce } from './calls-fit.ts'
import { certainCalls } from './certain-calls.ts'
import { checkSurroundings } from './check-surroundings.ts'
import { findProblems } from './find-problems.ts'
import type { CallableProcess, Surroundings } from './surroundings.ts'

const TODAY = '2026-06-01'
const begin = step('begin', 'start-event', { events: [] })
const over = step('over', 'end-event', { events: [] })
const line = (key: string, between: readonly Step[], more: readonly Flow[] = []): ProcessDefinition => {
  const main = between.filter(({ parent, attachedTo }) => parent === undefined && attachedTo === undefined)
  const ordered = [begin, ...main, over]
  const flows = ordered.slice(1).map((to, at) => flow(ordered[at]?.key ?? '', to.key))
  return graph(key, [begin, ...between, over], [...flows, ...more])
}
const calling = (key: string, process: string, more: Partial<Step> = {}) => step(key, 'call-activity', { process }, more)
const callable = (process: string, ...versions: [validFrom: string, calls: string[]][]): CallableProcess => ({
  process,
  names: { de: process, en: process },
  versions: versions.map(([validFrom, calls]) => ({ validFrom, calls })),
})
const around = (...processes: CallableProcess[]): Surroundings => ({ processes, connectors: [] })
const found = (definition: ProcessDefinition, surroundings: Surroundings) =>
  checkSurroundings(definition, surroundings, TODAY).map(({ name, place }) => [name, place])

describe('a called process', () => {
  const definition = line('main', [calling('ask', 'inquiry')])

  it('has to be published', () => {
    expect(found(definition, around())).toEqual([['call-unknown', 'steps/ask/config/process']])
    expect(found(definition, around(callable('inquiry', ['2020-01-01', []])))).toEqual([])
  })

  it('that is written a little differently is proposed', () => {
    const [problem] = findProblems(definition, { ...around(callable('inquiri', ['2020-01-01', []])), today: TODAY })
    expect(problem).toMatchObject({
      name: 'call-unknown',
      severity: 'error',
      fix: { edit: 'set-step-config', args: { step: 'ask', member: 'process', value: 'inquiri' } },
    })
  })

  it('has to be in force on the day from which the model holds, unless the model names a day of its own', () => {
    const later = [callable('inquiry', ['2026-09-01', []])]
    expect(callsInForce(definition, later, '2026-08-31').map(({ name, values }) => [name, values?.day])).toEqual([['call-not-yet', '2026-09-01']])
    expect(callsInForce(definition, later, '2026-09-01')).toEqual([])
    const dated = line('main', [step('ask', 'call-activity', { process: 'inquiry', on: 'date("2027-01-01")' })])
    expect(callsInForce(dated, later, '2026-08-31')).toEqual([])
  })

  it('that is not in force yet is a warning while somebody works on the model', () => {
    const findings = findProblems(definition, { ...around(callable('inquiry', ['2026-09-01', []])), today: TODAY })
    expect(findings.filter(({ name }) => name === 'call-not-yet').map(({ severity }) => severity)).toEqual(['warning'])
  })
})

describe('calls that never end', () => {
  it('are those of a process that calls itself on every way', () => {
    expect(found(line('main', [calling('again', 'main')]), around())).toEqual([['calls-endless', 'steps/again/config/process']])
  })

  it('may go by way of others, as these are on a day', () => {
    const definition = line('main', [calling('ask', 'inquiry')])
    const [problem] = checkSurroundings(definition, around(callable('inquiry', ['2020-01-01', []], ['2026-07-01', ['main']])), TODAY)
    expect([problem?.name, problem?.values?.path]).toEqual(['calls-endless', { de: 'main → inquiry → main', en: 'main → inquiry → main' }])
    expect(found(definition, around(callable('inquiry', ['2020-01-01', ['main']], ['2026-05-01', []])))).toEqual([])
  })

  it('are also those that others make among themselves', () => {
    const others = around(callable('a', ['2020-01-01', ['b']]), callable('b', ['2020-01-01', ['a']]))
    expect(found(line('main', [calling('ask', 'a')]), others)).toEqual([['calls-endless', 'steps/ask/config/process']])
  })

  it('are not those that a case can do without', () => {
    const choice = step('choice', 'exclusive-gateway')
    const avoidable = graph(
      'main',
      [begin, choice, calling('again', 'main'), over],
      [flow('begin', 'choice'), flow('choice', 'again', { condition: 'true' }), flow('choice', 'over', { isDefault: true }), flow('again', 'over')],
    )
    expect(found(avoidable, around())).toEqual([])
    const due = step('due', 'boundary-event', { events: [{ kind: 'timer', duration: 'duration("P1D")' }] }, { attachedTo: 'wait' })
    const wait = step('wait', 'user-task', { role: 'clerk', outcomes: [{ key: 'done', label: { de: 'x', en: 'x' } }], retention: 'file' })
    expect(certainCalls(line('main', [wait, due, calling('again', 'main')], [flow('due', 'over')]))).toEqual([])
  })

  it('are found behind a split that takes all ways, and inside of a subprocess', () => {
    const split = graph(
      'main',
      [begin, step('split', 'parallel-gateway'), calling('again', 'main'), step('work', 'task'), over, step('over2', 'end-event', { events: [] })],
      [flow('begin', 'split'), flow('split', 'again'), flow('split', 'work'), flow('again', 'over'), flow('work', 'over2')],
    )
    expect(certainCalls(split)).toEqual(['main'])
    const nested = line('main', [step('part', 'subprocess'), calling('again', 'main', { parent: 'part' })])
    expect(certainCalls(nested)).toEqual(['main'])
    const repeated = line('main', [calling('again', 'main', { repeats: { kind: 'each', sequential: true, count: '0' } })])
    expect(certainCalls(repeated)).toEqual([])
  })
})

describe('a connector', () => {
  const connectors = [{ name: 'register', options: Type.Object({ address: Type.String(), tries: Type.Optional(Type.Integer()) }, { additionalProperties: false }) }]
  const service = (config: Step['config']) => line('main', [step('fetch', 'service-task', config)])
  const all = (config: Step['config']) => checkSurroundings(service(config), { processes: [], connectors }, TODAY)

  it('has to be set up, and one that is written a little differently is proposed', () => {
    const findings = findProblems(service({ connector: 'registre' }), { processes: [], connectors, today: TODAY })
    expect(findings.map(({ name, place, fix }) => [name, place, fix?.args])).toEqual([
      ['connector-not-set-up', 'steps/fetch/config/connector', { step: 'fetch', member: 'connector', value: 'register' }],
    ])
  })

  it('gets every setting it needs', () => {
    expect(all({ connector: 'register' }).map(({ name, place }) => [name, place])).toEqual([
      ['connector-option-missing', 'steps/fetch/config/options/address'],
    ])
  })

  it('gets none that it does not take, and each as it takes it', () => {
    const unfit = all({ connector: 'register', options: { address: 'a', tries: 'many', other: 1 } })
    expect(unfit.map(({ name, place }) => [name, place]).sort()).toEqual([
      ['connector-option-unfit', 'steps/fetch/config/options/other'],
      ['connector-option-unfit', 'steps/fetch/config/options/tries'],
    ])
    expect(all({ connector: 'register', options: { address: 'a', tries: 3 } })).toEqual([])
  })

  it('is needed by a payment unless that asks for nothing', () => {
    const pay = (mode: string) =>
      line('main', [
        step('pay', 'payment', { mode, amount: '3', purpose: { de: 'x', en: 'x' }, connector: 'gone', result: 'paid', retention: 'file' }),
      ])
    const names = (mode: string) => checkSurroundings(pay(mode), { processes: [], connectors }, TODAY).map(({ name }) => name)
    expect([names('required'), names('inactive')]).toEqual([['connector-not-set-up'], []])
  })
})
