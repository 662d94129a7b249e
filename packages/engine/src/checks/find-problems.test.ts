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
      'step-without-way-out steps/s_eiiqcgrr',
      'step-unfinished steps/s_yzypbfy2/config/outcomes',
      'option-never flows/f_xhbbcxkc/condition',
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

  it('name a part that is cut off once, by the step with which it begins', () => {
    const found = findings((model) => {
      // The split is gone, and what led to it leads on to its normal case.
      model.steps = model.steps.filter((step) => step.key !== 's_pvzxu5v9')
      model.flows = model.flows.filter((flow) => flow.from !== 's_pvzxu5v9')
      for (const flow of model.flows) if (flow.to === 's_pvzxu5v9') flow.to = 's_eiiqcgrr'
      for (const station of model.stations) station.steps = station.steps.filter((key) => key !== 's_pvzxu5v9')
    })
    expect(found.map(({ name, place }) => `${name} ${place}`)).toEqual(['step-unreachable steps/s_yjkg99me'])
    expect(found[0]?.fix).toMatchObject({ edit: 'branch-to', args: { from: 's_yzypbfy2', to: 's_yjkg99me' } })
    expect(found[0]?.fix?.label.de).toBe('Von „Steuer festsetzen“ hierher verbinden')
  })

  it('propose the split that lost a way, and name steps that lead in a circle once', () => {
    const split = findings((model) => {
      model.flows = model.flows.filter((flow) => flow.key !== 'f_xhbbcxkc')
    })
    expect(split.map(({ place, fix }) => [place, fix?.edit, fix?.args.from])).toEqual([
      ['steps/s_yjkg99me', 'connect', 's_pvzxu5v9'],
    ])
    const circle = findings((model) => {
      model.flows = model.flows.filter((flow) => !['f_czqevef5', 'f_tb3q9bmg'].includes(flow.key))
      model.flows.push({ key: 'f_x', from: 's_fhw6pdn4', to: 's_kpkshsf3' })
      model.flows.push({ key: 'f_y', from: 's_eiiqcgrr', to: 's_4j6s2wma' })
      const { steps } = model
      steps.push({ ...stepOf(model, 's_js2wupnj'), key: 's_a' }, { ...stepOf(model, 's_js2wupnj'), key: 's_b' })
      model.flows.push({ key: 'f_a', from: 's_a', to: 's_b' }, { key: 'f_b', from: 's_b', to: 's_a' })
    })
    const unreachable = circle.filter(({ name }) => name === 'step-unreachable')
    expect(unreachable.map(({ place }) => place)).toEqual(['steps/s_fhw6pdn4', 'steps/s_a'])
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

  it.each([
    ['dgos', 'name-misspelt', { name: 'dgos', near: 'dogs' }],
    ['applicant.familiyName', 'name-misspelt', { name: 'familiyName', near: 'familyName', offset: '9' }],
    ['step.s_gone1234.outcome', 'name-unknown', { name: 's_gone1234', offset: '4' }],
  ])('say what was meant by %s', (title, name, values) => {
    const found = findings((model) => {
      model.caseName.title = title
    })
    expect(found).toMatchObject([{ name, values, place: 'caseName/title' }])
  })

  it.each<[string, string, string, [string, string, string][]]>([
    ['no German', '', 'Is the dog chipped?', [['text-missing', 'error', 'de']]],
    ['spaces for German', '  ', 'Is the dog chipped?', [['text-missing', 'error', 'de']]],
    ['spaces for English', 'Ist der Hund gechippt?', ' ', [['text-untranslated', 'warning', 'en']]],
    ['the German words for English', 'Ist es ein Hund?', 'Ist es ein Hund?', [['text-untranslated', 'warning', 'en']]],
    ['one word that both languages have', 'Name', 'Name', []],
    ['words in both languages', 'Ist der Hund gechippt?', 'Is the dog chipped?', []],
  ])('name a question that has %s', (_, de, en, expected) => {
    const place = 'forms/registration/placements/p_x7/label'
    const found = findings((model) => {
      const form = model.forms.find(({ key }) => key === 'registration')
      const page = form?.pages.find(({ repeat }) => repeat === undefined)
      page?.groups[0]?.placements.push({ key: 'p_x7', field: page.groups[0].placements[0]?.field ?? '', label: { de, en } })
    })
    expect(found.map(({ name, severity, place }) => [name, severity, place])).toEqual(
      expected.map(([name, severity, language]) => [name, severity, `${place}/${language}`]),
    )
  })

  it('name a field without German words once: where it is asked', () => {
    const found = findings((model) => {
      const list = model.fields.find(({ items }) => items !== undefined)
      for (const item of list?.items ?? []) if (item.key === 'name') item.label = { de: ' ', en: 'Name' }
    })
    expect(found.map(({ name }) => name)).toEqual(['text-missing'])
  })

  it('report the shape alone where it is wrong', () => {
    const found = findings((model) => {
      stepOf(model, 's_js2wupnj').name = { de: '', en: '' }
      model.flows = []
    })
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['definition-shape']))
  })

  describe('with characters that nobody sees', () => {
    const START = 'steps/s_bgfjj6m4/name/de'
    it.each([
      ['the override of the direction', 'Hund \u202Enegidrew', 'Hund negidrew'],
      ['an isolate', '\u2066Hund\u2069', 'Hund'],
      ['a control character', 'Hu\u0007nd', 'Hund'],
      ['a line in a name', 'Hund\n  anmelden', 'Hund anmelden'],
    ])('name the text and how to mend it: %s', (_, de, seen) => {
      const found = findings((model) => {
        stepOf(model, 's_bgfjj6m4').name.de = de
      })
      expect(found).toMatchObject([
        { name: 'text-disguised', values: { text: seen }, place: START, severity: 'error', fix: { edit: 'mend-text', args: { place: START } } },
      ])
    })

    it.each<[string, string, (model: ProcessDefinition) => void]>([
      ['a rule', 'flows/f_xhbbcxkc/condition', (model) => {
        for (const flow of model.flows) if (flow.condition) flow.condition = `${flow.condition} // \u2066`
      }],
      ['a question', 'forms/registration/placements/p_x7/label/de', (model) => {
        const page = model.forms[0]?.pages.find(({ repeat }) => repeat === undefined)
        const field = page?.groups[0]?.placements[0]?.field ?? ''
        page?.groups[0]?.placements.push({ key: 'p_x7', field, label: { de: 'Na\u200e\u202dme', en: 'Name' } })
      }],
      ['the name of a test case', 'scenarios/t_qvu9bc2k/names/de', (model) => {
        for (const { key, names } of model.scenarios) if (key === 't_qvu9bc2k') names.de = `\u2067${names.de}`
      }],
      ['a letter', 'letters/taxNotice/body/b_test/content/0/text', (model) => {
        model.letters[0]?.body.push({ key: 'b_test', kind: 'paragraph', content: [{ text: 'Zahlen Sie\u0000 nicht.' }] })
      }],
    ])('are found in %s', (_, place, change) => {
      expect(findings(change).map(({ name, place }) => [name, place])).toContainEqual(['text-disguised', place])
    })

    it('have no fix where nothing else is left', () => {
      const [found] = findings((model) => {
        stepOf(model, 's_bgfjj6m4').name.de = '\u202E\u202C'
      })
      expect(found).toMatchObject({ name: 'text-disguised' })
      expect(found).not.toHaveProperty('fix')
    })
  })

  it('leave expressions their length and their lines', () => {
    const found = findings((model) => {
      model.caseName.title = `if ${'true and '.repeat(40)}\n  true then "Hund" else "Hunde"`
    })
    expect(found).toEqual([])
  })

  it.each([251, 4000, 4001, 10_000])('name a name of %i characters by its beginning, with a shorter one', (length) => {
    const place = 'steps/s_bgfjj6m4/name/de'
    const found = findings((model) => {
      stepOf(model, 's_bgfjj6m4').name.de = 'Anmeldung '.repeat(length / 10 + 1).slice(0, length)
    })
    expect(found.map(({ name, place }) => [name, place])).toEqual([['text-too-long', place]])
    expect(found[0]?.values).toMatchObject({ count: String(length), limit: '250' })
    expect(found[0]?.fix).toMatchObject({ edit: 'mend-text', args: { place } })
  })
})
