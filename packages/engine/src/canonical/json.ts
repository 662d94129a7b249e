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
  const keys = Object.keys(object)
  if (!inOrder(keys)) keys.sort()
  let text = '{'
  let first = true
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as string
    const member = object[key]
    if (member === undefined) continue
    text += first ? nameText(key) : `,${nameText(key)}`
    text += canonicalJson(member)
    first = false
  }
  return `${text}}`
}

/** What was read from canonical JSON, and what is made with care, needs no sorting. */
function inOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] as string) > (keys[index] as string)) return false
  }
  return true
}

/** Names of members recur; ids do too, but there is no end of them. */
const names = new Map<string, string>()
const MOST_NAMES = 2000

function nameText(key: string): string {
  const known = names.get(key)
  if (known !== undefined) return known
  const text = `${quoted(key)}:`
  if (names.size < MOST_NAMES) names.set(key, text)
  return text
}

/** Most keys and many values need no escape. */
const PLAIN = /^[\w ./-]*$/

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text)
}
