import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { problemText } from '../problems/problem.ts'
import { compiledExpressions } from './compiled-expressions.ts'
import { typesFit } from './types-fit.ts'

type Model = ProcessDefinition

function read(example: string): Model {
  const file = new URL(`../../../../examples/${example}/process.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Model
}

function findings(change: (model: Model) => void = () => {}, example = 'hundesteuer') {
  const model = read(example)
  change(model)
  return typesFit
    .run(model, compiledExpressions(model))
    .map((found) => [found.place, found.name, problemText(found, 'de')] as const)
}

const decision = (model: Model, key: string) => model.decisions.find((each) => each.key === key) as Model['decisions'][number]
const dogPage = (model: Model) => model.forms[0]?.pages.find(({ repeat }) => repeat === 'dogs')

describe('expressions fit what they read', () => {
  it.each(['hundesteuer', 'wohngeld', 'einbuergerung'])('in the example %s', (example) => {
    expect(findings(undefined, example)).toEqual([])
  })

  it('a condition compares with an outcome that the step does not have', () => {
    const found = findings((model) => {
      const flow = model.flows.find(({ condition }) => condition !== undefined)
      if (flow) flow.condition = 'step.s_yzypbfy2.outcome = "o_gone"'
    })
    expect(found).toEqual([
      [
        'flows/f_xhbbcxkc/condition',
        'option-never',
        '„o_gone“ ist keine der Antworten und trifft nie zu. Es gibt: Wie vorgeschlagen ("o_65syf3gu"), Rückfrage stellen ("o_scrpybpy").',
      ],
    ])
  })

  it('a cell compares a number with a column of truth values', () => {
    const found = findings((model) => {
      const { logic } = decision(model, 'annualRate')
      if (logic.kind === 'table' && logic.rows[0]) logic.rows[0].when[0] = '> 5'
    })
    expect(found).toEqual([
      [
        'decisions/annualRate/rows/r_y79j9qrf/when/0',
        'never-compared',
        'Der Vergleich „>“ passt nie: links steht Ja oder Nein, rechts eine Zahl. Das Ergebnis bleibt leer.',
      ],
    ])
  })

  it('an output has not the type of its column', () => {
    const found = findings((model) => {
      const { logic } = decision(model, 'annualRate')
      if (logic.kind === 'table' && logic.rows[0]) logic.rows[0].then[0] = '"viel"'
    })
    expect(found.map(([place, name]) => [place, name])).toEqual([
      ['decisions/annualRate/rows/r_y79j9qrf/then/0', 'result-misfit'],
    ])
  })

  it('a question on a page of items is shown when something is true that is no condition', () => {
    const found = findings((model) => {
      const placement = dogPage(model)?.groups[0]?.placements[1]
      if (placement) placement.visible = 'takenIn'
    })
    expect(found.map(([, name]) => name)).toEqual(['result-misfit'])
  })

  it('a rule is called with what it cannot take', () => {
    const found = findings((model) => {
      const { logic } = decision(model, 'assessDog')
      if (logic.kind === 'calculation' && logic.entries[0]) logic.entries[0].expression = 'liableFrom("gestern")'
    })
    expect(found[0]?.[2]).toBe(
      'Die Angaben passen nie zu „liableFrom“: ein Text. Gebraucht wird (birthLatest: ein Tag, takenIn: ein Tag).',
    )
  })

  it('a result of a rule has no such part', () => {
    const found = findings((model) => {
      model.caseName.title = 'string(result.tax.anything)'
    })
    expect(found.map(([place, name]) => [place, name])).toEqual([['caseName/title', 'entry-unknown']])
  })

  it('a condition asks for more than a field allows', () => {
    const found = findings((model) => {
      const placement = model.forms[0]?.pages[0]?.groups[0]?.placements[0]
      if (placement) placement.visible = 'testAnswers > 33'
    }, 'einbuergerung')
    expect(found.map(([, name]) => name)).toEqual(['condition-never'])
  })
})
