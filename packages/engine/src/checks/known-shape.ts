import type { TSchema } from 'typebox'
import { Check as matches } from 'typebox/value'

const known = new WeakMap<object, TSchema>()

/** What matched during one run of checks over a model that is not frozen. */
export type ShapeMemory = WeakMap<object, TSchema>

let memory: ShapeMemory | undefined

/** Does work during which nobody changes the model: what is in the memory is not looked at again. */
export function remembering<T>(within: ShapeMemory, work: () => T): T {
  const before = memory
  memory = within
  try {
    return work()
  } finally {
    memory = before
  }
}

/**
 * Whether a value matches a schema. A frozen object that matched is not looked at again: the modeller's draft
 * shares what an edit left alone (and freezes deeply), and most of a model is left alone.
 */
export function matchesShape(schema: TSchema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return matches(schema, value)
  const matched = Object.isFrozen(value) ? known : memory
  if (matched?.get(value) === schema) return true
  const fits = matches(schema, value)
  if (fits) matched?.set(value, schema)
  return fits
}

/**
 * Whether an object whose members are mostly lists matches: each element is judged by itself with `fits`, and a pause
 * comes after it.
 */
export function* matchingInParts(
  schema: TSchema,
  value: object,
  fits: (schema: TSchema, value: unknown) => boolean,
): Generator<undefined, boolean> {
  const { properties } = schema as TSchema & { readonly properties: Readonly<Record<string, TSchema>> }
  const lists = Object.entries(value).flatMap(([name, list]) => {
    const items = (properties[name] as { readonly items?: TSchema } | undefined)?.items
    return items && Array.isArray(list) && list.length > 0 ? [{ name, items, list: list as unknown[] }] : []
  })
  const rest = { ...value, ...Object.fromEntries(lists.map(({ name }) => [name, []])) }
  if (!matches(schema, rest)) return false
  for (const { items, list } of lists) {
    for (const each of list) {
      if (!fits(items, each)) return false
      yield
    }
  }
  return true
}
