import { checkDefinition } from '../checks/check-definition.ts'
import { allExpressions } from '../blocks/all-expressions.ts'
import { compileExpression, compileUnaryTests } from '../feel/compile.ts'
import type { Expression } from '../feel/expression.ts'
import type { PublishedDefinition } from '../kernel/world.ts'
import { fine, refuse, type Result } from '../problems/problem.ts'

/**
 * Freezes a definition: checks it and compiles every expression once. `input` may be anything that was parsed
 * from JSON. `version` counts the published versions. Problems: all those of the checks.
 */
export function publish(input: unknown, version: number): Result<PublishedDefinition> {
  const checked = checkDefinition(input)
  if (!checked.ok) return checked
  const definition = checked.value
  const compiledBySource = { expression: new Map<string, Expression>(), 'unary-tests': new Map<string, Expression>() }
  for (const { source, kind } of allExpressions(definition)) {
    const compiled = kind === 'expression' ? compileExpression(source) : compileUnaryTests(source)
    if (!compiled.ok) return refuse(...compiled.problems)
    compiledBySource[kind].set(source, compiled.value)
  }
  return fine({
    format: 1,
    version,
    definition,
    expressions: Object.fromEntries(compiledBySource.expression),
    unaryTests: Object.fromEntries(compiledBySource['unary-tests']),
  })
}
