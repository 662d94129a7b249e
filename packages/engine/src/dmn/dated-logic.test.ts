import { describe, expect, it } from 'vitest'
import type { DatedLogic, Decision, Validity } from '../definition/decision.ts'
import type { Static } from 'typebox'
import { calculation, decide, number, OPTIONS, text } from './decisions.fixture.ts'

function version(key: string, validity: Static<typeof Validity>, result: string): DatedLogic['versions'][number] {
  return { key, validity, norms: [`n_${key}`], logic: { kind: 'calculation', entries: [], result } }
}

function dated(versions: DatedLogic['versions'], more: Partial<Decision> = {}): Decision {
  return { key: 'answer', names: text('answer'), norms: [], formal: [], logic: { kind: 'dated', versions }, ...more }
}

const EIGHT = version('v_eight', { to: '2024-06-26' }, '8')
const FIVE = version('v_five', { from: '2024-06-27', to: '2025-10-29' }, '5')
const SIX = version('v_six', { from: '2025-10-30' }, '6')

describe('a rule in versions', () => {
  it.each([
    ['2024-06-26', '8', 'v_eight'],
    ['2024-06-27', '5', 'v_five'],
    ['2025-10-29', '5', 'v_five'],
    ['2025-10-30', '6', 'v_six'],
  ])('on %s gives %s by %s, and the record names the version', (on, years, key) => {
    const { tagged, record } = decide([dated([SIX, EIGHT, FIVE])], {}, 'answer', { ...OPTIONS, on })
    expect(tagged).toEqual(number(years))
    expect(record.version).toMatchObject({ version: key, norms: [`n_${key}`] })
  })

  it('takes the day of the case that counts, each caller its own', () => {
    const years = dated([EIGHT, FIVE], {
      key: 'years',
      formal: [{ name: 'filed', type: 'date' }],
      on: 'filed',
    })
    const both = calculation('answer', '[years(date("2024-06-26")), years(date("2024-06-27"))]')
    expect(decide([both, years], {}).tagged).toEqual([number('8'), number('5')])
  })

  it('can read the day that counts, which is no reading of the case', () => {
    const { tagged, record } = decide([calculation('answer', 'dayThatCounts')], {}, 'answer', {
      ...OPTIONS,
      on: '2025-10-30',
    })
    expect(tagged).toEqual({ $date: '2025-10-30' })
    expect(record.inputs).toEqual({})
  })

  it('stops where no version is the law on that day', () => {
    const { failed } = decide([dated([FIVE])], {}, 'answer', { ...OPTIONS, on: '2024-06-26' })
    expect(failed).toMatchObject({ name: 'decision-not-in-force', values: { decision: 'answer', on: '2024-06-26' } })
  })

  it('of two that hold takes the one known last, and none that is not known yet', () => {
    const repaired = version('v_repaired', { from: '2024-06-27', knownSince: '2026-03-15' }, '4')
    const coming = version('v_coming', { from: '2024-06-27', knownSince: '2026-03-16' }, '3')
    const { tagged } = decide([dated([coming, FIVE, repaired])], {}, 'answer', { ...OPTIONS, on: '2025-01-01' })
    expect(tagged).toEqual(number('4'))
  })
})
