import type { Run } from './run.ts'
import type { FeelValue } from './value.ts'

/** Names an expression can read. */
export interface Scope {
  /** undefined for a name that does not exist. `run` is the evaluation that asks, for scopes that do work. */
  get(name: string, run?: Run): FeelValue | undefined
  /** Called with the dotted path and value of everything that is read from this scope. */
  onRead?(path: string, value: FeelValue): void
}

/** A scope over a record or map; only own members are names. */
export function scopeOf(values: Readonly<Record<string, FeelValue>> | ReadonlyMap<string, FeelValue>): Scope {
  if (values instanceof Map) return { get: (name) => values.get(name) }
  const record = values as Readonly<Record<string, FeelValue>>
  return { get: (name) => (Object.hasOwn(record, name) ? record[name] : undefined) }
}

/** Names of `inner` hide those of `outer`. */
export function childScope(outer: Scope, inner: Scope): Scope {
  return {
    get: (name, run) => {
      const value = inner.get(name, run)
      return value === undefined ? outer.get(name, run) : value
    },
  }
}

export const EMPTY_SCOPE: Scope = { get: () => undefined }
