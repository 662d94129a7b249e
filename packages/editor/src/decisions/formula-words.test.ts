import { logicParts } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { formulaPieces, labelsIn } from './formula-words.ts'

const { definition } = exampleDraft()

function read(key: string, source: string, language: 'de' | 'en' = 'de'): string {
  const decision = definition.decisions.find((each) => each.key === key)
  const part = decision && logicParts(decision)[0]
  if (!decision || !part) throw new Error(key)
  const pieces = formulaPieces(source, labelsIn(definition, decision, part), language)
  return pieces.map(({ text, isLabel }) => (isLabel ? `[${text}]` : text)).join('')
}

describe('a formula in words', () => {
  it('names the lines before it, and computes with signs', () => {
    expect(read('yearOfDog', 'round half up(annual.rate * months / 12, 2)')).toBe(
      'round half up([Im Jahr] × [Monate] ÷ 12, 2)',
    )
  })

  it('says conditions and periods in the language of the screen', () => {
    const source = 'if threeMonthsOld = null then takenIn else takenIn + duration("P3M")'
    expect(read('liableFrom', source)).toBe(
      'wenn [Drei Monate alt am] = keine Angabe dann [Aufgenommen am] sonst [Aufgenommen am] + 3 Monate',
    )
    expect(read('liableFrom', source, 'en')).toBe(
      'if [Three months old on] = not stated then [Taken in on] else [Taken in on] + 3 months',
    )
  })

  it('names the parts of a day, arguments by the line that is given for them, and no entry that is made', () => {
    expect(read('yearOfDog', 'if owedFrom.year > year then 0 else 13 - owedFrom.month')).toBe(
      'wenn [Steuer ab, Jahr] > year dann 0 sonst 13 − [Steuer ab, Monat]',
    )
    expect(read('yearOfDog', '{months: exemptEnd + duration("P1D")}')).toBe('{months: [Steuerfrei bis] + 1 Tag}')
  })

  it('calls functions of the office by their labels, with or without the namespace', () => {
    expect(read('liableFrom', 'office.first of month(takenIn) + months between(takenIn, takenIn)')).toBe(
      'Monatserster([Aufgenommen am]) + Volle Monate zwischen([Aufgenommen am], [Aufgenommen am])',
    )
  })

  it('leaves texts and unknown names as they are', () => {
    expect(read('assessment', 'mystery + "dogs"')).toBe('mystery + „dogs“')
  })
})
