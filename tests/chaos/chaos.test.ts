import { afterAll, describe, expect, it } from 'vitest'
import { violationsOf } from './fault-test.ts'
import { FAULT_TESTS } from './fault-tests.ts'
import { removeTemplates } from './house.ts'

/**
 * What every run of the tests does of the fault tests: those that are done within a minute, in a small size. The full
 * sizes, and failing-calls, damaged-log, deliveries and full-disk, are `npm run chaos`.
 */
const SIZES: Readonly<Record<string, number>> = {
  'kill-at-random': 2,
  'kill-at-points': 1,
  races: 10,
  poison: 5,
  'clock-jumps': 6,
  neighbours: 2,
  durability: 1,
}
const MILLISECONDS = 600_000

describe('the server, hurt', () => {
  afterAll(removeTemplates)
  const seed = Date.now() % 1_000_000_000

  it('is hurt in every way that has a size here', () => {
    const names = FAULT_TESTS.map(({ name }) => name)
    expect(Object.keys(SIZES).filter((name) => !names.includes(name))).toEqual([])
  })

  for (const { name, run } of FAULT_TESTS) {
    const size = SIZES[name]
    if (size === undefined) continue
    it(`keeps its promises: ${name}, seed ${seed}`, { timeout: MILLISECONDS }, async () => {
      expect(violationsOf(await run({ database: 'sqlite', size, seed }))).toEqual([])
    })
  }
})
