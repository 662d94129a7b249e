import { describe, expect, it } from 'vitest'
import { renameInSource } from './rename-in-source.ts'

describe('a name that is written as another', () => {
  it.each([
    ['dgos[1].name + "dgos"', 'dogs[1].name + "dgos"'],
    ['count(dgos) > 1 // dgos', 'count(dogs) > 1 // dgos'],
    ['dgosx.dgos', 'dgosx.dogs'],
    ['"unfinished', '"unfinished'],
  ])('%s', (source, renamed) => {
    expect(renameInSource(source, 'dgos', 'dogs')).toBe(renamed)
  })
})
