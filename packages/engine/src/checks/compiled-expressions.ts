import { allExpressions } from '../blocks/all-expressions.ts'
import type { PlacedExpression } from '../definition/expressions.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { compileExpression, compileUnaryTests } from '../feel/compile.ts'
import type { Expression } from '../feel/expression.ts'
import type { Result } from '../problems/problem.ts'
import { finish } from './finish.ts'

/** An expression of a model with what became of it. */
export interface CompiledExpression extends PlacedExpression {
  readonly compiled: Result<Expression>
}

/** Expressions between two pauses. */
const SLICE = 20

/** Compiles every expression of a model once, and pauses so that a host can do something else between. */
export function* compiling(definition: ProcessDefinition): Generator<undefined, readonly CompiledExpression[]> {
  const all: CompiledExpression[] = []
  const known = { expression: new Map<string, Result<Expression>>(), 'unary-tests': new Map<string, Result<Expression>>() }
  for (const placed of allExpressions(definition)) {
    const { source, kind } = placed
    const compile = kind === 'expression' ? compileExpression : compileUnaryTests
    const compiled = known[kind].get(source) ?? compile(source)
    known[kind].set(source, compiled)
    all.push({ ...placed, compiled })
    if (all.length % SLICE === 0) yield
  }
  return all
}

/** As `compiling`, without pauses. */
export function compiledExpressions(definition: ProcessDefinition): readonly CompiledExpression[] {
  return finish(compiling(definition))
}
