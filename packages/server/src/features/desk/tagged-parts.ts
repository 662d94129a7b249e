import type { Tagged } from '@laufzettel/engine'

/** Reads parts of tagged values; each gives null where the value is of another kind. */
export function numberOf(value: Tagged | number | undefined): string | null {
  const part = memberOf(value, '$number')
  return typeof part === 'string' ? part : null
}

export function dateOf(value: Tagged | number | undefined): string | null {
  const part = memberOf(value, '$date')
  return typeof part === 'string' ? part : null
}

export function textOf(value: Tagged | number | undefined): string | null {
  return typeof value === 'string' ? value : null
}

export function elementsOf(value: Tagged | number | undefined): readonly Tagged[] {
  return Array.isArray(value) ? value : []
}

/** A member of a context. */
export function memberOf(value: Tagged | number | undefined, name: string): Tagged | number | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, name))
    return undefined
  return value[name]
}
