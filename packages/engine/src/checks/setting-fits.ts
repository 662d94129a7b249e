import { Check as matches } from 'typebox/value'
import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

/**
 * Whether new settings of a step are no worse than those before: each has its shape and points to something that
 * exists. What was missing before may stay missing, so that people can fill in one after another.
 */
export function settingFits(definition: ProcessDefinition, before: Step, after: Step): boolean {
  const block = blockOf(after.block)
  if (!block) return false
  const { properties = {}, required = [] } = block.config as {
    readonly properties?: Readonly<Record<string, never>>
    readonly required?: readonly string[]
  }
  if (required.some((name) => name in before.config && !(name in after.config))) return false
  const shaped = Object.entries(after.config).every(([name, value]) => {
    const schema = properties[name]
    return schema !== undefined && matches(schema, value)
  })
  if (!shaped) return false
  const problemsOf = (step: Step) =>
    matches(block.config, step.config) ? block.checks(step, step.config as never, definition).length : 0
  return problemsOf(after) <= problemsOf(before)
}
