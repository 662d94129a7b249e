import type { FeelFunction, FeelValue } from '../../feel/value.ts'
import { problem } from '../../problems/problem.ts'
import type { BoxedFunction } from '../boxed.ts'
import { type BoxedCode, innerEnvironment, untraced } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'

/** Units of work of a call, beside its body's. */
const WORK = 2

/**
 * DMN 1.5 §10.2.2.9: a function over the names around it. One in another language than FEEL cannot run: it is a
 * problem of the model (`dmn-function-kind`), and calling it gives null.
 */
export function linkFunction({ language, parameters, body }: BoxedFunction, site: Site, linker: Linker): BoxedCode {
  const foreign = language !== 'FEEL'
  if (foreign) linker.problems.push(problem('dmn-function-kind', { kind: language }, site.place))
  const names = parameters.map((parameter) => parameter.name)
  const fits = parameters.map((parameter) => linker.fit(parameter.type, site))
  const code = linker.boxed(foreign ? null : body, below(site, 'body', names))
  return (outer): FeelFunction => {
    const { run } = outer
    const environment = untraced(outer)
    return {
      kind: 'function',
      name: 'function',
      parameters: names,
      invoke: (args) => {
        run.charge(WORK)
        const values = new Map<string, FeelValue>()
        for (const [index, name] of names.entries()) {
          values.set(name, fits[index]?.(args[index] ?? null, name, run) ?? null)
        }
        return code(innerEnvironment(environment, values))
      },
    }
  }
}
