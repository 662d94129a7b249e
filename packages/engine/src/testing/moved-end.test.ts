import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { World } from '../kernel/world.ts'
import { memoryJournal } from './memory-journal.ts'
import { movedEnd } from './moved-end.ts'
import { runScenario } from './run-scenario.ts'
import { exampleWorld } from './world.ts'

const EXAMPLE = new URL('../../../../examples/hundesteuer/', import.meta.url)
const text = (file: string) => readFileSync(new URL(file, EXAMPLE), 'utf8')

function worldWith(change: { parameters?: (text: string) => string; definition?: (text: string) => string } = {}): World {
  const { parameters = (same) => same, definition = (same) => same } = change
  const made = exampleWorld({
    definition: JSON.parse(definition(text('process.json'))) as ProcessDefinition,
    parameters: JSON.parse(parameters(text('parameters.json'))),
    authority: JSON.parse(text('authority.json')),
    land: 'HE',
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}

async function moved(before: World, now: World): Promise<string[]> {
  const end = async (world: World) => {
    const [scenario] = world.definition.definition.scenarios
    if (!scenario) throw new Error('the example has no test case')
    return (await runScenario(memoryJournal(), world, scenario, 'test')).state
  }
  const sentences = movedEnd(now.definition.definition, await end(before), await end(now))
  return sentences.map(({ de }) => de.replace(/\u00a0/g, ' '))
}

describe('how a case ends otherwise than before', () => {
  it('is told from what to what: figures by their names, and that the letter says something else', async () => {
    const now = worldWith({ parameters: (all) => all.replaceAll('"102"', '"108"') })
    const found = await moved(worldWith(), now)
    expect(found).toContain('„Hundesteuer, Summe“ ist 90,00 € statt 85,00 €.')
    expect(found).toContain('Im Schreiben „Hundesteuerbescheid“ stehen andere Worte.')
    expect(found.every((sentence) => / statt |andere Worte/.test(sentence))).toBe(true)
  })

  it('is nothing where all is the same, and no case where none came about', async () => {
    expect(await moved(worldWith(), worldWith())).toEqual([])
    const { definition } = worldWith().definition
    expect(movedEnd(definition, null, null)).toEqual([])
  })
})
