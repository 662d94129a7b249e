/**
 * `npm run bench -- <name> [--json]`: measures and prints a table; with --json the last line is one JSON object.
 * A bench is a file tests/bench/<name>.ts that exports `bench(): Promise<Figure[]>`.
 */
import { readdirSync } from 'node:fs'
import type { Figure } from './frame/figure.ts'
import { summaryOf, tableOf } from './frame/report.ts'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()

const words = process.argv.slice(2)
const name = words.find((word) => !word.startsWith('--'))

if (name === undefined || !names.includes(name)) {
  const known = names.length === 0 ? 'There is none yet.' : `There are: ${names.join(', ')}.`
  console.error(name === undefined ? `Name a bench. ${known}` : `There is no bench “${name}”. ${known}`)
  process.exitCode = 1
} else {
  const { bench } = (await import(`./${name}.ts`)) as { bench: () => Promise<Figure[]> }
  const figures = await bench()
  console.log(tableOf(figures))
  if (words.includes('--json')) console.log(JSON.stringify(summaryOf(figures)))
}
