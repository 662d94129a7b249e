import { describe, expect, it } from 'vitest'
import { markedParts, saysBoth } from './marked-parts.ts'

describe('a sentence of a comparison', () => {
  it('marks the former and the new words where it has them', () => {
    expect(markedParts('Der Satz ist 108 € statt 102 €.', '102 €', '108 €')).toEqual([
      { text: 'Der Satz ist ' },
      { text: '108 €', mark: 'after' },
      { text: ' statt ' },
      { text: '102 €', mark: 'before' },
      { text: '.' },
    ])
  })

  it('leaves new words whole that contain the former ones', () => {
    expect(markedParts('Heißt jetzt „Ihr Hund“.', 'Hund', 'Ihr Hund')).toEqual([
      { text: 'Heißt jetzt „' },
      { text: 'Ihr Hund', mark: 'after' },
      { text: '“.' },
    ])
  })

  it('says whether lines of their own are needed for words it does not have', () => {
    const parts = markedParts('Der Hinweis ist geändert.', 'alt', 'neu')
    expect(parts).toEqual([{ text: 'Der Hinweis ist geändert.' }])
    expect(saysBoth(parts, 'alt', 'neu')).toBe(false)
    expect(saysBoth(parts, undefined, undefined)).toBe(true)
  })
})
