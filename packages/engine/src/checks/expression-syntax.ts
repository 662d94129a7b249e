import { allExpressions } from '../blocks/all-expressions.ts'
import { compileExpression, compileUnaryTests } from '../feel/compile.ts'
import type { Check } from './check.ts'

/** Every expression can be understood. */
export const expressionSyntax: Check = {
  name: 'expression-syntax',
  run(definition) {
    return allExpressions(definition).flatMap(({ source, place, kind }) => {
      const compiled = kind === 'expression' ? compileExpression(source) : compileUnaryTests(source)
      return compiled.ok ? [] : compiled.problems.map((found) => ({ ...found, place }))
    })
  },
}
