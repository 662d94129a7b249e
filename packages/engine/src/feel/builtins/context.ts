import { type FeelContext, type FeelList, type FeelValue, contextOf, isContext, isList } from '../value.ts'
import { type Builtin, type Call, builtin, overload } from './builtin.ts'

function put(call: Call, context: FeelContext, keys: FeelList, value: FeelValue): FeelValue {
  const [key, ...rest] = keys
  if (typeof key !== 'string' || keys.length > 100) return call.none('keys')
  call.run.charge(context.size)
  const copy = new Map(context)
  if (rest.length === 0) return copy.set(key, value)
  const inner = context.get(key)
  if (inner === undefined || !isContext(inner)) return call.none(key)
  const changed = put(call, inner, rest, value)
  return changed === null ? null : copy.set(key, changed)
}

function fromEntries(call: Call, entries: FeelList): FeelValue {
  call.run.charge(entries.length)
  const context = new Map<string, FeelValue>()
  for (const entry of entries) {
    const key = isContext(entry) ? entry.get('key') : undefined
    const value = isContext(entry) ? entry.get('value') : undefined
    if (typeof key !== 'string' || value === undefined || context.has(key)) return call.none('entries')
    context.set(key, value)
  }
  return context
}

/** Context functions (DMN 1.5 §10.3.4.10, table 85). */
export const CONTEXT_BUILTINS: readonly Builtin[] = [
  builtin(
    'get value',
    overload(['m: context', 'key: string'], (_, context, key) => context.get(key) ?? null),
  ),
  builtin(
    'get entries',
    overload(['m: context'], (call, context) => {
      call.run.charge(context.size)
      return [...context].map(([key, value]) =>
        contextOf([
          ['key', key],
          ['value', value],
        ]),
      )
    }),
  ),
  builtin('context', overload(['entries: list'], fromEntries)),
  builtin(
    'context put',
    overload(['context: context', 'key: string', 'value: any'], (call, context, key, value) =>
      put(call, context, [key], value),
    ),
    overload(['context: context', 'keys: list', 'value: any'], put),
  ),
  builtin(
    'context merge',
    overload(['contexts: list'], (call, contexts) => {
      const merged = new Map<string, FeelValue>()
      for (const context of contexts) {
        if (!isContext(context) || isList(context)) return call.none('contexts')
        call.run.charge(context.size + 1)
        for (const [name, value] of context) merged.set(name, value)
      }
      return merged
    }),
  ),
]
