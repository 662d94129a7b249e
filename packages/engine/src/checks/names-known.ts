import { references } from '../feel/references.ts'
import { nearName } from '../feel/static/near-name.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import type { CompiledExpression } from './compiled-expressions.ts'
import { finish } from './finish.ts'
import { flatMapping } from './flat-mapping.ts'
import { namesInScope } from './names-in-scope.ts'

/**
 * Every name that an expression reads exists at its place; what follows a dot is judged by `types-fit`. Names inside a
 * filter can be entries of the filtered elements and are not judged.
 */
export const namesKnown: Check = {
  name: 'names-known',
  run: (definition, expressions) => finish(running(definition, expressions)),
  running,
}

function* running(definition: ProcessDefinition, expressions: readonly CompiledExpression[]): Generator<undefined, Problem[]> {
  const namesAt = namesInScope(definition)
  return yield* flatMapping(expressions, ({ place, compiled }) => {
    if (!compiled.ok) return []
    const names = namesAt(place)
    if (names === 'any') return []
    const roots = references(compiled.value).flatMap(({ path, filtered }) => {
      const [root = ''] = path.split('.')
      return filtered || names.has(root) ? [] : [root]
    })
    return [...new Set(roots)].map((name) => {
      const near = nearName(name, names)
      return near === undefined ? problem('name-unknown', { name }, place) : problem('name-misspelt', { name, near }, place)
    })
  })
}
