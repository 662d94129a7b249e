import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { ModelLike } from './change.ts'
import { compareModels } from './compare-models.ts'
import { changed, definition, model, type Mutable, plain, revisions, step, told, yes } from './changed-model.fixture.ts'

describe('the flow', () => {
  const between = (draft: Mutable<ProcessDefinition>, from: string, to: string) => {
    const ends = [step(draft, from).key, step(draft, to).key]
    return yes(draft.flows.find((flow) => flow.from === ends[0] && flow.to === ends[1]))
  }
  const insert = (draft: Mutable<ProcessDefinition>) => {
    const flow = between(draft, 'Steuer berechnen', 'Steuer festsetzen')
    const like = step(draft, 'Steuer festsetzen')
    draft.steps.push({
      ...structuredClone(like),
      key: 's_neu00001',
      name: { de: 'Nachfrage zur Chipnummer', en: 'Ask for the chip number' },
    })
    draft.flows.push({ key: 'f_neu00001', from: 's_neu00001', to: flow.to })
    flow.to = 's_neu00001'
  }

  it('tells a new step with what is before and after it, once', () => {
    expect(told(changed(insert))).toEqual([
      [
        'flow',
        'Neu: Schritt „Nachfrage zur Chipnummer“ nach „Steuer berechnen“, danach weiter mit „Steuer festsetzen“.',
        'New: step “Ask for the chip number” after “Compute the tax”, then on with “Assess the tax”.',
      ],
    ])
  })

  it('tells a step that is gone with what follows instead', () => {
    const draft = structuredClone(definition) as Mutable<ProcessDefinition>
    insert(draft)
    const longer: ModelLike = { definition: draft as ProcessDefinition, revisions }
    expect(told(compareModels(longer, model))).toEqual([
      [
        'flow',
        'Schritt „Nachfrage zur Chipnummer“ entfällt; nach „Steuer berechnen“ folgt „Steuer festsetzen“.',
        'Step “Ask for the chip number” is dropped; “Compute the tax” is followed by “Assess the tax”.',
      ],
    ])
  })

  it('tells a renamed step, another target and another condition', () => {
    const renamed = changed((draft) =>
      Object.assign(step(draft, 'Steuer festsetzen'), { name: { de: 'Prüfen', en: 'Examine' } }),
    )
    expect(told(renamed)).toEqual([
      ['flow', 'Schritt „Steuer festsetzen“ heißt jetzt „Prüfen“.', 'Step “Assess the tax” is now called “Examine”.'],
    ])
    const german = changed((draft) =>
      Object.assign(step(draft, 'Steuer festsetzen'), { name: { de: 'Prüfen', en: 'Assess the tax' } }),
    )
    expect(told(german)).toEqual([
      [
        'flow',
        'Schritt „Steuer festsetzen“ heißt jetzt „Prüfen“.',
        'Step “Assess the tax” is now called “Prüfen” in German.',
      ],
    ])
    const english = changed((draft) =>
      Object.assign(step(draft, 'Steuer festsetzen'), { name: { de: 'Steuer festsetzen', en: 'Examine' } }),
    )
    expect(told(english)).toEqual([
      [
        'flow',
        'Schritt „Steuer festsetzen“ heißt auf Englisch jetzt „Examine“.',
        'Step “Assess the tax” is now called “Examine”.',
      ],
    ])
    const retargeted = changed((draft) => {
      between(draft, 'Rückfrage an die Halterin oder den Halter', 'Steuer berechnen').to = step(
        draft,
        'Steuer festsetzen',
      ).key
    })
    expect(told(retargeted).map(([, de]) => de)).toEqual([
      'Nach „Rückfrage an die Halterin oder den Halter“ geht es jetzt mit „Steuer festsetzen“ weiter statt mit „Steuer berechnen“.',
    ])
    const asked = changed((draft) => {
      yes(draft.flows.find(({ condition }) => condition !== undefined)).condition = 'dangerous = true'
    })
    expect(asked[0]?.sentence.de).toContain('Bedingung jetzt „Gilt Ihr Hund als gefährlich?“ = „Ja“ statt')
  })

  it('tells a moved step once', () => {
    const chain = (...order: string[]): ProcessDefinition => {
      const like = yes(definition.steps[0])
      const steps = ['A', 'B', 'C', 'D'].map((name) => ({ ...like, key: `s_${name}`, name: { de: name, en: name } }))
      const flows = order.slice(1).map((to, at) => ({ key: `f_${at}`, from: `s_${order[at]}`, to: `s_${to}` }))
      return { ...definition, steps, flows }
    }
    const before: ModelLike = { definition: chain('A', 'B', 'C', 'D'), revisions }
    const after: ModelLike = { definition: chain('A', 'C', 'B', 'D'), revisions }
    expect(told(compareModels(before, after))).toHaveLength(1)
    expect(compareModels(before, after)[0]?.sentence.de).toMatch(
      /^Schritt „(B|C)“ steht jetzt nach „\w“, bisher nach „\w“\.$/,
    )
  })

  it('tells settings of a step, and outcomes by name', () => {
    const due = changed((draft) => Object.assign(step(draft, 'Steuer festsetzen').config, { dueWorkingDays: 10 }))
    expect(told(due).map(([, de]) => de)).toEqual([
      'Schritt „Steuer festsetzen“: Arbeitstage bis zur Fälligkeit jetzt 10 statt 5.',
    ])
    const period = changed((draft) =>
      Object.assign(step(draft, 'Rückfrage an die Halterin oder den Halter').config, { period: 'P1M' }),
    )
    expect(told(period).map(([, de]) => plain(String(de)))).toEqual([
      'Schritt „Rückfrage an die Halterin oder den Halter“: Frist jetzt 1 Monat statt 14 Tage.',
    ])
    const outcome = changed((draft) => {
      const outcomes = step(draft, 'Steuer festsetzen').config.outcomes as unknown[]
      outcomes.push({ key: 'o_neu00001', label: { de: 'Ablehnen', en: 'Reject' } })
    })
    expect(told(outcome)).toEqual([
      [
        'flow',
        'Neu: Schritt „Steuer festsetzen“: Ergebnis „Ablehnen“.',
        'New: step “Assess the tax”: outcome “Reject”.',
      ],
    ])
  })
})
