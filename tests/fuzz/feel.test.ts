import { describe, expect, it } from 'vitest'
import { minimised } from './feel/minimise.ts'
import { tried } from './feel/trial.ts'
import { fuzz } from './feel.ts'

describe('generated expressions', () => {
  it('never crash, never end but with a budget, and give the same each time', () => {
    const { passed, failing, outcomes } = fuzz(20_260_101, 3000, 0)
    expect(failing).toEqual([])
    expect(passed).toBe(3000)
    for (const outcome of ['value', 'stopped', 'no expression']) expect(outcomes[outcome]).toBeGreaterThan(20)
  })

  it('are the same for the same seed', () => {
    const [first, again, other] = [fuzz(1, 200, 0), fuzz(1, 200, 0), fuzz(2, 200, 0)]
    expect(again.outcomes).toEqual(first.outcomes)
    expect(other.outcomes).not.toEqual(first.outcomes)
  })

  it('are shortened when they fail', () => {
    expect(minimised('some text with an error in it', (text) => text.includes('error'))).toBe('error')
  })

  it('are judged: a source that is no expression passes, and is told apart', () => {
    expect(tried({ source: '1 +', unary: false }).outcome).toBe('no expression')
    expect(tried({ source: 'for i in 1..10**9 return i', unary: false }).outcome).toBe('stopped')
    expect(tried({ source: '< 5', unary: true })).toMatchObject({ outcome: 'value' })
  })
})
