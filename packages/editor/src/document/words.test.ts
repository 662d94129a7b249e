import { describe, expect, it } from 'vitest'
import { askedSentence, readable } from './words.ts'

describe('words of a question', () => {
  it('are read without the answers in them, and doubled braces as they are', () => {
    const de = 'Gilt {name|Ihr Hund} wie {other} als {{x}}?'
    expect(readable({ de, en: 'x' }).de).toBe('Gilt Ihr Hund wie … als {{x}}?')
    expect(askedSentence('Frage {name} gelöscht', '{name} deleted', { de, en: '{{y}}' })).toEqual({
      de: 'Frage ‚Gilt Ihr Hund wie … als {{x}}?‘ gelöscht',
      en: '‘{{y}}’ deleted',
    })
  })
})
