import { referencedNames } from '../feel/references.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

const READ = /^parameter\.([^.]+)/

/** A value table that an expression reads is declared, or the first case that needs it would stop there. */
export const parametersDeclared: Check = {
  name: 'parameters-declared',
  run(definition, expressions) {
    const declared = new Set(definition.parameters.map(({ key }) => key))
    return expressions.flatMap(({ place, compiled }) => {
      const read = compiled.ok ? referencedNames(compiled.value).map((name) => READ.exec(name)?.[1]) : []
      return [...new Set(read)].flatMap((parameter) =>
        parameter === undefined || declared.has(parameter) ? [] : [problem('parameter-unknown', { parameter }, place)],
      )
    })
  },
}
