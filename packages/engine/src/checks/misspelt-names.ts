import { allExpressions } from '../blocks/all-expressions.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { compileExpression, compileUnaryTests } from '../feel/compile.ts'
import { namesKnown } from './names-known.ts'
import { typesFit } from './types-fit.ts'

/** Names in the expressions of one place that look like slips, each with the name that was probably meant. */
export function misspeltNames(
  definition: ProcessDefinition,
  place: string,
): readonly { readonly name: string; readonly near: string }[] {
  const here = allExpressions(definition)
    .filter((each) => each.place === place)
    .map((each) => ({
      ...each,
      compiled: each.kind === 'expression' ? compileExpression(each.source) : compileUnaryTests(each.source),
    }))
  return [namesKnown, typesFit].flatMap((check) =>
    check.run(definition, here).flatMap(({ name: found, values }) => {
      const { name, near } = values ?? {}
      return found === 'name-misspelt' && typeof name === 'string' && typeof near === 'string' ? [{ name, near }] : []
    }),
  )
}
