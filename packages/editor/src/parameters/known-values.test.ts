import type { Tagged } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import type { PublishedRevision } from '../app/client.ts'
import { dryRunWorld } from '../dryrun/dry-run-world.ts'
import { exampleDefinition } from '../forms/example.fixture.ts'
import { keptAbove, knownValues } from './known-values.ts'
import { valueOn, valuesOf } from './timeline.ts'

const published = (level: number, value: Tagged, more: Partial<PublishedRevision> = {}): PublishedRevision => ({
  key: `pr_level${level}`,
  parameter: 'rate',
  value,
  validFrom: '2026-01-01',
  knownSince: '2026-01-01T08:00:00.000Z',
  level,
  authority: ['Stadt Musterstadt', 'Landkreis Musterkreis', 'Land Hessen'][level] ?? '',
  ...more,
})
const model = (overridable: boolean) => ({ ...exampleDefinition(), parameters: [declared(overridable)] })
const declared = (overridable: boolean) => ({
  key: 'rate',
  label: { de: 'Satz', en: 'Rate' },
  type: 'number' as const,
  norms: [],
  overridable,
})
const proposal = {
  process: 'hundAnmelden',
  parameter: 'rate',
  value: { $number: '9' },
  validFrom: '2026-06-01',
  knownSince: '2026-05-01T08:00:00.000Z',
}
const onDay = (overridable: boolean, values: readonly PublishedRevision[], proposed = [proposal], day = '2026-07-01') =>
  valueOn(valuesOf('rate', knownValues(model(overridable), values), proposed), day)

describe('values along the chain of authorities', () => {
  const land = published(2, { $number: '5' }, { knownSince: '2026-07-01T08:00:00.000Z' })
  const town = published(0, { $number: '3' })

  it('are those of the nearest authority where it may set them, whenever the others became known', () => {
    expect(onDay(true, [land, town], [])?.value).toEqual({ $number: '3' })
    expect(onDay(true, [land], [])).toMatchObject({ value: { $number: '5' }, authority: 'Land Hessen' })
    expect(onDay(true, [land, published(1, { $number: '4' })], [])?.authority).toBe('Landkreis Musterkreis')
    expect(onDay(true, [land])).toMatchObject({ value: { $number: '9' }, proposal: 0 })
    expect(onDay(true, [land], [proposal], '2026-05-31')?.authority).toBe('Land Hessen')
  })

  it('are those of the uppermost authority where it keeps them', () => {
    expect(onDay(false, [town, land, published(1, { $number: '4' })])?.authority).toBe('Land Hessen')
    expect(keptAbove(declared(false), knownValues(model(false), [town, land]))).toBe('Land Hessen')
    expect(keptAbove(declared(false), knownValues(model(false), [town]))).toBe(null)
    expect(keptAbove(declared(true), knownValues(model(true), [land]))).toBe(null)
  })

  it('make the chain of a dry run, with what is proposed as the own authority', () => {
    const definition = exampleDefinition()
    const parameter = definition.parameters[0]?.key ?? ''
    const values = knownValues(definition, [published(2, { $number: '5' }, { parameter })])
    const world = dryRunWorld({ definition, revisions: [{ ...proposal, parameter }] }, { calendar: {} as never, published: values })
    if (!world.ok) throw new Error(JSON.stringify(world.problems))
    expect(world.value.chain).toEqual(['own', 'above 2'])
    expect(world.value.parameters.map(({ tenant }) => tenant)).toEqual(['above 2', 'own'])
    expect(Object.keys(world.value.parameters[0] ?? {})).not.toContain('rank')
  })
})
