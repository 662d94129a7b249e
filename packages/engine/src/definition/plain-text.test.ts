import { describe, expect, it } from 'vitest'
import { isDisguised, shortened, withoutDisguise } from './plain-text.ts'

describe('a text as it looks', () => {
  it.each([
    ['names with marks', 'Małgorzata Müller-Lüdenscheidt, İzmir, Ægir'],
    ['Arabic and Hebrew in their own direction', 'كلب כלב'],
    ['joined emoji', '👩‍👩‍👧 🐕‍🦺'],
    ['the marks of direction that Arabic uses between words', 'a\u200fb'],
  ])('holds %s', (_, text) => expect(isDisguised(text, true)).toBe(false))

  it('keeps lines where there may be lines', () => {
    expect(withoutDisguise('Freundliche Grüße\n\tSteueramt', false)).toBe('Freundliche Grüße\n\tSteueramt')
    expect(withoutDisguise('Freundliche Grüße\n\tSteueramt', true)).toBe('Freundliche Grüße Steueramt')
  })
})

describe('a shortened text', () => {
  it('fits, ends at a word, and shows that something is missing', () => {
    const short = shortened('Anmeldung eines Hundes '.repeat(20), 50)
    expect(short.length).toBeLessThanOrEqual(50)
    expect(short).toBe('Anmeldung eines Hundes Anmeldung eines Hundes …')
  })
  it('ends anywhere where no word ends near', () => expect(shortened('a'.repeat(300), 250)).toBe(`${'a'.repeat(248)} …`))
  it('halves no character', () => expect(shortened('🐕'.repeat(30), 21)).toBe(`${'🐕'.repeat(9)} …`))
  it('is the text itself where that fits', () => expect(shortened('Hund', 4)).toBe('Hund'))
})
