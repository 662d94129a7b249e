import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Batch, type CaseState, canonicalJson, emptyState, foldBatch } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'

interface History {
  readonly name: string
  readonly batches: readonly Batch[]
  readonly state: CaseState
}

const histories = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json') && !file.startsWith('graphs-'))
  .map((file) => [file, JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as History] as const)

describe('histories that released versions wrote', () => {
  it('are there', () => {
    expect(histories.length).toBeGreaterThan(0)
  })

  it.each(histories)('%s folds to the state it had then, byte for byte', (_, { batches, state }) => {
    const folded = batches.reduce((before, batch) => foldBatch(before, batch), emptyState(state.caseId))
    expect(canonicalJson(folded)).toBe(canonicalJson(state))
  })

  it.each(histories)('%s folds without error when its personal data is erased', (_, { batches, state }) => {
    const erased = batches.map((batch) => ({
      ...batch,
      facts: batch.facts.map((fact) =>
        fact.class === 'process' ? fact : { type: fact.type, v: fact.v, class: fact.class, erased: true as const },
      ),
    }))
    const folded = erased.reduce<CaseState>((before, batch) => foldBatch(before, batch), emptyState(state.caseId))
    expect(folded).toEqual({ ...state, vault: {} })
  })
})
