import { readFileSync } from 'node:fs'
import type { Finding, ProcessDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { findingsOfStep, placeOf } from './place.ts'

const example: ProcessDefinition = JSON.parse(
  readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8'),
)
const form = example.forms[0]
const placement = form?.pages[0]?.groups[0]?.placements[0]
const finding = (place: string): Finding => ({ name: 'flow-dangling', place, severity: 'error' })

describe('the place of a problem', () => {
  it('is a step or way that can be selected in the flow', () => {
    expect(placeOf('steps/s_js2wupnj/config/decision', example, 'de')).toMatchObject({
      tab: 'flow',
      selection: { kind: 'step', key: 's_js2wupnj' },
      values: { name: 'Steuer berechnen' },
    })
    expect(placeOf('steps/s_js2wupnj/name/en', example, 'de')).toMatchObject({
      selection: { kind: 'step', key: 's_js2wupnj' },
      field: 'step-name-en',
    })
    expect(placeOf('flows/f_hkgr5xvm/condition', example, 'en')).toMatchObject({
      selection: { kind: 'flow', key: 'f_hkgr5xvm' },
      values: { from: 'Question to the keeper', to: 'Compute the tax' },
    })
  })
  it('is a question with its page', () => {
    expect(placeOf(`forms/${form?.key}/placements/${placement?.key}/visible`, example, 'de')).toMatchObject({
      tab: 'forms',
      selection: { kind: 'placement', form: form?.key, page: form?.pages[0]?.key, key: placement?.key },
    })
  })
  it('is the question that asks for a field', () => {
    const list = example.fields.find(({ items }) => items !== undefined)
    const page = form?.pages.find(({ repeat }) => repeat === list?.key)
    expect(placeOf(`fields/${list?.key}/items/name/label/en`, example, 'de')).toMatchObject({
      tab: 'forms',
      selection: { kind: 'placement', form: form?.key, page: page?.key },
    })
  })
  it('is a rule, letter or value by its name', () => {
    expect(placeOf('decisions/liableFrom/result', example, 'de')).toMatchObject({ tab: 'rules', target: 'liableFrom' })
    expect(placeOf('letters/taxNotice/subject', example, 'de')).toMatchObject({ tab: 'letters', target: 'taxNotice' })
    expect(placeOf('parameters/regularRate', example, 'de')).toMatchObject({ tab: 'values', target: 'regularRate' })
  })
  it('is the procedure where nothing smaller is known', () => {
    for (const path of [undefined, '', 'steps/gone', 'flows/gone', 'caseName/title']) {
      expect(placeOf(path, example, 'de')).toMatchObject({ message: 'place-definition', selection: null })
    }
  })
})

describe('the problems of a step', () => {
  it('are its own and those of the ways that leave it', () => {
    const findings = [finding('steps/s_yjkg99me/config'), finding('flows/f_hkgr5xvm'), finding('steps/s_js2wupnj')]
    expect(findingsOfStep(findings, 's_yjkg99me', example)).toEqual(findings.slice(0, 2))
  })
})
