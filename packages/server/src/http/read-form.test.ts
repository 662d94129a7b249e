import { describe, expect, it } from 'vitest'
import { readForm } from './read-form.ts'

describe('a form body', () => {
  it('is read with its escapes', () => {
    const result = readForm('applicant%2FfamilyName=Ma%C5%82gorzata+K.&empty=&flag')
    expect(result.ok && { ...result.value }).toEqual({ 'applicant/familyName': 'Małgorzata K.', empty: '', flag: '' })
  })

  it('gives a list for several inputs of one name', () => {
    const result = readForm('a=1&b=2&a=3&a=4')
    expect(result.ok && { ...result.value }).toEqual({ a: ['1', '3', '4'], b: '2' })
  })

  it('has no prototype, so that no name means anything', () => {
    const result = readForm('toString=x&constructor=y')
    expect(result.ok && Object.getPrototypeOf(result.value)).toBe(null)
    expect(result.ok && result.value.constructor).toBe('y')
  })

  it.each([
    ['__proto__=x', 'body-forbidden-key'],
    ['a=%E4', 'request-shape'],
    ['%zz=1', 'request-shape'],
    [Array.from({ length: 8_001 }, (_, index) => `a${index}=1`).join('&'), 'body-too-many-keys'],
  ])('refuses what no page sends', (text, name) => {
    const result = readForm(text)
    expect(!result.ok && result.problems[0]?.name).toBe(name)
  })
})
