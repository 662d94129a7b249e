import type { TSchema } from 'typebox'

const names = new WeakMap<object, { readonly name: string; readonly schema: TSchema }>()

/**
 * Gives a schema a name in the OpenAPI document. `described` is what stands there; it differs from the
 * schema that judges requests where the engine judges the content itself and names each place.
 */
export function named<T extends TSchema>(name: string, schema: T, described: TSchema = schema): T {
  names.set(schema, { name, schema: described })
  return schema
}

export function nameOf(schema: object): { readonly name: string; readonly schema: TSchema } | undefined {
  return names.get(schema)
}
