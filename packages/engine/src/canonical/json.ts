/**
 * Canonical JSON: one byte sequence per value (RFC 8785 without its number rules: only safe integers
 * are allowed as JSON numbers, every other number travels as a tagged decimal string).
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * Serialises a value with sorted keys (UTF-16 code units) and no white space.
 * Members whose value is `undefined` are left out, as in JSON.stringify.
 * Throws a TypeError for anything that has no canonical form: fractions, NaN, functions, class instances.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a safe integer: ${value}`)
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not a plain object')
    const object = value as Record<string, unknown>
    const members = Object.keys(object)
      .sort()
      .filter((key) => object[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`no canonical form for ${typeof value}`)
}
