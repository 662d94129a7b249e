import { blockOf, type Flow, type ProcessDefinition, type Step, type Text } from '@laufzettel/engine'

/** An outcome of a work item, as a step's settings list it. */
export interface Outcome {
  readonly key: string
  readonly label: Text
}

/** A flow's condition as people mean it. */
export type Condition =
  | { readonly kind: 'none' }
  | { readonly kind: 'otherwise' }
  | { readonly kind: 'outcome'; readonly step: Step; readonly outcome: Outcome }
  | { readonly kind: 'expression'; readonly source: string }

const OUTCOME = /^\s*step\.([A-Za-z]\w*)\.outcome\s*=\s*"(\w+)"\s*$/

/** The FEEL condition that this outcome was chosen at this step. */
export function outcomeCondition(step: string, outcome: string): string {
  return `step.${step}.outcome = "${outcome}"`
}

/** Reads the condition of a flow back into what a person chose; anything else stays an expression. */
export function conditionOf(flow: Flow, definition: ProcessDefinition): Condition {
  if (flow.condition === undefined) return flow.isDefault === true ? { kind: 'otherwise' } : { kind: 'none' }
  const [, stepKey, outcomeKey] = OUTCOME.exec(flow.condition) ?? []
  const step = definition.steps.find((candidate) => candidate.key === stepKey)
  const outcome = step && outcomesOf(step).find((candidate) => candidate.key === outcomeKey)
  if (step && outcome) return { kind: 'outcome', step, outcome }
  return { kind: 'expression', source: flow.condition }
}

/** The outcomes that a step can have, by its settings or its block; none for steps without such a setting. Unfinished settings count as none. */
export function outcomesOf(step: Step): readonly Outcome[] {
  const fixed = blockOf(step.block)?.outcomes
  const outcomes = fixed === undefined ? step.config.outcomes : fixed(step.config as never)
  return Array.isArray(outcomes) ? outcomes.filter(isOutcome) : []
}

function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== 'object' || value === null) return false
  const { key, label } = value as { key?: unknown; label?: unknown }
  return typeof key === 'string' && typeof label === 'object' && label !== null
}

/**
 * Steps whose outcome a way out of `step` may ask for: those from which a path leads to `step`, nearest first,
 * `step` itself included.
 */
export function askableSteps(step: string, definition: ProcessDefinition): readonly Step[] {
  const seen = new Set<string>([step])
  const queue = [step]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const host = definition.steps.find((candidate) => candidate.key === at)?.attachedTo
    const before = definition.flows.filter((flow) => flow.to === at).map((flow) => flow.from)
    for (const key of host === undefined ? before : [...before, host]) {
      if (seen.has(key)) continue
      seen.add(key)
      queue.push(key)
    }
  }
  return [...seen].flatMap((key) => {
    const found = definition.steps.find((candidate) => candidate.key === key)
    return found && outcomesOf(found).length > 0 ? [found] : []
  })
}

/** What stands on a flow: its label, else the outcome that it asks for; undefined where neither is known. */
export function flowWords(flow: Flow, definition: ProcessDefinition): Text | undefined {
  if (flow.label) return flow.label
  const condition = conditionOf(flow, definition)
  return condition.kind === 'outcome' ? condition.outcome.label : undefined
}
