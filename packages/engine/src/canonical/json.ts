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
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`not a safe integer: ${value}`)
      return String(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? arrayText(value) : objectText(value as Record<string, unknown>)
    default:
      throw new TypeError(`no canonical form for ${typeof value}`)
  }
}

// Every command writes its state and facts in this form, so it is written with loops instead of chains.

function arrayText(array: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < array.length; index += 1) {
    text += index === 0 ? canonicalJson(array[index]) : `,${canonicalJson(array[index])}`
  }
  return `${text}]`
}

function objectText(object: Readonly<Record<string, unknown>>): string {
  const prototype = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not a plain object')
  let text = '{'
  for (const key of Object.keys(object).sort()) {
    const member = object[key]
    if (member === undefined) continue
    text += `${text.length === 1 ? '' : ','}${quoted(key)}:${canonicalJson(member)}`
  }
  return `${text}}`
}

/** Most keys and many values need no escape. */
const PLAIN = /^[\w ./-]*$/

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text)
}
