import { describe, expect, it } from 'vitest'
import { nearName } from './near-name.ts'

const NAMES = ['familyName', 'givenName', 'dogs', 'dangerous', 'a']

describe('the name that was meant', () => {
  it.each([
    ['famlyName', 'familyName'],
    ['Familyname', 'familyName'],
    ['familiyName', 'familyName'],
    ['dgos', 'dogs'],
    ['dangerus', 'dangerous'],
  ])('%s: %s', (name, meant) => {
    expect(nearName(name, NAMES)).toBe(meant)
  })

  it.each(['street', 'cats', ''])('is none for %s', (name) => {
    expect(nearName(name, ['familyName', 'dangerous'])).toBeUndefined()
  })
})
