import { Check as matches } from 'typebox/value'
import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'

/**
 * Whether a step with new settings is worse than before: a setting has the wrong shape, or points to something
 * that does not exist. What was missing before may stay missing, so that people can fill in one after another.
 */
export function settingFits(definition: ProcessDefinition, before: Step, after: Step): boolean {
  const block = blockOf(after.block)
  if (!block) return false
  const { properties = {} } = block.config as { readonly properties?: Readonly<Record<string, never>> }
  const shaped = Object.entries(after.config).every(([name, value]) => {
    const schema = properties[name]
    return schema !== undefined && matches(schema, value)
  })
  if (!shaped) return false
  const problemsOf = (step: Step) =>
    matches(block.config, step.config) ? block.checks(step, step.config as never, definition).length : 0
  return problemsOf(after) <= problemsOf(before)
}
