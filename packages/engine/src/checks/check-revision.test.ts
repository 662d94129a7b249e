import { describe, expect, it } from 'vitest'
import type { Parameter } from '../definition/parameter.ts'
import { checkRevision } from './check-revision.ts'

const words = { de: 'Satz', en: 'Rate' }
const rate: Parameter = { key: 'rate', label: words, type: 'number', norms: [], overridable: false }
const revision = {
  format: 1,
  key: 'pr_8fk2m9qd',
  tenant: 'musterstadt',
  process: 'hundAnmelden',
  parameter: 'rate',
  value: { $number: '102' },
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  knownSince: '2025-12-01T08:00:00.000Z',
} as const

describe('a revision', () => {
  it('is published as it is when nothing is wrong', () => {
    expect(checkRevision(revision, rate)).toEqual({ ok: true, value: revision })
    expect(checkRevision({ ...revision, validTo: '2026-01-01' }, rate).ok).toBe(true)
  })

  it.each<[string, object, string]>([
    ['a number that is none', { value: { $number: 'abc' } }, 'tagged-shape value'],
    ['a fraction in binary', { value: 1.5 }, 'tagged-shape value'],
    ['a value of another type', { value: 'hundert' }, 'feel-type value'],
    ['no value', { value: null }, 'feel-type value'],
    ['a day that no calendar has', { validFrom: '2026-02-31' }, 'date-invalid validFrom'],
    ['an end before the beginning', { validTo: '2025-12-31' }, 'parameter-period validTo'],
    ['a moment without a zone', { knownSince: '2025-12-01T08:00:00' }, 'definition-shape knownSince'],
    ['a norm that reads otherwise than it is', { norm: '§ 5 \u202eStSH' }, 'text-disguised norm'],
    ['an unknown member', { colour: 'red' }, 'definition-shape colour'],
  ])('is refused with %s', (_, change, found) => {
    const checked = checkRevision({ ...revision, ...change }, rate)
    expect(checked.ok ? [] : checked.problems.map(({ name, place }) => `${name} ${place}`)).toEqual([found])
  })
})
