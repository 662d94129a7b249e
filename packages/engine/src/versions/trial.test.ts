import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { landCalendar } from '../calendar/holidays.ts'
import type { ParameterRevision } from '../definition/parameter.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import { readAnswers } from '../forms/read-answers.ts'
import { formContext } from '../kernel/form-context.ts'
import { publish } from './publish.ts'
import { Simulation } from '../runner/simulate.ts'
import { trialOf } from './trial.ts'
import { decideTrial } from '../runner/decide-trial.ts'

const folder = new URL('../../../../examples/hundesteuer/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const parameters = read('parameters.json') as ParameterRevision[]
const authority = read('authority.json')
const example = () => read('process.json') as ProcessDefinition

/** A dog is registered with the first test case's answers, in an unfinished model. */
function registered(change: (definition: ProcessDefinition) => void) {
  const definition = example()
  change(definition)
  const trial = trialOf(definition)
  if (!trial.ok) throw new Error(trial.problems.map(({ name, place }) => `${name} ${place}`).join(', '))
  const chain = [...new Set(parameters.map(({ tenant }) => tenant))]
  const world = {
    ...{ format: 1 as const, definition: trial.value.published, called: [], parameters, chain, authority },
    ...{ calendar: landCalendar('HE', 2025, 2030), zone: EUROPE_BERLIN, collation: { kind: 'code-point' as const } },
  }
  const event = definition.scenarios[0]?.events[0]
  if (event?.kind !== 'submit') throw new Error('the example is sent first')
  const simulation = new Simulation(world, event.at, undefined, decideTrial)
  const context = { ...formContext(world, event.at), source: { kind: 'online' as const, at: event.at } }
  const data = readAnswers(trial.value.published.definition, event.form, event.answers, context)
  if (!data.ok) throw new Error(data.problems.map(({ name, place }) => `${name} ${place}`).join(', '))
  const started = simulation.give(
    {
      ...{ type: 'start', caseId: 'c1', tenant: 'own', caseNumber: 'HS-2026-00001', channel: 'online' },
      ...{ parties: { applicant: { party: 'applicant', access: 'a' } }, data: data.value },
    },
    { kind: 'party', party: 'applicant' },
  )
  const { state } = simulation
  return {
    missing: [...trial.value.missing.keys()],
    started: started.ok,
    path: state?.path.map(({ step }) => step),
    incidents: Object.values(state?.incidents ?? {}).map(({ step, problem }) => ({ step, problem })),
  }
}

const stepOf = (definition: ProcessDefinition, block: string) => {
  const step = definition.steps.find((candidate) => candidate.block === block)
  if (step === undefined) throw new Error(`the example has a ${block}`)
  return step
}
const [start, rule, task] = ['form-start', 'rule', 'user-task'].map((block) => stepOf(example(), block).key)

describe('an unfinished model that is tried', () => {
  it('is what publishing freezes where nothing is missing', () => {
    const trial = trialOf(example())
    expect(trial).toEqual({ ok: true, value: { published: publishedExample(), missing: new Map(), errors: [] } })
  })

  it('runs to the step that lacks a setting and stops there', () => {
    const run = registered((definition) => {
      stepOf(definition, 'user-task').config = {}
    })
    expect(run).toMatchObject({ started: true, missing: [task], path: [start, rule, task] })
    expect(run.incidents).toEqual([{ step: task, problem: 'step-unfinished' }])
  })

  it('stops at the step whose rule cannot be read, though the rule is only called by another', () => {
    const run = registered((definition) => {
      const table = definition.decisions.find(({ key }) => key === 'annualRate')
      if (table?.logic.kind !== 'table') throw new Error('the rate is a table')
      const [row] = table.logic.rows
      row?.then.splice(0, 1, 'parameter.(')
    })
    expect(run.path).toEqual([start, rule])
    expect(run.incidents.map(({ step }) => step)).toEqual([rule])
  })

  it('leaves a condition of the form out that cannot be read', () => {
    const run = registered((definition) => {
      const placement = definition.forms[0]?.pages[0]?.groups[0]?.placements[0]
      if (placement) placement.visible = '1 +'
    })
    expect(run).toMatchObject({ started: true, incidents: [], missing: [] })
  })

  it('goes on past a text that is missing', () => {
    const run = registered((definition) => {
      const [field] = definition.fields
      if (field) field.label.de = ''
    })
    expect(run).toMatchObject({ started: true, incidents: [], missing: [] })
  })

  it('stops where a flow leads nowhere', () => {
    const run = registered((definition) => {
      const flow = definition.flows.find(({ from }) => from === rule)
      if (flow) flow.to = 'gone'
    })
    expect(run).toMatchObject({ started: true, path: [start, rule] })
    expect(run.incidents).toEqual([{ step: rule, problem: 'step-unfinished' }])
  })

  it('is refused where it cannot be read at all', () => {
    expect(trialOf({ ...example(), steps: 3 as never })).toMatchObject({ ok: false, problems: [{ name: 'definition-shape' }] })
  })
})

function publishedExample() {
  const published = publish(example(), 1)
  if (!published.ok) throw new Error('the example can be published')
  return published.value
}
