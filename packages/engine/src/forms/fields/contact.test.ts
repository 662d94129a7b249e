import { describe, expect, it } from 'vitest'
import { email } from './email.ts'
import type { AnswerKind } from './kind.ts'
import { phone } from './phone.ts'
import { postalCode } from './postal-code.ts'

function read(kind: AnswerKind, value: string): unknown {
  const result = kind.read({ value }, {})
  return result.ok ? (result.value?.value ?? null) : result.problems[0]?.name
}

describe('e-mail address', () => {
  it.each(['m.brandt@post.example', 'jürgen+hund@müller.example', "o'hara@a.bc"])('accepts %s', (address) => {
    expect(read(email, ` ${address} `)).toBe(address)
  })
  it.each(['brandt', 'a@b', 'a@@b.de', 'a b@c.de', 'a@b..de', 'a@b.de, c@d.de', '<a@b.de>', 'a@.de'])(
    'refuses %s',
    (address) => {
      expect(read(email, address)).toBe('answer-email')
    },
  )
  it('is at most 254 characters long', () => {
    expect(read(email, `${'a'.repeat(60)}@${'b'.repeat(200)}.de`)).toBe('answer-too-long')
  })
})

describe('telephone number', () => {
  it.each(['06181 123456', '+49 (0)6181/12-34', '112 34'])('accepts %s as it is written', (number) => {
    expect(read(phone, number)).toBe(number)
  })
  it.each(['keine', '1234', '06181 12345a', '1'.repeat(19)])('refuses %s', (number) => {
    expect(read(phone, number)).toBe('answer-phone')
  })
})

describe('postal code', () => {
  it('is text with five digits', () => {
    expect(read(postalCode, '01067')).toBe('01067')
    expect(read(postalCode, 'D-12345')).toBe('12345')
    expect(read(postalCode, '12 345')).toBe('12345')
  })
  it.each(['1234', '123456', 'abcde', '１２３４５'])('refuses %s', (code) => {
    expect(['answer-postal-code', 'answer-character']).toContain(read(postalCode, code))
  })
})
