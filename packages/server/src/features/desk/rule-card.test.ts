import { readFileSync } from 'node:fs'
import {
  contentHash,
  type DecisionRecord,
  type ParameterRevision,
  parameterTable,
  type Scenario,
  type World,
} from '@laufzettel/engine'
import { exampleWorld, memoryJournal, runScenario } from '@laufzettel/engine/testing'
import type { RuleCard } from '@laufzettel/portal/render'
import { describe, expect, it } from 'vitest'
import { proposalOf, ruleCard } from './rule-card.ts'

function example(file: string): never {
  return JSON.parse(
    readFileSync(new URL(`../../../../../examples/hundesteuer/${file}`, import.meta.url), 'utf8'),
  ) as never
}

const built = exampleWorld({
  definition: example('process.json'),
  parameters: example('parameters.json'),
  authority: example('authority.json'),
  land: 'HE',
})
if (!built.ok) throw new Error(JSON.stringify(built.problems))
const world: World = built.value
const NBSP = '\u00a0'

/** The card of the last rule of an example's scenario, whose name begins like this. */
async function cardOf(name: string): Promise<RuleCard> {
  const scenario = world.definition.definition.scenarios.find(({ names }) => names.de.startsWith(name)) as Scenario
  const assumed = (scenario.parameters ?? []).map(
    (parameter): ParameterRevision => ({
      format: 1,
      key: `assumed-${contentHash(parameter).slice(0, 16)}`,
      tenant: world.chain[0] ?? '',
      process: world.definition.definition.key,
      ...parameter,
    }),
  )
  const { state, differences } = await runScenario(memoryJournal(), world, scenario, 'musterstadt')
  expect(differences).toEqual([])
  const kept = state?.vault.tax?.decisions.tax
  if (kept === undefined) throw new Error(`${name}: no decision is kept`)
  const { record, at } = kept
  const { definition } = world.definition
  const table = parameterTable(definition.parameters, [...world.parameters, ...assumed], world.chain)
  return ruleCard({ record, at, definition, revision: (parameter, on) => table.find(parameter, on, at) }, 'de')
}

describe('the card of a rule', () => {
  it('shows every row in words, the one that fired, and amounts of the others', async () => {
    const [subject] = (await cardOf('Erwachsener Hund')).subjects
    expect(subject?.tables).toHaveLength(1)
    const [table] = subject?.tables ?? []
    expect(table).toMatchObject({ title: 'Jahressteuer je Hund', validFrom: '2024-01-01', norms: ['§ 5 Abs. 1 HStS'] })
    expect(table?.rows).toEqual([
      {
        number: 1,
        conditions: ['nein', null],
        norms: ['§ 5 Abs. 1 Nr. 1 HStS'],
        results: [`102,00${NBSP}€`],
        fired: true,
      },
      {
        number: 2,
        conditions: ['ja', 'ja'],
        norms: ['§ 5 Abs. 1 Nr. 3 HStS'],
        results: [`225,00${NBSP}€`],
        fired: false,
      },
      {
        number: 3,
        conditions: ['ja', 'nein'],
        norms: ['§ 5 Abs. 1 Nr. 2 HStS'],
        results: [`900,00${NBSP}€`],
        fired: false,
      },
    ])
  })

  it('explains each factor of the sum with its norm', async () => {
    const card = await cardOf('Erwachsener Hund')
    expect(card.subjects[0]?.sums).toEqual([
      {
        year: 2026,
        amount: '85',
        factors: [
          {
            figure: `102,00${NBSP}€`,
            reason: { kind: 'row', row: 1, because: [{ label: 'Gefährlich', value: 'nein' }] },
            norms: [],
          },
          {
            figure: '10/12',
            reason: { kind: 'months', from: '2026-03', to: '2026-12', start: '2026-03-01', grown: null },
            norms: ['§ 3 Abs. 1 HStS', '§ 3 Abs. 3 HStS'],
          },
        ],
      },
    ])
    expect(card.following).toEqual({ year: 2027, amount: '102' })
    expect(proposalOf(card, 'de')).toEqual({
      years: '2026',
      amount: '85.00',
      how: `102,00${NBSP}€ × 10/12, § 5 Abs. 1 Nr. 1 HStS`,
    })
  })

  it('proposes nothing to pay with the day until which a dog is exempt, not with a sum of nothing', async () => {
    const card = await cardOf('Hund aus dem Tierheim: 24')
    expect(proposalOf(card, 'de')).toMatchObject({ how: expect.stringMatching(/^Befreit bis \d\d\.\d\d\.2028, § 6/) })
  })

  it("names the day on which a puppy is old enough, and that day's norm", async () => {
    const card = await cardOf('Welpe')
    expect(card.subjects[0]?.sums[0]?.factors[1]).toMatchObject({
      figure: '9/12',
      reason: { start: '2026-04-01', grown: '2026-04-20' },
      norms: ['§ 3 Abs. 2 HStS', '§ 3 Abs. 3 HStS'],
    })
  })

  it('marks the row of a dangerous dog with its test', async () => {
    const card = await cardOf('Gefährlicher Hund mit')
    expect(card.subjects[0]?.tables[0]?.rows.map((row) => row.fired)).toEqual([false, true, false])
    expect(card.subjects[0]?.sums[0]?.amount).toBe('187.5')
  })

  it('says until when a shelter dog is exempt', async () => {
    const card = await cardOf('Hund aus dem Tierheim: 24')
    expect(card.subjects[0]?.exemptUntil).toBe('2028-02-29')
    expect(card.subjects[0]?.sums[0]?.factors[1]).toMatchObject({
      figure: '0/12',
      reason: { kind: 'exempt' },
      norms: ['§ 6 Abs. 1 HStS'],
    })
  })

  it('shows one table per rate when the tax years differ', async () => {
    const card = await cardOf('Im Dezember')
    expect(card.totals).toEqual([
      { year: 2026, amount: '8.5' },
      { year: 2027, amount: '108' },
    ])
    expect(card.subjects[0]?.tables.map(({ validFrom }) => validFrom)).toEqual(['2024-01-01', '2027-01-01'])
    expect(proposalOf(card, 'de')).toMatchObject({ years: '2026 und 2027', amount: '116.50' })
  })

  it('has a part for each dog', async () => {
    const card = await cardOf('Zwei Hunde')
    expect(card.subjects).toHaveLength(2)
    expect(card.totals).toEqual([{ year: 2026, amount: '161.5' }])
  })

  it('shows named values where a rule has neither tables nor sums', () => {
    const record: DecisionRecord = {
      decision: 'liableFrom',
      on: '2026-03-15',
      inputs: {},
      parameters: [],
      steps: [{ name: 'puppy', value: false, norms: ['n_puppy'] }],
      norms: [],
      output: { $date: '2026-03-01' },
      used: [],
    }
    const card = ruleCard(
      { record, at: '2026-03-15T09:00', definition: world.definition.definition, revision: () => undefined },
      'de',
    )
    expect(card.values).toEqual([
      { label: 'War beim Einzug jünger als drei Monate', text: 'nein', norms: ['§ 3 Abs. 2 HStS'] },
    ])
    expect(proposalOf(card, 'de')).toBeNull()
  })

  it('shows each step of any other rule, with the versions and rows behind it', async () => {
    const other = readFileSync(new URL('../../../../../examples/einbuergerung/process.json', import.meta.url), 'utf8')
    const definition = JSON.parse(other) as World['definition']['definition']
    const years: DecisionRecord = {
      decision: 'requiredResidence',
      on: '2024-06-26',
      version: { version: versionOf(definition, '2024-06-26'), to: '2024-06-26', norms: ['n_residence'] },
      inputs: {},
      parameters: [],
      rows: [{ row: 'r_gone', norms: [], outputs: {} }],
      norms: [],
      output: null,
      used: [],
    }
    const record: DecisionRecord = {
      decision: 'einbuergerung',
      on: '2024-06-26',
      inputs: {},
      parameters: [],
      steps: [{ name: 'resident', value: true, norms: ['n_residence'] }],
      norms: [],
      output: null,
      used: [years, years],
    }
    const card = ruleCard({ record, at: '2024-06-26T09:00', definition, revision: () => undefined }, 'de')
    expect(card.values).toEqual([
      { label: 'Nötige Jahre in Deutschland', text: 'Fassung bis 26.06.2024', norms: ['§ 10 Abs. 1 Satz 1 StAG'] },
      { label: 'Nötige Jahre in Deutschland', text: 'r_gone', norms: [] },
      { label: 'Aufenthalt lang genug', text: 'ja', norms: ['§ 10 Abs. 1 Satz 1 StAG'] },
    ])
  })
})

function versionOf({ decisions }: World['definition']['definition'], to: string): string {
  const logic = decisions.find(({ key }) => key === 'requiredResidence')?.logic
  const found = logic?.kind === 'dated' ? logic.versions.find(({ validity }) => validity.to === to) : undefined
  if (found === undefined) throw new Error('no version')
  return found.key
}
