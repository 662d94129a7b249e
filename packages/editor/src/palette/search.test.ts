import { describe, expect, it } from 'vitest'
import { found, meant } from './search.ts'

const items = [
  { label: 'Antrag entgegennehmen', words: 'Formular Eingang' },
  { label: 'Unterlagen nachfordern', words: 'Rückfrage' },
  { label: 'Prüfen', words: 'Sachbearbeitung' },
  { label: 'Regel anwenden' },
]
const labels = (query: string) => found(items, query).map((item) => item.label)

describe('searching the palette', () => {
  it('finds by any part, whatever the spelling of the umlaut', () => {
    for (const query of ['prüf', 'pruf', 'pruef', 'PRÜFEN']) expect(labels(query)).toEqual(['Prüfen'])
  })
  it('finds by what else people call it', () => {
    expect(labels('rueckfrage')).toEqual(['Unterlagen nachfordern'])
    expect(labels('formular eing')).toEqual(['Antrag entgegennehmen'])
  })
  it('puts first what begins with the word', () => {
    expect(labels('an')[0]).toBe('Antrag entgegennehmen')
    expect(labels('an')).toContain('Regel anwenden')
  })
  it('shows everything for no word', () => {
    expect(labels(' ')).toHaveLength(items.length)
  })
  it('says what was probably meant', () => {
    expect(labels('Prüffen')).toEqual([])
    expect(meant(items, 'Prüffen')).toBe('Prüfen')
    expect(meant(items, 'Regal')).toBe('Regel anwenden')
    expect(meant(items, 'Zahnarzt')).toBeUndefined()
    expect(meant(items, 'x')).toBeUndefined()
  })
})
