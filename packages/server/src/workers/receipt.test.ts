import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '@laufzettel/engine'
import { exampleWorld, memoryJournal, runScenario } from '@laufzettel/engine/testing'
import { HUNDESTEUER, readExample } from '../start/examples.ts'
import { receiptOf } from './receipt.ts'

const built = exampleWorld({ ...readExample(HUNDESTEUER), land: 'HE' } as never)
if (!built.ok) throw new Error(JSON.stringify(built.problems))
const world = built.value

async function receiptFor(name: string) {
  const definition: ProcessDefinition = world.definition.definition
  const scenario = definition.scenarios.find(({ names }) => names.de.startsWith(name))
  if (scenario === undefined) throw new Error(name)
  const { state } = await runScenario(memoryJournal(), world, scenario, 'musterstadt')
  return state === null || state === undefined ? null : receiptOf(world, state, false)
}

describe('the receipt of an application', () => {
  it('asks about each dog by its name, as the form did', async () => {
    const receipt = await receiptFor('Zwei Hunde')
    const labels = receipt?.sections.flatMap(({ groups }) => groups.flatMap(({ answers }) => answers.map(({ label }) => label))) ?? []
    expect(labels.filter((label) => /[{}|]/.test(label))).toEqual([])
    expect(labels.filter((label) => label.endsWith('geboren?'))).toEqual(['Wann ist Balu geboren?', 'Wann ist Käthe geboren?'])
  })

  it('says in whole sentences what happens next', async () => {
    const receipt = await receiptFor('Erwachsener Hund')
    expect(receipt?.next.steps.map(({ text }) => text)).toEqual([
      'Wir prüfen Ihre Angaben. Meist dauert das eine Woche.',
      'Steuerbescheid kommt mit der Post.',
    ])
  })
})
