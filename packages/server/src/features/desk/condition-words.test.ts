import { describe, expect, it } from 'vitest'
import { conditionWords } from './condition-words.ts'

describe('conditions of a table in words', () => {
  it.each([
    ['true', 'ja'],
    ['not(true)', 'nein'],
    ['false', 'nein'],
    ['-', null],
    ['>= 3', 'mindestens 3'],
    ['< 1250.5', 'weniger als 1.250,5'],
    ['[1..3]', '1 bis 3'],
    ['"Welpe", "Junghund"', 'Welpe oder Junghund'],
    ['not("Welpe")', 'nicht Welpe'],
    ['duration("P3M")', 'duration("P3M")'],
  ])('%s is %s', (test, words) => {
    expect(conditionWords(test, 'de')).toBe(words)
  })
  it('speaks English too', () => {
    expect(conditionWords('> 2', 'en')).toBe('more than 2')
  })
})
