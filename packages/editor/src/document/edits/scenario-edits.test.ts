import type { Scenario } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../edit.ts'
import { exampleDraft, exampleStore } from '../example.fixture.ts'
import { acceptResults } from './accept-results.ts'
import { answerInScenarios } from './answer-in-scenarios.ts'

function session() {
  const store = exampleStore()
  return {
    store,
    scenarios: () => store.getState().draft.definition.scenarios,
    do: <A>(edit: Edit<A>, args: A) => {
      const refusal = store.getState().apply(edit, args)
      if (refusal) throw new Error(refusal.reason.de)
      return store.getState().announcement
    },
    refuses: <A>(edit: Edit<A>, args: A) => store.getState().allowed(edit, args)?.reason.de ?? null,
  }
}

const before = exampleDraft().definition.scenarios
const [first, second] = before
if (first === undefined || second === undefined) throw new Error('the example has test cases')
const expects = (total: string): Scenario['expect'] => ({ values: { 'result.tax.total': { $number: total } }, ended: true })

describe('a result that is intended', () => {
  it('is what its test case expects from now on, and nothing else changes', () => {
    const { scenarios, store, do: give } = session()
    const said = give(acceptResults, { accepted: [{ scenario: first.key, expect: expects('90') }] })
    expect(scenarios()).toEqual([{ ...first, expect: expects('90') }, ...before.slice(1)])
    expect(JSON.stringify(said)).toContain(`Neues Ergebnis von Testfall ‚${first.names.de}‘ ist gewollt`)
    store.getState().undo()
    expect(scenarios()).toEqual(before)
  })

  it('is one step of the history with others', () => {
    const { scenarios, store, do: give } = session()
    const accepted = [first, second].map(({ key }, at) => ({ scenario: key, expect: expects(`${at}`) }))
    const said = give(acceptResults, { accepted })
    expect(scenarios().slice(0, 2)).toEqual([
      { ...first, expect: expects('0') },
      { ...second, expect: expects('1') },
    ])
    expect(JSON.stringify(said)).toContain('Neue Ergebnisse von 2 Testfällen sind gewollt')
    store.getState().undo()
    expect(scenarios()).toEqual(before)
  })

  it('is refused where there is none, or its test case is gone', () => {
    const { refuses } = session()
    expect(refuses(acceptResults, { accepted: [] })).toBe('Kein Testfall endet anders.')
    expect(refuses(acceptResults, { accepted: [{ scenario: 't_gone', expect: expects('1') }] })).not.toBeNull()
    expect(refuses(acceptResults, { accepted: [{ scenario: first.key, expect: expects('1') }] })).toBeNull()
  })
})

describe('an answer for several test cases', () => {
  const question = { de: 'Ist der Hund gechippt?', en: 'Is the dog chipped?' }
  const places = [
    { scenario: first.key, paths: ['dogs/i1/chipped'] },
    { scenario: second.key, paths: ['dogs/i1/chipped', 'dogs/i2/chipped'] },
  ]
  const sentBy = (scenario: Scenario | undefined) => {
    const sent = scenario?.events.find((event) => event.kind === 'submit')
    if (sent?.kind !== 'submit') throw new Error('the test case sends a form')
    return sent.answers
  }

  it('stands at each path of what they send, beside the answers that were there', () => {
    const { scenarios, store, do: give } = session()
    const said = give(answerInScenarios, { question, places, answer: true })
    expect(sentBy(scenarios()[0])).toEqual({ ...sentBy(first), 'dogs/i1/chipped': true })
    expect(sentBy(scenarios()[1])).toEqual({ ...sentBy(second), 'dogs/i1/chipped': true, 'dogs/i2/chipped': true })
    expect(scenarios().slice(2)).toEqual(before.slice(2))
    expect(scenarios().map(({ expect: expected }) => expected)).toEqual(before.map(({ expect: expected }) => expected))
    expect(JSON.stringify(said)).toContain('‚Ist der Hund gechippt?‘ in 2 Testfällen beantwortet')
    store.getState().undo()
    expect(scenarios()).toEqual(before)
  })

  it('is refused without an answer, without a test case, and for one that is gone', () => {
    const { refuses } = session()
    expect(refuses(answerInScenarios, { question, places, answer: null })).toBe('Geben Sie eine Antwort.')
    expect(refuses(answerInScenarios, { question, places: [], answer: true })).not.toBeNull()
    const gone = [{ scenario: 't_gone', paths: ['dogs/i1/chipped'] }]
    expect(refuses(answerInScenarios, { question, places: gone, answer: true })).not.toBeNull()
    expect(refuses(answerInScenarios, { question, places, answer: false })).toBeNull()
  })
})
