import { readFileSync } from 'node:fs'
import type { Flow, ProcessDefinition, Scenario, Step } from '@laufzettel/engine'

const text = readFileSync(new URL('../../../examples/hundesteuer/process.json', import.meta.url), 'utf8')

/** Test cases whose answers the form takes; their way ends otherwise than in the example. */
export function exampleScenarios(): Scenario[] {
  return (JSON.parse(text) as ProcessDefinition).scenarios
}

/**
 * A procedure of exactly this many steps: the example's forms, rules and letters, and a way of rule, decision,
 * split and letter again and again. Always the same for the same size. The next to last steps stand in a row.
 */
export function procedureOf(size: number): ProcessDefinition {
  const base = JSON.parse(text) as ProcessDefinition
  const steps: Step[] = []
  const flows: Flow[] = []
  const add = (block: string): string => {
    const model = base.steps.find((step) => step.block === block)
    if (!model) throw new Error(`the example has no step of ${block}`)
    const key = `s_${String(steps.length).padStart(8, '0')}`
    const { de, en = de } = model.name
    steps.push({ ...structuredClone(model), key, name: { de: `${de} ${steps.length}`, en: `${en} ${steps.length}` } })
    return key
  }
  const lead = (from: string, to: string, more: Partial<Flow> = {}) => {
    flows.push({ key: `f_${String(flows.length).padStart(8, '0')}`, from, to, ...more })
  }
  let last = add('form-start')
  while (size - steps.length > 8) {
    const [rule, decision, split, letter, next] = ['rule', 'user-task', 'exclusive-gateway', 'letter', 'rule'].map(add)
    if (!rule || !decision || !split || !letter || !next) break
    const asked = steps.find(({ key }) => key === decision)?.config.outcomes
    const outcome = Array.isArray(asked) ? (asked[1] as { key: string }).key : ''
    lead(last, rule)
    lead(rule, decision)
    lead(decision, split)
    lead(split, letter, {
      condition: `step.${decision}.outcome = "${outcome}"`,
      label: { de: 'Etwas ist unklar', en: 'Something is unclear' },
    })
    lead(split, next, { isDefault: true, label: { de: 'Angaben vollständig', en: 'Answers complete' } })
    lead(letter, next)
    last = next
  }
  while (steps.length < size) {
    const next = add(steps.length === size - 1 ? 'end' : 'rule')
    lead(last, next)
    last = next
  }
  const stations = base.stations.map((station, index) => ({
    ...station,
    steps: index === 0 ? steps.map(({ key }) => key) : [],
  }))
  return { ...base, steps, flows, stations, scenarios: [] }
}
