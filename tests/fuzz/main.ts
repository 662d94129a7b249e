/**
 * `npm run fuzz -- <name> [--count 100000] [--seed N] [--from N]`: tries what was generated from a seed and prints what
 * must never happen, shortened. `--from` with `--count 1` tries one again. The last line is `N passed, N failed`.
 * A fuzz is a file tests/fuzz/<name>.ts that exports `fuzz`.
 */
import { parseArgs } from 'node:util'
import { fuzz as feel } from './feel.ts'
import { fuzz as kernel } from './kernel.ts'
import type { Fuzz } from './fuzz-run.ts'

const FUZZES: Readonly<Record<string, Fuzz>> = { feel, kernel }
const COUNT = 100_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } },
})
const [name = ''] = positionals
const fuzz = Object.hasOwn(FUZZES, name) ? FUZZES[name] : undefined

if (fuzz === undefined) {
  console.error(`Name a fuzz. There are: ${Object.keys(FUZZES).join(', ')}.`)
  process.exitCode = 2
} else {
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
  const count = Number(values.count ?? COUNT)
  console.log(`seed: ${seed}, count: ${count}`)
  const { passed, failing, outcomes, longest } = fuzz(seed, count, Number(values.from ?? 0))
  for (const { number, text, fault } of failing) console.log(`✗ number ${number}: ${fault}: ${JSON.stringify(text)}`)
  console.log(
    Object.entries(outcomes)
      .map(([outcome, times]) => `${outcome}: ${times}`)
      .join(', '),
  )
  console.log(`longest: ${longest.milliseconds.toFixed(1)} ms for ${JSON.stringify(longest.text.slice(0, 300))}`)
  console.log(`${passed} passed, ${failing.length} failed`)
  if (failing.length > 0) process.exitCode = 1
}
