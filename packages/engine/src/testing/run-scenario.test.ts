import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Scenario } from '../definition/scenario.ts'
import { trialOf } from '../versions/trial.ts'
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
      [
        '„Hundesteuer, Summe“ ist 85,00 € statt 76,50 €.',
        '“Dog tax, Total” is €85.00 instead of €76.50.',
      ],
    ])
    const of = async (source: string, value: Tagged) => (await expecting({ values: { [source]: value } }))[0]
    expect(await of('result.tax.years[year = 2027].amount', { $number: '0' })).toEqual([
      '„Hundesteuer, Je Jahr (2027), Betrag“ ist leer statt 0,00 €.',
      '“Dog tax, Per year (2027), Amount” is empty instead of €0.00.',
    ])
    expect((await of('result.tax.dogs[1].liableFrom', { $date: '2025-01-01' }))?.[0]).toContain('1. Januar 2025')
    expect((await of('count(result.tax.dogs)', { $number: '1200' }))?.[0]).toBe(
      '„Anzahl: Hundesteuer, Je Hund“ ist 1 statt 1.200.',
    )
    expect((await of('dogs[1].takenIn', { $date: '2025-01-01' }))?.[0]).toMatch(/^„Ihre Hunde \(1\), .+“ ist /)
    expect((await of('1 + 1', { $number: '3' }))?.[0]).toBe('„1 + 1“ ist 2 statt 3.')
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

  it('says only why the first event was refused, not what follows from it', async () => {
    const unanswered = (scenario: Scenario): Scenario => ({
      ...scenario,
      events: scenario.events.map((event) =>
        event.kind === 'submit' ? { ...event, answers: { ...event.answers, 'applicant/familyName': '' } } : event,
      ),
    })
    expect(await sentencesOf(unanswered)).toEqual([
      [
        '17. März 2026: Die Frage „Nachname“ ist nicht beantwortet. Der Antrag geht so nicht ein.',
        '17 March 2026: The question “Last name” is not answered. The application is not accepted like this.',
      ],
    ])
    expect(await sentencesOf((scenario) => ({ ...scenario, events: scenario.events.slice(1, 2) }))).toEqual([
      ['Es ist kein Vorgang entstanden.', 'No case was started.'],
    ])
    const [sent] = first?.events ?? []
    const letter = { at: sent?.at ?? '', kind: 'post' as const, letter: 'taxNotice', on: '2026-04-01' }
    expect((await sentencesOf((scenario) => ({ ...scenario, events: [...scenario.events.slice(0, 1), letter] })))[0]?.[0]).toMatch(
      /: Das Schreiben „Hundesteuerbescheid“ liegt nicht zum Versand bereit\.$/,
    )
  })

  it('names the other way that a case took as the cause when an event no longer fits', async () => {
    const found = await sentencesOf((scenario) => ({
      ...scenario,
      events: [...scenario.events.slice(0, 2), { at: '2026-04-01T09:00:00.000Z', kind: 'answer', text: 'Ja.' }],
      expect: { path: [...(scenario.expect.path ?? []).slice(0, 4), 's_yjkg99me', 's_eiiqcgrr'], ended: true },
    }))
    expect(found.map(([de]) => de)).toEqual([
      'Nach „Festsetzen oder nachfragen“ kam „Hundesteuerbescheid erlassen“ statt „Rückfrage an die Halterin oder den Halter“.',
    ])
  })
})

describe('a scenario of an unfinished model', () => {
  const played = (change: (definition: ProcessDefinition) => void) => {
    const definition = structuredClone(world.definition.definition)
    change(definition)
    const trial = trialOf(definition)
    if (!trial.ok || first === undefined) throw new Error('the model can be tried')
    return runScenario(memoryJournal(), { ...world, definition: trial.value.published }, first, 'test', { trial: trial.value })
  }
  const sentencesOf = ({ sentences }: Awaited<ReturnType<typeof played>>) => sentences.map(({ de }) => de)

  it('stops at the step that lacks something, says what, and has no end to accept', async () => {
    const task = world.definition.definition.steps.find(({ block }) => block === 'user-task')
    const stopped = await played((definition) => {
      const step = definition.steps.find(({ key }) => key === task?.key)
      if (step) step.config = {}
    })
    expect(stopped).toMatchObject({ stoppedAt: task?.key, accepts: null })
    expect(sentencesOf(stopped)).toHaveLength(1)
    expect(sentencesOf(stopped)[0]).toMatch(/^Beim Schritt „.+“ fehlt /)
    expect(stopped.sentences[0]?.en).toMatch(/^A setting of the step /)
  })

  it('stops before it is sent where it answers a question that is not finished', async () => {
    const stopped = await played((definition) => {
      const field = definition.fields.find(({ key }) => key === 'familyName')
      if (field) field.config = { maxLength: 'long' }
    })
    expect(stopped.stoppedAt).toBe(world.definition.definition.steps.find(({ block }) => block === 'form-start')?.key)
    expect(sentencesOf(stopped)[0]).toMatch(/^Die Frage „Nachname“ ist noch nicht fertig\.$/)
  })

  it('ends as expected where it never comes to what is missing', async () => {
    const ended = await played((definition) => {
      const reminds = definition.steps.find(({ config }) => config.letter === 'reminder')
      if (reminds) reminds.config = {}
    })
    expect(ended).toMatchObject({ stoppedAt: null, sentences: [] })
  })
})
