import { references } from '../feel/references.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { namesInScope } from './names-in-scope.ts'

/**
 * Every name that an expression reads exists at its place. Names inside a filter can be entries of the
 * filtered elements and are not judged.
 */
export const namesKnown: Check = {
  name: 'names-known',
  run(definition, expressions) {
    const namesAt = namesInScope(definition)
    return expressions.flatMap(({ place, compiled }) => {
      if (!compiled.ok) return []
      const names = namesAt(place)
      const unknown = references(compiled.value).flatMap(({ path, filtered }) => {
        const [root = '', member] = path.split('.')
        const members = names.get(root)
        if (members === undefined) return filtered ? [] : [root]
        return members === null || member === undefined || members.has(member) ? [] : [`${root}.${member}`]
      })
      return [...new Set(unknown)].map((name) => problem('name-unknown', { name }, place))
    })
  },
}
