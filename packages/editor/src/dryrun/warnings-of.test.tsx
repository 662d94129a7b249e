import { readFileSync } from 'node:fs'
import { landCalendar, type ParameterRevision, type ProcessDefinition } from '@laufzettel/engine'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { dryRunWorld } from './dry-run-world.ts'
import { replay } from './replay.ts'
import { RunWarnings } from './run-warnings.tsx'
import { warningsOf } from './warnings-of.ts'

const file = new URL('../../../../examples/hundesteuer/parameters.json', import.meta.url)
const published = JSON.parse(readFileSync(file, 'utf8')) as ParameterRevision[]
const place = { calendar: landCalendar('HE', 2025, 2030), published }
const START = '2026-03-01T09:00:00.000Z'

/** The example after its first event. */
function ran(change: (definition: ProcessDefinition) => void) {
  const { definition } = structuredClone(exampleDraft())
  change(definition)
  const world = dryRunWorld({ definition, revisions: [] }, place)
  if (!world.ok) throw new Error(world.problems[0]?.name)
  const run = replay(world.value, START, definition.scenarios[0]?.events.slice(0, 1) ?? [])
  expect(run.problems).toEqual([])
  return { simulation: run.simulation, definition }
}

/** The amount of a year as a text, to which a number is added. */
function withWrongSum(definition: ProcessDefinition): void {
  const rule = definition.decisions.find(({ key }) => key === 'yearOfDog')
  if (rule?.logic.kind !== 'calculation') throw new Error('the rule is a calculation')
  const entry = rule.logic.entries.find(({ name }) => name === 'amount')
  if (entry === undefined) throw new Error('the rule has an amount')
  entry.expression = 'if ("x" + 1) = null then 5 else 6'
}

describe('what formulas came upon in a dry run', () => {
  it('is told once with its place, its source and the part that is meant', () => {
    const { simulation, definition } = ran(withWrongSum)
    const [found, ...others] = warningsOf(simulation, definition).filter(({ warning }) => warning.name === 'feel-operands')
    expect(others).toEqual([])
    expect(found?.place).toMatch(/^decisions\/yearOfDog\/entries\//)
    expect(found?.source.slice(found.from, found.to)).toBe('+')
    expect(Object.values(simulation.state?.vault.tax?.decisions ?? {})[0]?.record.output).not.toBeNull()
  })

  it.each([
    ['de', 'Regel „Steuer eines Jahres“'],
    ['en', 'rule “'],
  ] as const)('stands in %s with the formula and the way to it', (language, rule) => {
    const { simulation, definition } = ran(withWrongSum)
    const html = renderToStaticMarkup(
      <RunWarnings simulation={simulation} definition={definition} language={language} onShow={() => undefined} />,
    )
    expect(html).toContain('(&quot;x&quot; <mark>+</mark> 1) = null')
    expect(html).toContain(rule)
    expect(html).toContain('LZ-2')
  })

  it('tells of conditions of the flow, too, by their source', () => {
    const { simulation, definition } = ran(() => undefined)
    const [flow] = definition.flows
    if (flow === undefined) throw new Error('the example has flows')
    flow.condition = 'applicant.name > 3'
    const warning = { name: 'feel-operands', values: { operator: '>', left: 'string', right: 'number' }, offset: 15 } as never
    simulation.warnings.push({ warning, source: flow.condition })
    const told = warningsOf(simulation, definition).find(({ source }) => source === flow.condition)
    expect(told).toMatchObject({ place: expect.stringContaining(`flows/${flow.key}`), from: 15, to: 16 })
  })

  it('is nothing to show where all went well', () => {
    const { simulation, definition } = ran(() => undefined)
    const html = renderToStaticMarkup(
      <RunWarnings simulation={simulation} definition={definition} language="de" onShow={() => undefined} />,
    )
    expect(html).toBe('')
  })
})
