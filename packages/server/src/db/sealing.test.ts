import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openBytes, placeOf, sealBytes } from './sealing.ts'

const key = createSecretKey(randomBytes(32))
const place = placeOf('musterstadt', 'case', 'process', 'state')
const long = JSON.stringify(Array.from({ length: 200 }, (_, at) => ({ name: 'Balu', amount: { $number: String(at) }, place: 'Łódź' })))

describe('sealed bytes', () => {
  it('open at their place under their key, short and long', () => {
    for (const plain of ['', 'short', long]) {
      const sealed = sealBytes(key, place, plain)
      expect(openBytes(key, place, sealed)?.toString()).toBe(plain)
      expect(openBytes(key, placeOf('other'), sealed)).toBeNull()
      expect(openBytes(createSecretKey(randomBytes(32)), place, sealed)).toBeNull()
    }
  })

  it('open to nothing when any one byte differs', () => {
    for (const plain of ['short', long]) {
      const sealed = sealBytes(key, place, plain)
      for (let at = 0; at < sealed.length; at += 1) {
        const changed = Buffer.from(sealed)
        // Turns one format into the other, where it meets the byte that says which it is.
        changed[at] = (changed[at] as number) ^ 2
        expect(openBytes(key, place, changed), `byte ${at}`).toBeNull()
      }
    }
  })

  it('take less room where the plain bytes repeat themselves, and never much more', () => {
    expect(sealBytes(key, place, long).length).toBeLessThan(Buffer.byteLength(long) / 4)
    const noise = randomBytes(5_000)
    expect(sealBytes(key, place, noise).length).toBe(noise.length + 29)
    expect(openBytes(key, place, sealBytes(key, place, noise))).toEqual(noise)
  })
})
