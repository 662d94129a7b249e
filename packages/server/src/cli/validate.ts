import { publish } from '@laufzettel/engine'
import type { Run } from './command.ts'
import { readJsonFile } from './read-json.ts'
import { sayProblems } from './say-problems.ts'

const GOOD = { de: 'Das Modell ist in Ordnung', en: 'The model is fine' }

export const validate: Run = async ([file], terminal) => {
  if (file === undefined) return 2
  const input = readJsonFile(file, terminal)
  if (input === undefined) return 1
  const published = publish(input, 1)
  if (!published.ok) {
    sayProblems(published.problems, terminal)
    return 1
  }
  const { names } = published.value.definition
  terminal.say(`${GOOD[terminal.language]}: ${names[terminal.language]}`)
  return 0
}
