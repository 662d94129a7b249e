import { expressionsOf, type PlacedExpression } from '../definition/expressions.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { blockOf } from './index.ts'

/** Expressions of the definition and of its steps' settings. */
export function allExpressions(definition: ProcessDefinition): PlacedExpression[] {
  const inSteps = definition.steps.flatMap((step) => {
    const sources = blockOf(step.block)?.expressions(step.config as never) ?? []
    return sources.map((source) => ({ source, place: `steps/${step.key}/config`, kind: 'expression' as const }))
  })
  return [...expressionsOf(definition), ...inSteps]
}
