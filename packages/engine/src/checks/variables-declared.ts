import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { nestingOf, stepsAround } from './nesting.ts'

/**
 * What the results of a step are written into is declared: as a variable of the model, which has a retention class, or
 * as an input of a subprocess around it, which ends with that.
 */
export const variablesDeclared: Check = {
  name: 'variables-declared',
  run(definition) {
    const declared = new Set(definition.variables?.map(({ key }) => key))
    const nesting = nestingOf(definition)
    return definition.steps.flatMap((step) => {
      const { outputs = [], repeats } = step
      const written = outputs.map(({ name }) => name)
      if (repeats?.kind === 'each' && repeats.into) written.push(repeats.into.name)
      const around = stepsAround(nesting, step).flatMap(({ inputs = [] }) => inputs.map(({ name }) => name))
      return written
        .filter((name) => !declared.has(name) && !around.includes(name))
        .map((name) => problem('variable-undeclared', { step: step.name, name }, `steps/${step.key}/outputs/${name}`))
    })
  },
}
