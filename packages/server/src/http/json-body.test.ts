import { describe, expect, it } from 'vitest'
import { readJson } from './json-body.ts'

const named = (text: string, limits?: { depth: number; keys: number }) => {
  const result = readJson(text, limits)
  return result.ok ? 'fine' : result.problems[0]?.name
}

describe('a JSON body', () => {
  it('is read as JSON.parse reads it', () => {
    expect(readJson('{"a":[1,"x\\"}:{",null]}')).toEqual({ ok: true, value: { a: [1, 'x"}:{', null] } })
  })

  it('is refused when it is no JSON', () => {
    expect(named('{"a":')).toBe('body-not-json')
    expect(named('')).toBe('body-not-json')
  })

  it('may be as deep as the limit, and no deeper', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(named(nested(32))).toBe('fine')
    expect(named(nested(33))).toBe('body-too-deep')
    expect(named('['.repeat(500_000))).toBe('body-too-deep')
  })

  it('may have as many keys as the limit, counted over all objects', () => {
    const limits = { depth: 4, keys: 3 }
    expect(named('[{"a":1},{"b":":::"},{"c":1}]', limits)).toBe('fine')
    expect(named('[{"a":1},{"b":1},{"c":1,"d":1}]', limits)).toBe('body-too-many-keys')
  })

  it('may have four members of lists for each key, and no more', () => {
    const limits = { depth: 4, keys: 3 }
    const list = (length: number) => JSON.stringify({ list: Array(length).fill(',') })
    expect(named(list(12), limits)).toBe('fine')
    expect(named(list(13), limits)).toBe('body-too-many-keys')
    expect(named(`[${'1,'.repeat(480_000)}1]`)).toBe('body-too-many-keys')
  })

  it.each(['__proto__', 'constructor', 'prototype'])('may not name %s, however it is written', (key) => {
    expect(named(`{"a":{"${key}":{}}}`)).toBe('body-forbidden-key')
    expect(named(`{"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}":{}}`)).toBe('body-forbidden-key')
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  it.each(['1.5', '1e300', '-9007199254740993'])('has no number %s, which nothing that is stored can hold', (number) => {
    const result = readJson(`{"a":[{"b":${number}}]}`)
    expect(result).toMatchObject({ ok: false, problems: [{ name: 'request-shape', place: 'body/a/0/b' }] })
    expect(named('[1.0, -3, 9007199254740991, 0.5e1]')).toBe('fine')
  })
})
