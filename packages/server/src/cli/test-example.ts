import { parseArgs } from 'node:util'
import { memoryJournal, runScenario } from '@laufzettel/engine/testing'
import type { Run } from './command.ts'
import { worldOfFolder } from './example-world.ts'
import { sayProblems } from './say-problems.ts'

const PASSED = { de: 'bestanden', en: 'passed' }
const FAILED = { de: 'nicht bestanden', en: 'failed' }

export const testExample: Run = async (words, terminal) => {
  const options = { land: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options })
  const [folder] = positionals
  if (folder === undefined) return 2
  const world = worldOfFolder(folder, values.land, terminal)
  if (world === undefined) return 1
  if (!world.ok) {
    sayProblems(world.problems, terminal)
    return 1
  }
  let failed = 0
  const { scenarios } = world.value.definition.definition
  for (const scenario of scenarios) {
    const { differences } = await runScenario(memoryJournal(), world.value, scenario, 'test')
    const good = differences.length === 0
    if (!good) failed++
    terminal.say(`${good ? '✓' : '✗'} ${scenario.names[terminal.language]}`)
    for (const difference of differences) terminal.complain(`    ${difference}`)
  }
  terminal.say(`${scenarios.length - failed} ${PASSED[terminal.language]}, ${failed} ${FAILED[terminal.language]}`)
  return failed === 0 ? 0 : 1
}
