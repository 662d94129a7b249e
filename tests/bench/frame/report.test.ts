import { describe, expect, it } from 'vitest'
import type { Figure } from './figure.ts'
import { summaryOf, tableOf } from './report.ts'
import { byTurns, median } from './rounds.ts'

const FIGURE: Figure = {
  name: 'start a case, sqlite, 50 connections',
  unit: 'commands/s',
  better: 'higher',
  value: 6000,
  rounds: [5700, 5900, 6000, 6100, 6300],
  reference: 'fastify',
  referenceValue: 12_000,
  seed: 7,
  versions: { fastify: '5.0.0' },
}

describe('measuring report', () => {
  it('puts ours beside the reference with ratio, spread, seed and versions', () => {
    const table = tableOf([FIGURE])
    for (const part of ['6,000 commands/s', '12,000 commands/s (fastify)', '0.5', '10 %', 'seed: 7', 'fastify 5.0.0']) {
      expect(table).toContain(part)
    }
  })

  it('sums up as one object that machines read', () => {
    expect(summaryOf([FIGURE])).toEqual({
      figures: [
        {
          name: 'start a case, sqlite, 50 connections',
          value: 6000,
          unit: 'commands/s',
          better: 'higher',
          reference: 'fastify',
          referenceValue: 12_000,
          ratio: 0.5,
        },
      ],
      passed: 1,
      failed: 0,
      failing: [],
    })
  })

  it('takes the middle of at least five rounds, ours and the reference by turns', async () => {
    const order: string[] = []
    const side = (name: string) => async () => order.push(name)
    const { ours, reference } = await byTurns(1, side('ours'), side('reference'))
    expect(order.slice(0, 4)).toEqual(['ours', 'reference', 'ours', 'reference'])
    expect(ours).toEqual({ value: 5, rounds: [1, 3, 5, 7, 9] })
    expect(reference.value).toBe(6)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })
})
