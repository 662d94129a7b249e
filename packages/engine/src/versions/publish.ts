import { type CheckedDefinition, checking } from '../checks/check-definition.ts'
import { finish } from '../checks/finish.ts'
import type { Expression } from '../feel/expression.ts'
import type { PublishedDefinition } from '../kernel/world.ts'
import { fine, type Result } from '../problems/problem.ts'

/**
 * Checks a definition and freezes it. `input` may be anything that was parsed from JSON. `version` counts the
 * published versions. Problems: all those of the checks.
 */
export function publish(input: unknown, version: number): Result<PublishedDefinition> {
  const checked = finish(checking(input))
  return checked.ok ? fine(freeze(checked.value, version)) : checked
}

/** Freezes what was checked: the definition with the form that each of its expressions was compiled to. */
export function freeze({ definition, expressions }: CheckedDefinition, version: number): PublishedDefinition {
  const bySource = { expression: new Map<string, Expression>(), 'unary-tests': new Map<string, Expression>() }
  for (const { source, kind, compiled } of expressions) if (compiled.ok) bySource[kind].set(source, compiled.value)
  return {
    format: 1,
    version,
    definition,
    expressions: Object.fromEntries(bySource.expression),
    unaryTests: Object.fromEntries(bySource['unary-tests']),
  }
}
