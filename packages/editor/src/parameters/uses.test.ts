import { describe, expect, it } from 'vitest'
import { exampleDefinition } from '../forms/example.fixture.ts'
import { runningCases } from './running-cases.ts'
import { usesOf } from './uses.ts'

const definition = exampleDefinition()
const parameter = definition.parameters[0]
if (parameter === undefined) throw new Error('The example has a rate.')
const uses = usesOf(definition, parameter.key)
const running = (validFrom: string, read = uses) =>
  runningCases(read, parameter, { $number: '108' }, validFrom, { $number: '102' }).de

describe('where a parameter is used', () => {
  it('names the rule, its row and the norm', () => {
    expect(
      uses.direct.map(({ title, detail, norms }) => [title.de, detail?.de, norms.map((norm) => norm.section)]),
    ).toEqual([['Jahressteuer je Hund', 'Zeile 1', ['§ 5 Abs. 1 Nr. 1']]])
  })

  it('follows rules that call rules, up to the steps that apply them', () => {
    expect(uses.dependent.map((decision) => decision.key).sort()).toEqual(['assessDog', 'assessment', 'yearOfDog'])
    expect(uses.steps.map((step) => step.name.de)).toEqual(['Steuer berechnen'])
  })

  it('is nowhere for a parameter that nothing reads, and passes over what cannot be read', () => {
    const unfinished = exampleDefinition()
    const table = unfinished.decisions.find((decision) => decision.key === 'annualRate')?.logic
    const row = table?.kind === 'table' ? table.rows[0] : undefined
    if (row !== undefined) row.then[0] = 'parameter.regularRate +'
    expect(usesOf(unfinished, 'regularRate').direct).toEqual([])
    expect(usesOf(definition, 'noSuchRate')).toEqual({ direct: [], dependent: [], steps: [] })
  })
})

describe('what a new value means for running cases', () => {
  it('follows the tax year where the rule asks for its first day', () => {
    expect(running('2027-01-01')).toBe(
      'Laufende Anträge folgen dem Steuerjahr. Für 2026 bleibt es bei 102,00\u00a0€. Für 2027 gilt 108,00\u00a0€, auch wenn der Antrag schon gestellt ist.',
    )
    expect(running('2027-03-01')).toContain('erst ab dem Steuerjahr 2028')
  })

  it('is said by the day of the decision where the rule names no date', () => {
    const bare = {
      ...uses,
      direct: uses.direct.map((use) => ({ ...use, decision: use.decision && withoutDate(use.decision) })),
    }
    expect(running('2027-03-01', { ...bare, dependent: [] })).toContain('Bis 28.02.2027 gilt der alte Wert')
    // Called by another rule it takes over the day of that one.
    expect(running('2027-03-01', bare)).toContain('Jede Regel fragt nach ihrem eigenen Datum')
    const inLetter = { ...uses, direct: uses.direct.map((use) => ({ ...use, decision: null })) }
    expect(running('2027-03-01', inLetter)).toContain('Bis 28.02.2027 gilt der alte Wert')
    expect(running('2027-01-01', { direct: [], dependent: [], steps: [] })).toContain('Noch liest nichts')
  })
})

function withoutDate<T extends { on?: string }>({ on: _on, ...decision }: T): Omit<T, 'on'> {
  return decision
}
