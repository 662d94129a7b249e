import type { BoxedList } from '../boxed.ts'
import { type BoxedCode, untraced } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'

/** DMN 1.5 §10.2.2.6. */
export function linkList({ items }: BoxedList, site: Site, linker: Linker): BoxedCode {
  const codes = items.map((item, index) => linker.boxed(item, below(site, `items/${index}`)))
  return (environment) => {
    const inner = untraced(environment)
    return codes.map((code) => code(inner))
  }
}
