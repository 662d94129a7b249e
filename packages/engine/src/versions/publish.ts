import { allExpressions } from '../blocks/all-expressions.ts'
import { expand } from '../blocks/expand.ts'
import { type CheckedDefinition, checking } from '../checks/check-definition.ts'
import { finish } from '../checks/finish.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { compileExpression } from '../feel/compile.ts'
import type { Expression } from '../feel/expression.ts'
import type { Expansion } from '../kernel/expansion.ts'
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

/** Freezes what was checked: the definition with the form that each of its expressions was compiled to, and what its composite blocks expand to. */
export function freeze({ definition, expressions }: CheckedDefinition, version: number): PublishedDefinition {
  const bySource = { expression: new Map<string, Expression>(), 'unary-tests': new Map<string, Expression>() }
  for (const { source, kind, compiled } of expressions) if (compiled.ok) bySource[kind].set(source, compiled.value)
  const expansion = expand(definition)
  for (const source of expansion === undefined ? [] : sourcesOf(definition, expansion)) {
    const compiled = bySource.expression.has(source) ? null : compileExpression(source)
    if (compiled?.ok) bySource.expression.set(source, compiled.value)
  }
  return {
    format: 1,
    version,
    definition,
    expressions: Object.fromEntries(bySource.expression),
    unaryTests: Object.fromEntries(bySource['unary-tests']),
    ...(expansion === undefined ? {} : { expansion }),
  }
}

/** Expressions of the steps that composite blocks were expanded to. */
function sourcesOf(definition: ProcessDefinition, { steps, flows }: Expansion): readonly string[] {
  const inside = allExpressions({ ...definition, steps: [...steps], flows: [...flows] })
  return inside.filter(({ place, kind }) => kind === 'expression' && /^(steps|flows)\//.test(place)).map(({ source }) => source)
}
