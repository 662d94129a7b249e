import { domainOf } from '../../feel/iteration.ts'
import { truth } from '../../feel/truth.ts'
import type { BoxedQuantified } from '../boxed.ts'
import { type BoxedCode, innerEnvironment, untraced } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'

/**
 * DMN 1.5 §10.2.2.12: `some` and `every` in three-valued logic; undecided elements make the result null, and so does
 * a condition that is no truth value.
 */
export function linkQuantified({ kind, variable, over, body }: BoxedQuantified, site: Site, linker: Linker): BoxedCode {
  const source = linker.boxed(over, below(site, 'in'))
  const code = linker.boxed(body, below(site, 'satisfies', [variable]))
  const deciding = kind === 'some'
  return (outer) => {
    const environment = untraced(outer)
    const { run } = environment
    const domain = domainOf(source(environment), run, 0)
    if (domain === null) return null
    let result: boolean | null = !deciding
    for (let index = 0; index < domain.length; index += 1) {
      const value = code(innerEnvironment(environment, new Map([[variable, domain.at(index)]])))
      if (value === deciding) return deciding
      if (value === null) result = null
      else if (typeof value !== 'boolean') return truth(value, run, 0)
    }
    return result
  }
}
