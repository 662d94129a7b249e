import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { checkDefinition } from './check-definition.ts'

const example = readFileSync(new URL('../../../../examples/hundesteuer/process.json', import.meta.url), 'utf8')

type Changeable<T> = { -readonly [K in keyof T]: Changeable<T[K]> }
type Model = Changeable<ProcessDefinition>

/** The example with one thing changed. */
function changed(change: (model: Model) => void): unknown {
  const model = JSON.parse(example) as Model
  change(model)
  return model
}

const at = <T>(list: readonly T[], index: number): T => list.at(index) as T
const stepOf = (model: Model, block: string) =>
  model.steps.find((step) => step.block === block) as Model['steps'][number]

function findings(input: unknown): string[] {
  const checked = checkDefinition(input)
  return checked.ok ? [] : checked.problems.map((problem) => `${problem.name} ${problem.place ?? ''}`.trim())
}

describe('the checks', () => {
  it('find nothing in the example, and give it back unchanged', () => {
    const input = JSON.parse(example)
    expect(checkDefinition(input)).toEqual({ ok: true, value: JSON.parse(example) })
  })

  it('refuse names that look different from what they are, and names without end', () => {
    const input = changed((model) => {
      stepOf(model, 'form-start').name.de = 'Hund \u202enedlemna'
      stepOf(model, 'rule').name.en = 'Tax '.repeat(100)
    })
    expect(findings(input)).toEqual([
      'text-disguised steps/s_bgfjj6m4/name/de',
      'text-too-long steps/s_js2wupnj/name/en',
    ])
  })

  it('name a hundred findings at most', () => {
    const input = changed((model) => {
      const first = at(model.flows, 0)
      for (let more = 0; more < 300; more += 1) model.flows.push({ ...first, key: `f_more${more}`, to: 's_gone' })
    })
    expect(findings(input)).toHaveLength(100)
  })

  it.each<[string, (model: Model) => void, string]>([
    [
      'a flow to a step that does not exist',
      (model) => {
        at(model.flows, 0).to = 's_gone'
      },
      'flow-dangling',
    ],
    [
      'a step that nothing leads to',
      (model) => {
        model.steps.push({ ...stepOf(model, 'end'), key: 's_island' })
      },
      'step-unreachable steps/s_island',
    ],
    [
      'a step that nothing follows',
      (model) => {
        const key = stepOf(model, 'rule').key
        model.flows = model.flows.filter((flow) => flow.from !== key)
      },
      'step-without-way-out',
    ],
    [
      'an end that leads on',
      (model) => {
        model.flows.push({ key: 'f_more', from: at(model.steps, -1).key, to: stepOf(model, 'rule').key })
      },
      'end-with-way-out',
    ],
    [
      'a procedure without a start',
      (model) => {
        model.steps = model.steps.filter((step) => step.block !== 'form-start')
      },
      'start-missing',
    ],
    [
      'a second start',
      (model) => {
        model.steps.push({ ...stepOf(model, 'form-start'), key: 's_again' })
      },
      'start-repeated steps/s_again',
    ],
    [
      'a flow back to the start',
      (model) => {
        at(model.flows, -1).to = stepOf(model, 'form-start').key
      },
      'start-entered',
    ],
    [
      'a gateway without a way for the rest',
      (model) => {
        for (const flow of model.flows) delete flow.isDefault
      },
      'gateway-without-default',
    ],
    [
      'a key that occurs twice',
      (model) => {
        model.steps.push(at(model.steps, 0))
      },
      'key-repeated',
    ],
    [
      'a block that does not exist',
      (model) => {
        stepOf(model, 'rule').block = 'magic'
      },
      'block-unknown',
    ],
    [
      'settings that do not fit the block',
      (model) => {
        stepOf(model, 'rule').config = { decision: 7 }
      },
      'definition-shape',
    ],
    [
      'a step that cannot be attached',
      (model) => {
        stepOf(model, 'rule').attachedTo = stepOf(model, 'question').key
      },
      'boundary-not-possible',
    ],
    [
      'a kind of field that does not exist',
      (model) => {
        at(model.fields, 0).kind = 'magic'
      },
      'field-kind-unknown',
    ],
    [
      'a form that does not exist',
      (model) => {
        stepOf(model, 'form-start').config = { form: 'gone' }
      },
      'form-unknown',
    ],
    [
      'a rule that does not exist',
      (model) => {
        stepOf(model, 'rule').config = { ...stepOf(model, 'rule').config, decision: 'gone' }
      },
      'decision-unknown',
    ],
    [
      'a rule that needs arguments',
      (model) => {
        stepOf(model, 'rule').config = { ...stepOf(model, 'rule').config, decision: 'annualRate' }
      },
      'decision-needs-arguments',
    ],
    [
      'a role that does not exist',
      (model) => {
        model.roles = []
      },
      'role-unknown',
    ],
    [
      'a party that does not exist',
      (model) => {
        stepOf(model, 'question').config = { ...stepOf(model, 'question').config, party: 'gone' }
      },
      'party-unknown',
    ],
    [
      'a letter that does not exist',
      (model) => {
        model.letters = []
      },
      'letter-unknown',
    ],
    [
      'a norm that does not exist',
      (model) => {
        at(model.steps, 0).norms = ['n_gone']
      },
      'reference-unknown steps/',
    ],
    [
      'a field of a page that does not exist',
      (model) => {
        at(at(at(at(model.forms, 0).pages, 0).groups, 0).placements, 0).field = 'gone'
      },
      'reference-unknown forms/',
    ],
    [
      'an expression that cannot be understood',
      (model) => {
        at(model.flows, 3).condition = 'if then'
      },
      'feel-syntax flows/',
    ],
    [
      'a table cell that cannot be understood',
      (model) => {
        const { logic } = model.decisions.find(
          (decision) => decision.key === 'annualRate',
        ) as Model['decisions'][number]
        if (logic.kind === 'table') at(logic.rows, 0).when[0] = '< ,'
      },
      'feel-syntax decisions/annualRate/rows/',
    ],
    [
      'a class of retention that a step makes up',
      (model) => {
        Object.assign(stepOf(model, 'rule').config, { retention: 'forEver' })
      },
      'reference-unknown steps/',
    ],
    [
      'the class of what is no personal data, claimed for data',
      (model) => {
        at(model.retention, 0).key = 'process'
      },
      'key-reserved retention/process',
    ],
    [
      'a key that every object has',
      (model) => {
        at(model.retention, 0).key = 'constructor'
      },
      'key-reserved retention/constructor',
    ],
    [
      'a field that hides what expressions see of a case',
      (model) => {
        model.fields.push({ ...at(model.fields, -1), key: 'letters' })
      },
      'key-reserved fields/letters',
    ],
    [
      'a field and a party of one name',
      (model) => {
        model.fields.push({ ...at(model.fields, -1), key: at(model.parties, 0).key })
      },
      'key-repeated fields/applicant',
    ],
    [
      'a row that is there twice',
      (model) => {
        const { logic } = at(
          model.decisions.filter((decision) => decision.logic.kind === 'table'),
          0,
        )
        if (logic.kind === 'table') logic.rows.push(at(logic.rows, 0))
      },
      'key-repeated decisions/',
    ],
    [
      'a class of retention that is there twice',
      (model) => {
        model.retention.push(at(model.retention, 0))
      },
      'key-repeated retention/',
    ],
    [
      'a result that no rule writes',
      (model) => {
        Object.assign(stepOf(model, 'user-task').config, { result: 'gone' })
      },
      'reference-unknown steps/',
    ],
    [
      'a norm of a paragraph that does not exist',
      (model) => {
        at(at(model.letters, 0).body, 0).norms = ['n_gone']
      },
      'reference-unknown letters/',
    ],
    [
      'a fraction, which has no canonical form',
      (model) => {
        Object.assign(model, { layout: { [at(model.steps, 0).key]: { x: 1, y: 2 ** 60 } } })
      },
      'definition-shape layout/',
    ],
    [
      'a value table that is read but not declared',
      (model) => {
        model.parameters = model.parameters.filter(({ key }) => key !== 'regularRate')
      },
      'parameter-unknown decisions/annualRate/',
    ],
    [
      'an unknown member',
      (model) => {
        Object.assign(model, { colour: 'red' })
      },
      'definition-shape',
    ],
    [
      'another format',
      (model) => {
        Object.assign(model, { format: 2 })
      },
      'definition-format-unknown format',
    ],
  ])('find %s', (_, change, finding) => {
    expect(findings(changed(change))).toEqual(expect.arrayContaining([expect.stringContaining(finding)]))
  })

  it.each([null, 7, 'text', [], {}])('refuse %j as a definition', (input) => {
    expect(findings(input)[0]).toContain('definition-shape')
  })
})
