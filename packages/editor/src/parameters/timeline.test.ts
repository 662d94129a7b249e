import { describe, expect, it } from 'vitest'
import { exampleParameters } from '../forms/example.fixture.ts'
import type { ProposedRevision } from '../document/model-draft.ts'
import { type DatedValue, timelineOf, valuesOf } from './timeline.ts'
import { periodWords } from './value-words.ts'

const proposal = (change: Partial<ProposedRevision> = {}): ProposedRevision => ({
  process: 'hundAnmelden',
  parameter: 'regularRate',
  value: { $number: '108' },
  validFrom: '2027-01-01',
  knownSince: '2026-11-14T08:00:00.000Z',
  ...change,
})

const value = (id: string, validFrom: string, knownSince: string, validTo?: string): DatedValue => ({
  id,
  value: { $number: '1' },
  validFrom,
  knownSince: `${knownSince}T08:00:00.000Z`,
  ...(validTo === undefined ? {} : { validTo }),
})

const drawn = (values: readonly DatedValue[]) => timelineOf(values).map(({ value: { id }, from, to }) => [id, from, to])

describe('the values of a parameter', () => {
  it('are the published ones and those of the draft, of this parameter only', () => {
    const values = valuesOf('regularRate', exampleParameters(), [proposal({ parameter: 'dangerousRate' }), proposal()])
    expect(values.map(({ id, proposal: place }) => [id, place])).toEqual([
      ['pr_24nr24mu', undefined],
      ['proposal 1', 1],
    ])
  })

  it('follow each other: 2024 to 2026, then from 2027', () => {
    const bars = timelineOf(valuesOf('regularRate', exampleParameters(), [proposal()]))
    expect(bars.map((bar) => [periodWords(bar, '2026-11-22', 'de'), bar.value.proposal !== undefined])).toEqual([
      ['2024 bis 2026', false],
      ['ab 2027', true],
    ])
  })

  it('give way to those known later, on their days only', () => {
    const open = value('a', '2024-01-01', '2023-12-12')
    const corrected = value('b', '2025-03-01', '2025-02-01', '2025-12-31')
    expect(drawn([open, corrected])).toEqual([
      ['a', '2024-01-01', '2025-02-28'],
      ['b', '2025-03-01', '2025-12-31'],
      ['a', '2026-01-01', null],
    ])
    expect(drawn([open, value('c', '2023-01-01', '2024-06-01')])).toEqual([['c', '2023-01-01', null]])
    expect(drawn([open, value('d', '2025-01-01', '2023-01-01')])).toEqual([['a', '2024-01-01', null]])
  })

  it('leave days without a value empty', () => {
    expect(
      drawn([value('a', '2020-01-01', '2019-12-01', '2021-12-31'), value('b', '2023-01-01', '2022-12-01')]),
    ).toEqual([
      ['a', '2020-01-01', '2021-12-31'],
      ['b', '2023-01-01', null],
    ])
    expect(drawn([])).toEqual([])
  })
})

describe('a period in words', () => {
  it('names years where it can, and days where it must', () => {
    const say = (from: string, to: string | null) => periodWords({ from, to }, '2026-11-22', 'de')
    expect([say('2024-01-01', null), say('2027-01-01', null), say('2025-01-01', '2025-12-31')]).toEqual([
      'seit 2024',
      'ab 2027',
      '2025',
    ])
    expect(say('2025-03-01', '2026-12-31')).toBe('01.03.2025 bis 2026')
    expect(periodWords({ from: '2027-04-01', to: null }, '2026-11-22', 'en')).toBe('from 01/04/2027')
  })
})
