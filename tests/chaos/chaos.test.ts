import { afterAll, describe, expect, it } from 'vitest'
import { violationsOf } from './fault-test.ts'
import { FAULT_TESTS } from './fault-tests.ts'
import { removeTemplate } from './house.ts'

/** The part of each full size that every run of the tests does; the rest is `npm run chaos`. */
const PART = 10
const MILLISECONDS = 600_000

describe('the server, hurt', () => {
  afterAll(removeTemplate)
  const seed = Date.now() % 1_000_000_000

  for (const { name, size, run } of FAULT_TESTS) {
    it(`keeps its promises: ${name}, seed ${seed}`, { timeout: MILLISECONDS }, async () => {
      expect(violationsOf(await run(Math.ceil(size / PART), seed))).toEqual([])
    })
  }
})
