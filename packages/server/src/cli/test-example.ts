import { join } from 'node:path'
import { exampleWorld, memoryJournal, runScenario } from '@laufzettel/engine/testing'
import type { Run } from './command.ts'
import { readJsonFile } from './read-json.ts'
import { sayProblems } from './say-problems.ts'

const PASSED = { de: 'bestanden', en: 'passed' }
const FAILED = { de: 'nicht bestanden', en: 'failed' }

export const testExample: Run = async ([folder], terminal) => {
  if (folder === undefined) return 2
  const read = (file: string) => readJsonFile(join(folder, file), terminal)
  const [definition, parameters, authority] = [read('process.json'), read('parameters.json'), read('authority.json')]
  if (definition === undefined || parameters === undefined || authority === undefined) return 1
  const world = exampleWorld({ definition, parameters: parameters as never, authority: authority as never, land: 'HE' })
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
