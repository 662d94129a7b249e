import { invokeNamed } from '../../feel/invoke.ts'
import type { FeelValue } from '../../feel/value.ts'
import type { BoxedInvocation } from '../boxed.ts'
import type { BoxedCode } from '../environment.ts'
import type { Linker } from '../linker.ts'
import { type Site, below } from '../site.ts'
import { traced } from '../trace.ts'

/** DMN 1.5 §10.2.2.5: the called function with its arguments by name. */
export function linkInvocation({ called, bindings }: BoxedInvocation, site: Site, linker: Linker): BoxedCode {
  const callee = linker.boxed(called, below(site, 'called'))
  const name = called.kind === 'literal' ? called.source.trim() : 'function'
  const linked = bindings.map((binding) => {
    const at = below(site, `bindings/${binding.name}`)
    return { name: binding.name, fit: linker.fit(binding.type, at), code: linker.boxed(binding.value, at) }
  })
  return (environment) => {
    const { run } = environment
    const args = new Map<string, FeelValue>()
    for (const binding of linked) {
      const value = traced(environment, { name: binding.name, norms: [] }, (inner) =>
        binding.fit(binding.code(inner), binding.name, run),
      )
      args.set(binding.name, value)
    }
    const target = callee({ ...environment, trace: null })
    const before = run.place
    run.place = site.place
    const value = invokeNamed(target, name, args, run, 0)
    run.place = before
    return value
  }
}
