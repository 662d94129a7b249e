import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARTS } from './parts.ts'

const ROOT = new URL('../..', import.meta.url).pathname

/** A mutant whose text has moved breaks nothing, and nobody notices until the long run that is seldom done. */
describe('the mutants', () => {
  for (const [name, { mutants }] of Object.entries(PARTS)) {
    it(`of ${name} each find what they break exactly once`, () => {
      const lost = mutants.flatMap((mutant) =>
        [mutant, ...(mutant.also ?? [])]
          .filter(({ file, from }) => readFileSync(`${ROOT}${file}`, 'utf8').split(from).length !== 2)
          .map(({ file }) => `${mutant.name}: ${file}`),
      )
      expect(lost).toEqual([])
    })
  }
})
