import { domainOf } from '../../feel/iteration.ts'
import type { Run } from '../../feel/run.ts'
import type { FeelValue } from '../../feel/value.ts'
import type { BoxedFor } from '../boxed.ts'
import { type BoxedCode, type NamedValues, innerEnvironment, untraced } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'

/** DMN 1.5 §10.2.2.12: the results for each element; `partial` is the list of those so far. */
export function linkFor({ variable, over, body }: BoxedFor, site: Site, linker: Linker): BoxedCode {
  const source = linker.boxed(over, below(site, 'in'))
  const code = linker.boxed(body, below(site, 'return', [variable, 'partial']))
  return (outer) => {
    const environment = untraced(outer)
    const { run } = environment
    const domain = domainOf(source(environment), run, 0)
    if (domain === null) return null
    const results: FeelValue[] = []
    for (let index = 0; index < domain.length; index += 1) {
      run.checkList(index + 1)
      results.push(code(innerEnvironment(environment, namesOf(variable, domain.at(index), results, run))))
    }
    return results
  }
}

/** The results so far are copied only when they are asked for: most bodies never do. */
function namesOf(variable: string, element: FeelValue, results: readonly FeelValue[], run: Run): NamedValues {
  return {
    has: (name) => name === variable || name === 'partial',
    get: (name) => {
      if (name === variable) return element
      run.charge(results.length)
      return [...results]
    },
  }
}
