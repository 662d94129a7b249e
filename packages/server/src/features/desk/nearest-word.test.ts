import { describe, expect, it } from 'vitest'
import { nearestWord } from './nearest-word.ts'

describe('a name that was meant', () => {
  it('is the one spelled most alike, whatever the case of letters', () => {
    expect(nearestWord('brant', ['Brandl', 'Brandt', 'Braun'])).toBe('Brandt')
  })
  it('is none that is more than two letters apart', () => {
    expect(nearestWord('Brant', ['Brandstetter', 'Nguyễn'])).toBeNull()
  })
})
