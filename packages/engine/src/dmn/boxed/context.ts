import { type FeelValue, contextOf } from '../../feel/value.ts'
import type { BoxedContext, BoxedEntry } from '../boxed.ts'
import { type BoxedCode, innerEnvironment } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'
import { traced } from '../trace.ts'

/** DMN 1.5 §10.2.2.4: each entry sees those before it; the value is the result, or the context of all entries. */
export function linkContext({ entries, result }: BoxedContext, site: Site, linker: Linker): BoxedCode {
  const names: string[] = []
  const linked = entries.map((entry) => {
    // Its own name, too: a function may call itself.
    const at = below(site, `entries/${entry.key ?? entry.name}`, [...names, entry.name])
    const code = linker.boxed(entry.value, at)
    const fit = linker.fit(entry.type, at)
    names.push(entry.name)
    return { entry, code, fit }
  })
  const outcome = result === undefined ? null : linker.boxed(result, below(site, 'result', names))
  return (environment) => {
    const { run, trace } = environment
    if (trace !== null) trace.steps ??= []
    const values = new Map<string, FeelValue>()
    const inner = innerEnvironment(environment, values)
    for (const { entry, code, fit } of linked) {
      const value = traced(inner, stepOf(entry), (here) => fit(code(here), entry.name, run))
      values.set(entry.name, value)
    }
    return outcome === null ? contextOf(values) : outcome(inner)
  }
}

function stepOf({ name, norms }: BoxedEntry) {
  return { name, norms: norms ?? [] }
}
