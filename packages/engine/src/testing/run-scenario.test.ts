import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../definition/scenario.ts'
import { memoryJournal } from './memory-journal.ts'
import { runScenario } from './run-scenario.ts'
import { exampleWorld } from './world.ts'

const EXAMPLE = new URL('../../../../examples/hundesteuer/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, EXAMPLE), 'utf8'))
const made = exampleWorld({
  definition: read('process.json'),
  parameters: read('parameters.json'),
  authority: read('authority.json'),
  land: 'HE',
})
if (!made.ok) throw new Error('the example cannot be published')
const world = made.value
const [first] = world.definition.definition.scenarios

/** The first scenario of the example with other expectations, played. */
async function sentencesOf(change: (scenario: Scenario) => Scenario): Promise<string[][]> {
  const scenario = change(structuredClone(first) as Scenario)
  const { sentences, differences } = await runScenario(memoryJournal(), world, scenario, 'test')
  expect(differences).toHaveLength(sentences.length)
  return sentences.map(({ de, en }) => [de, en].map((text) => text.replace(/\u00a0/g, ' ')))
}
const expecting = (expected: Scenario['expect']) => sentencesOf((scenario) => ({ ...scenario, expect: expected }))

describe('a scenario that ends otherwise', () => {
  it('says nothing when everything holds', async () => {
    expect(await sentencesOf((scenario) => scenario)).toEqual([])
  })

  it('says where the path parts', async () => {
    const path = first?.expect.path ?? []
    const [third = '', ...rest] = path.slice(2)
    expect(await expecting({ path: [...path.slice(0, 2), 's_yjkg99me', ...rest] })).toEqual([
      [
        'Nach „Steuer berechnen“ kam „Steuer festsetzen“ statt „Rückfrage an die Halterin oder den Halter“.',
        'After “Compute the tax” came “Assess the tax” instead of “Question to the keeper”.',
      ],
    ])
    expect(await expecting({ path: [...path, third] })).toEqual([
      [
        'Nach „Steuer festgesetzt“ ging es nicht weiter. Erwartet war „Steuer festsetzen“.',
        'After “Tax assessed” nothing followed. Expected was “Assess the tax”.',
      ],
    ])
    expect((await expecting({ path: path.slice(0, -1) }))[0]?.[0]).toContain('kam noch „Steuer festgesetzt“.')
  })

  it('says which value differs', async () => {
    expect(await expecting({ values: { 'result.tax.total': { $number: '76.5' } } })).toEqual([
      ['„result.tax.total“ ist 85 statt 76,5.', '“result.tax.total” is 85 instead of 76.5.'],
    ])
  })

  it('says what is missing in a letter, and which day differs', async () => {
    const letters = [{ letter: 'taxNotice', says: ['99,00'], notified: '2026-04-08' }, { letter: 'reminder' }]
    const found = await expecting({ letters, ended: false })
    expect(found.map(([de]) => de)).toEqual([
      'Der Vorgang ist schon abgeschlossen.',
      'Im Schreiben „Hundesteuerbescheid“ steht nicht „99,00“.',
      'Schreiben „Hundesteuerbescheid“: bekannt gegeben 7. April 2026 statt 8. April 2026.',
      'Das Schreiben „Erinnerung an die Rückfrage“ fehlt.',
    ])
  })

  it('says what a command was refused for', async () => {
    const found = await sentencesOf((scenario) => ({ ...scenario, events: scenario.events.slice(1, 2) }))
    expect(found.at(-1)).toEqual(['Es ist kein Vorgang entstanden.', 'No case was started.'])
    expect(found[0]?.[0]).toMatch(/^31\. März 2026: .+/)
  })
})
