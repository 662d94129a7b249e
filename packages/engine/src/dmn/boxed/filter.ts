import { truth } from '../../feel/truth.ts'
import { type FeelValue, isContext, isList } from '../../feel/value.ts'
import type { BoxedFilter } from '../boxed.ts'
import { type BoxedCode, type Environment, innerEnvironment, untraced } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'

/**
 * DMN 1.5 §10.2.2.11: the elements for which the condition is true. In the condition `item` is the element and
 * the entries of an element that is a context are names.
 */
export function linkFilter({ over, match }: BoxedFilter, site: Site, linker: Linker): BoxedCode {
  const source = linker.boxed(over, below(site, 'in'))
  const condition = linker.boxed(match, below(site, 'match', ['item']))
  return (outer) => {
    const environment = untraced(outer)
    const { run } = environment
    const value = source(environment)
    const list = isList(value) ? value : value === null ? [] : [value]
    return list.filter((element) => truth(condition(elementScope(environment, element)), run, 0) === true)
  }
}

function elementScope(environment: Environment, element: FeelValue): Environment {
  const values = new Map<string, FeelValue>([['item', element]])
  if (isContext(element)) for (const [name, entry] of element) values.set(name, entry)
  return innerEnvironment(environment, values)
}
