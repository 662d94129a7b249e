import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Expansion } from '../kernel/expansion.ts'
import { blockOf } from './index.ts'

/** Expands the composite blocks of a definition; undefined where it has none. Keys come from the source alone. */
export function expand(definition: ProcessDefinition): Expansion | undefined {
  const composites: Record<string, number> = {}
  const steps: Expansion['steps'][number][] = []
  const flows: Expansion['flows'][number][] = []
  for (const step of definition.steps) {
    const composite = blockOf(step.block)?.composite
    if (composite === undefined) continue
    const inside = composite.expand(step, step.config as never, definition)
    composites[step.block] = composite.version
    steps.push({ ...step, block: 'subprocess', config: {} }, ...inside.steps)
    flows.push(...inside.flows)
  }
  return steps.length === 0 ? undefined : { composites, steps, flows }
}
