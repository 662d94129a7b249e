import { blockOf } from '../blocks/index.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

/** Keys of what flows and boundary events lead to from these steps, these steps among them. */
export function stepsFrom({ flows, steps }: ProcessDefinition, keys: readonly string[]): ReadonlySet<string> {
  const ways = Map.groupBy(flows, (flow) => flow.from)
  const attached = Map.groupBy(steps, (step) => step.attachedTo)
  const reached = new Set<string>()
  const open = [...keys]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    for (const flow of ways.get(key) ?? []) open.push(flow.to)
    for (const step of attached.get(key) ?? []) open.push(step.key)
  }
  return reached
}

/** Keys of the steps that a case can come to from the start. */
export function reachedSteps(definition: ProcessDefinition): ReadonlySet<string> {
  return stepsFrom(
    definition,
    definition.steps.filter((step) => blockOf(step.block)?.starts).map((step) => step.key),
  )
}
