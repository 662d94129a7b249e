import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DecisionRecord,
  evaluateDecision,
  fromTagged,
  linkDecisions,
  plainInput,
  scopeOf,
  type Tagged,
  toTagged,
} from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { worldOfExample } from './example-folders.ts'

const world = worldOfExample('wohngeld')
const { definition } = world.definition
const linked = linkDecisions(definition.decisions, definition.parameters, world.parameters, world.chain, world.definition)
if (!linked.ok) throw new Error(linked.problems[0]?.name)
const library = linked.value

interface Given {
  readonly haushaltsmitglieder: number
  readonly miete: string
  readonly mietenstufe: number
  readonly gesamteinkommen: string
}

function evaluate(input: Given, on: string) {
  const data = plainInput(definition, { ...input })
  if (!data.ok) throw new Error(JSON.stringify(data.problems))
  const entries = Object.entries(data.value).map(([name, value]) => {
    const read = fromTagged(value)
    if (!read.ok) throw new Error(name)
    return [name, read.value] as const
  })
  const options = { now: '2026-03-15T11:00:00.000Z', zone: world.zone, budget: 1_000_000, on }
  const found = evaluateDecision(library, 'wohngeld', undefined, scopeOf(Object.fromEntries(entries)), options)
  return { ...found, value: toTagged(found.value) }
}

/** Every step of the calculation by its name, exactly as it was recorded. */
function stepsOf(record: DecisionRecord): Record<string, Tagged> {
  const own = Object.fromEntries((record.steps ?? []).map(({ name, value }) => [name, value]))
  return Object.assign({}, ...record.used.map(stepsOf), own)
}

const number = (text: string) => ({ $number: text.includes('.') ? text.replace(/\.?0+$/, '') : text })

describe('housing benefit', () => {
  const one: Given = { haushaltsmitglieder: 1, miete: '600', mietenstufe: 5, gesamteinkommen: '908.25' }

  it('is that of § 19 WoGG to the euro, with each step of Anlage 3', () => {
    const { value, record } = evaluate(one, '2025-01-01')
    expect(value).toEqual(number('368'))
    expect(stepsOf(record)).toMatchObject({
      M: number('691.6'),
      z1: number('0.40881712'),
      z2: number('371.30814924'),
      z3: number('320.29185076'),
      z4: number('368.335628374'),
    })
  })

  it('says which version of the rules and values it used', () => {
    const { record } = evaluate(one, '2024-12-31')
    const versions = record.used.flatMap(({ used }) => used.map(({ version }) => version?.from))
    expect(versions.filter((from) => from !== undefined)).toEqual(['2023-01-01', '2023-01-01', '2023-01-01'])
  })

  it('is null where the law did not hold yet', () => {
    expect(evaluate(one, '2019-12-31').failed).toMatchObject({ name: 'decision-not-in-force' })
  })

  it('never exceeds the rent that counts, for any size of household', () => {
    for (const haushaltsmitglieder of [12, 13, 14, 15]) {
      const low = { haushaltsmitglieder, miete: '400', mietenstufe: 7, gesamteinkommen: '0' }
      const { value, record } = evaluate(low, '2025-01-01')
      const { M } = stepsOf(record) as { M: { $number: string } }
      expect(Number((value as { $number: string }).$number)).toBeLessThanOrEqual(Math.round(Number(M.$number)))
    }
  })
})

const file = join(import.meta.dirname, '../../../shared/data/wohngeld-cases.json')

describe.skipIf(!existsSync(file))('published cases (skipped where wohngeld-cases.json is absent)', () => {
  interface Case {
    readonly gueltigAb: string
    readonly personen: number
    readonly mieteKalt: string
    readonly mietenstufe: number
    readonly gesamteinkommenMonat: string
    readonly erwartet: string
    readonly M: string
    readonly Y: string
    readonly z1: string
    readonly z2: string
    readonly z3: string
    readonly z4: string
  }
  const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : []

  it.each(cases)('$gueltigAb, $personen persons: $erwartet', (published) => {
    const given = {
      haushaltsmitglieder: published.personen,
      miete: published.mieteKalt,
      mietenstufe: published.mietenstufe,
      gesamteinkommen: published.gesamteinkommenMonat,
    }
    const { value, record } = evaluate(given, published.gueltigAb)
    expect(value).toEqual(number(published.erwartet))
    const { M, Y, z1, z2, z3, z4 } = published
    expect(stepsOf(record)).toMatchObject({
      M: number(M),
      Y: number(Y),
      z1: number(z1),
      z2: number(z2),
      z3: number(z3),
      z4: number(z4),
    })
  })
})
