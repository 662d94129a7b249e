import { truth } from '../../feel/truth.ts'
import type { BoxedConditional } from '../boxed.ts'
import { type BoxedCode, untraced } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'
import { traced } from '../trace.ts'

/** DMN 1.5 §10.2.2.10: whatever is not true takes the other branch. */
export function linkConditional({ condition, yes, no }: BoxedConditional, site: Site, linker: Linker): BoxedCode {
  const decides = linker.boxed(condition, below(site, 'if'))
  const then = linker.boxed(yes, below(site, 'then'))
  const otherwise = linker.boxed(no, below(site, 'else'))
  return (environment) => {
    const value = traced(environment, { name: 'if', norms: [] }, (inner) => decides(untraced(inner)))
    return truth(value, environment.run, 0) === true ? then(environment) : otherwise(environment)
  }
}
