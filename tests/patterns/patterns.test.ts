import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { patternsPage } from '../../tools/patterns-page.ts'
import { PATTERNS } from './index.ts'

describe('workflow control-flow patterns', () => {
  it('are all 43 of them, each proven but for those that are not supported', () => {
    expect(PATTERNS.map(({ number }) => number)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1))
    expect(PATTERNS.filter(({ support, prove }) => (support === 'none') !== (prove === undefined))).toEqual([])
  })

  for (const { number, name, prove } of PATTERNS) {
    if (prove === undefined) continue
    it(`${String(number)} ${name}`, () => {
      const proofs = prove()
      expect(proofs.length).toBeGreaterThan(0)
      for (const { found, expected } of proofs) expect(found).toEqual(expected)
    })
  }

  it('stand in the page that tells of them', () => {
    expect(readFileSync(new URL('../../docs/workflow-patterns.md', import.meta.url), 'utf8')).toBe(patternsPage())
  })
})
