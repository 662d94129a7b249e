/**
 * `npm run chaos -- --database sqlite|postgres [--long] [--only <name>] [--seed <n>] [--size <n>]
 * [--point <name>]`: hurts the server in every way
 * that trust.md's promises have to survive, and has a judge outside look at what is on disk. Prints each test's seed, size
 * and what it found; the last line is `N passed, N failed`. `--mutants` runs servers that are broken on purpose instead:
 * each of them must turn its test red.
 */
import { parseArgs } from 'node:util'
import { FAULT_TESTS } from './fault-tests.ts'
import { violationsOf } from './fault-test.ts'
import type { DatabaseName } from './database-name.ts'
import { removeTemplates } from './house.ts'

const LONG = 10
const SHOWN = 10

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    long: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string' },
    size: { type: 'string' },
    point: { type: 'string' },
    mutants: { type: 'boolean', default: false },
  },
})
const chosen = FAULT_TESTS.filter(({ name }) => values.only === undefined || values.only === name)

const database = databaseOf(values.database)
if (database === null || (chosen.length === 0 && !values.mutants)) {
  console.error(`npm run chaos -- --database sqlite|postgres [--only <name>]. There are: ${FAULT_TESTS.map(({ name }) => name).join(', ')}.`)
  process.exitCode = 2
} else if (values.mutants) {
  const { runMutants } = await import('../mutants/run-mutants.ts')
  process.exitCode = runMutants(database === 'sqlite' ? 'server' : 'postgres', values.only)
} else process.exitCode = await runAll(database)

function databaseOf(text: string): DatabaseName | null {
  return text === 'sqlite' || text === 'postgres' ? text : null
}

async function runAll(database: DatabaseName): Promise<number> {
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
  let failed = 0
  let elsewhere = 0
  for (const { name, size: full, run, only } of chosen) {
    if (only !== undefined && only.database !== database) {
      elsewhere += 1
      console.log(`– not applicable ${name}: ${only.because}`)
      continue
    }
    const size = Number(values.size ?? full * (values.long ? LONG : 1))
    const begun = performance.now()
    const finding = await run({ database, size, seed, point: values.point }).catch((error: unknown) => ({
      tried: 'stopped',
      offered: 0,
      succeeded: 0,
      violations: [error instanceof Error ? `${error.stack ?? error.message} ${String(error.cause ?? '')}` : String(error)],
    }))
    const violations = violationsOf(finding)
    if (violations.length > 0) failed += 1
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    const mark = violations.length === 0 ? '✓ passed' : '✗ FAILED'
    console.log(`${mark} ${name}: seed ${seed}, size ${size}, ${finding.tried}, ${finding.succeeded} of ${finding.offered} commands succeeded, ${seconds} s`)
    for (const violation of violations.slice(0, SHOWN)) console.log(`    ${violation}`)
    if (violations.length > SHOWN) console.log(`    and ${violations.length - SHOWN} more`)
  }
  await removeTemplates()
  const also = elsewhere === 0 ? '' : `, ${elsewhere} not applicable`
  console.log(`${chosen.length - failed - elsewhere} passed, ${failed} failed${also}`)
  return failed === 0 ? 0 : 1
}
