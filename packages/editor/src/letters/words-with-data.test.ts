import type { Inline } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { asContent, asText, namedApart, unknownNames } from './words-with-data.ts'

const year = { expression: 'string(entry.year)', format: 'text' } as const
const amount = { expression: 'entry.amount', format: 'money', strong: true } as const
const named = namedApart([
  { name: 'Jahr', data: year },
  { name: 'Betrag', data: amount },
])

describe('a text with data of the case', () => {
  it('is written with the names of the data in braces and read back as it was', () => {
    const content: Inline[] = [{ text: 'Steuer für ' }, year, { text: ': ' }, amount]
    expect(asText(content, named)).toBe('Steuer für {Jahr}: {Betrag}')
    expect(asContent('Steuer für {Jahr}: {Betrag}', named, content)).toEqual(content)
  })

  it('moves data and takes it away like a word', () => {
    expect(asContent('{Betrag} für {Jahr}.', named, [])).toEqual([amount, { text: ' für ' }, year, { text: '.' }])
    expect(asContent('ohne', named, [year])).toEqual([{ text: 'ohne' }])
  })

  it('keeps braces that name nothing, and says which', () => {
    expect(asContent('{Jahr und {Monat}', named, [])).toEqual([{ text: '{Jahr und {Monat}' }])
    expect(unknownNames('{Jahr} {Monat} {offen', named)).toEqual(['{Monat}', '{offen'])
  })

  it('keeps bold words bold', () => {
    const before: Inline[] = [{ text: 'Jetzt ', strong: true }, amount, { text: ' zahlen' }]
    expect(asContent('Sofort {Betrag} zahlen', named, before)).toEqual([
      { text: 'Sofort ', strong: true },
      amount,
      { text: ' zahlen' },
    ])
    expect(asContent('a {Jahr} b', named, [{ text: 'a', strong: true }])).toEqual([
      { text: 'a ', strong: true },
      year,
      { text: ' b', strong: true },
    ])
  })

  it('tells different data of one name apart, and names the same data once', () => {
    const other = { expression: 'owner.name', format: 'text' } as const
    const twice = [
      { name: 'Name', data: other },
      { name: 'Name', data: { ...other } },
      { name: 'Name', data: { expression: 'dog.name', format: 'text' } as const },
    ]
    expect(namedApart(twice).map(({ name }) => name)).toEqual(['Name', 'Name (2)'])
  })
})
