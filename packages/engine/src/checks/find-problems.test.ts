import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { findingProblems, findProblems } from './find-problems.ts'

const example = readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8')

function findings(change: (model: ProcessDefinition) => void) {
  const model = JSON.parse(example) as ProcessDefinition
  change(model)
  return findProblems(model)
}

function stepOf(model: ProcessDefinition, key: string) {
  const step = model.steps.find((candidate) => candidate.key === key)
  if (!step) throw new Error(key)
  return step
}

describe('problems of a model that somebody works on', () => {
  it('are none in the example', () => {
    expect(findings(() => undefined)).toEqual([])
  })

  it('are looked for with pauses: in every part of the model, and in every rule', () => {
    const model = JSON.parse(example) as ProcessDefinition
    const work = findingProblems(model)
    let pauses = 0
    while (work.next().done !== true) pauses += 1
    expect(pauses).toBeGreaterThan(model.steps.length + model.flows.length + model.fields.length)
  })

  it('are all found, not only the first', () => {
    const found = findings((model) => {
      model.flows = model.flows.filter((flow) => flow.key !== 'f_czqevef5')
      stepOf(model, 's_yzypbfy2').config = { role: 'nobody', outcomes: [], retention: 'tax' }
    })
    expect(found.map(({ name, place }) => `${name} ${place}`)).toEqual([
      'step-unreachable steps/s_fhw6pdn4',
      'step-unreachable steps/s_4j6s2wma',
      'step-without-way-out steps/s_eiiqcgrr',
      'step-unfinished steps/s_yzypbfy2/config/outcomes',
    ])
  })

  it('propose to lead on to the step that was cut off', () => {
    const found = findings((model) => {
      model.flows = model.flows.filter((flow) => flow.key !== 'f_czqevef5')
    })
    const args = { from: 's_eiiqcgrr', to: 's_fhw6pdn4' }
    expect(found.find(({ name }) => name === 'step-without-way-out')?.fix).toMatchObject({ edit: 'connect', args })
    expect(found.find(({ place }) => place === 'steps/s_fhw6pdn4')?.fix).toMatchObject({ edit: 'connect', args })
  })

  it('propose an end behind a deadline that leads nowhere', () => {
    const found = findings((model) => {
      model.flows = model.flows.filter((flow) => flow.key !== 'f_ytkqi6s6')
      model.flows.push({ key: 'f_x', from: 's_kpkshsf3', to: 's_kpkshsf3' })
    })
    expect(found.find(({ name }) => name === 'step-without-way-out')?.fix).toMatchObject({
      edit: 'append-step',
      args: { block: 'end', after: 's_md3njr4n' },
    })
  })

  it('name a step whose name a person gave in one language only', () => {
    const named = (de: string, en: string) =>
      findings((model) => {
        stepOf(model, 's_yzypbfy2').name = { de, en }
      }).map(({ name, place, severity, values }) => [name, place, severity, values?.suggested])
    expect(named('Angaben prüfen', 'Examine')).toEqual([
      ['step-name-suggested', 'steps/s_yzypbfy2/name/en', 'warning', 'Examine'],
    ])
    expect(named('Prüfen', 'Check the data')).toEqual([
      ['step-name-suggested', 'steps/s_yzypbfy2/name/de', 'warning', 'Prüfen'],
    ])
    expect(named('Angaben prüfen', 'Check the data')).toEqual([])
    expect(named('Prüfen', 'Examine')).toEqual([])
  })

  it('propose a normal case for a split without one, and name branches that are never taken', () => {
    const found = findings((model) => {
      for (const flow of model.flows) delete flow.isDefault
    })
    expect(found.map(({ name, severity, fix }) => ({ name, severity, fix: fix?.edit, args: fix?.args }))).toEqual([
      { name: 'gateway-without-default', severity: 'error', fix: 'set-flow-default', args: { flow: 'f_zmpni9vp' } },
      { name: 'branch-never-taken', severity: 'warning', fix: 'set-flow-default', args: { flow: 'f_zmpni9vp' } },
    ])
  })

  it.each<[string, (model: ProcessDefinition) => void, string, string]>([
    [
      'a field in a condition of a flow',
      (model) => {
        const flow = model.flows.find(({ key }) => key === 'f_xhbbcxkc')
        if (flow) flow.condition = 'chipped = true'
      },
      'chipped',
      'flows/f_xhbbcxkc/condition',
    ],
    [
      'a field of a party',
      (model) => {
        model.caseName.title = 'applicant.surname'
      },
      'applicant.surname',
      'caseName/title',
    ],
    [
      'an outcome of a step that is gone',
      (model) => {
        model.caseName.title = 'step.s_gone.outcome'
      },
      'step.s_gone',
      'caseName/title',
    ],
    [
      'an item field outside its pages',
      (model) => {
        model.caseName.title = 'breed'
      },
      'breed',
      'caseName/title',
    ],
    [
      'the case inside a rule with arguments',
      (model) => {
        const rule = model.decisions.find(({ key }) => key === 'annualRate')
        if (rule) rule.on = 'case.startedOn'
      },
      'case',
      'decisions/annualRate/on',
    ],
  ])('warn of an unknown name: %s', (_, change, name, place) => {
    expect(findings(change)).toEqual([{ name: 'name-unknown', values: { name }, place, severity: 'warning' }])
  })

  it('report the shape alone where it is wrong', () => {
    const found = findings((model) => {
      stepOf(model, 's_js2wupnj').name = { de: '', en: '' }
      model.flows = []
    })
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['definition-shape']))
  })
})
