import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../document-store/bytes-of.ts'
import { CHUNK_BYTES, chunkAt, SealDamaged, sealedSize, sealStream, StreamOpener } from './sealed-stream.ts'

const key = createSecretKey(randomBytes(32))
const PLACE = '["musterstadt","case-1","application","file","d1","application/pdf"]'

const sealed = (plain: Uint8Array, place = PLACE) => bytesOf(sealStream(key, place, [plain]))
const opened = (file: Buffer, place = PLACE, by = key) =>
  bytesOf(new StreamOpener(by, place, file).chunks([file.subarray(chunkAt(0))]))

async function isDamaged(file: Buffer, place = PLACE, by = key): Promise<boolean> {
  try {
    await opened(file, place, by)
    return false
  } catch (error) {
    if (error instanceof SealDamaged) return true
    throw error
  }
}

/** Random bytes of a length around the ends of chunks. */
const lengths = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 3 * CHUNK_BYTES + 17]

describe('a sealed stream', () => {
  it.each(lengths)('of %i bytes opens to what was sealed, in whatever pieces it comes', async (length) => {
    const plain = randomBytes(length)
    const file = await sealed(plain)
    expect(file.length).toBe(sealedSize(length))
    expect((await opened(file)).equals(plain)).toBe(true)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 8 }), async (cuts) => {
        const pieces = (whole: Buffer) => {
          const ends = [...cuts.map((at) => at % (whole.length + 1)).sort((one, other) => one - other), whole.length]
          return ends.map((end, at) => whole.subarray(ends[at - 1] ?? 0, end))
        }
        const resealed = await bytesOf(sealStream(key, PLACE, pieces(plain)))
        const body = pieces(resealed.subarray(chunkAt(0)))
        expect((await bytesOf(new StreamOpener(key, PLACE, resealed).chunks(body))).equals(plain)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('is found out where any one bit is flipped', async () => {
    const file = await sealed(randomBytes(2 * CHUNK_BYTES + 100))
    const places = fc.oneof(fc.integer({ min: 0, max: file.length - 1 }), fc.integer({ min: 0, max: 40 }), fc.constant(chunkAt(1)))
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const changed = Buffer.from(file)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(await isDamaged(changed)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is found out where it is cut at any place, or goes on', async () => {
    const file = await sealed(randomBytes(3 * CHUNK_BYTES))
    const ends = fc.oneof(fc.integer({ min: 0, max: file.length - 1 }), fc.constantFrom(chunkAt(0), chunkAt(1), chunkAt(2)))
    await fc.assert(
      fc.asyncProperty(ends, async (end) => {
        expect(await isDamaged(file.subarray(0, end))).toBe(true)
      }),
    )
    for (const more of [Buffer.alloc(1), randomBytes(CHUNK_BYTES + 16), file.subarray(chunkAt(2))]) {
      expect(await isDamaged(Buffer.concat([file, more]))).toBe(true)
    }
  })

  it('is found out where chunks are exchanged, left out, repeated, or taken from another file', async () => {
    const [file, other] = [await sealed(randomBytes(4 * CHUNK_BYTES)), await sealed(randomBytes(4 * CHUNK_BYTES))]
    const chunk = (of: Buffer, number: number) => of.subarray(chunkAt(number), chunkAt(number + 1))
    const chosen = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 })
    const orders = chosen.filter((order) => order.join() !== '0,1,2,3')
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const moved = Buffer.concat([file.subarray(0, chunkAt(0)), ...order.map((number) => chunk(file, number))])
        expect(await isDamaged(moved)).toBe(true)
      }),
    )
    const mixed = Buffer.concat([file.subarray(0, chunkAt(1)), chunk(other, 1), file.subarray(chunkAt(2))])
    expect(await isDamaged(mixed)).toBe(true)
  })

  it('opens at its place and with its key only', async () => {
    const file = await sealed(Buffer.from('content'))
    expect(await isDamaged(file, PLACE.replace('d1', 'd2'))).toBe(true)
    expect(await isDamaged(file, PLACE, createSecretKey(randomBytes(32)))).toBe(true)
    expect((await opened(file)).toString()).toBe('content')
  })

  it('holds three chunks at most, sealing and opening together', async () => {
    const chunks = 1_600
    const piece = Buffer.alloc(CHUNK_BYTES, 7)
    let [read, given, furthest] = [0, 0, 0]
    async function* counted(pieces: AsyncIterable<Uint8Array>) {
      for await (const each of pieces) {
        read += each.length
        furthest = Math.max(furthest, read - given)
        yield each
      }
    }
    async function* plain() {
      for (let at = 0; at < chunks; at += 1) yield piece
    }
    // What is sealed is opened at once: 100 MB pass, and are never there as a whole.
    const sealing = sealStream(key, PLACE, counted(plain()))
    const { value: head = Buffer.alloc(0) } = await sealing.next()
    for await (const chunk of new StreamOpener(key, PLACE, head).chunks(sealing)) given += chunk.length
    expect(given).toBe(chunks * CHUNK_BYTES)
    expect(furthest / CHUNK_BYTES).toBeLessThanOrEqual(3)
  })

  it('is never the same twice', async () => {
    expect((await sealed(Buffer.from('content'))).equals(await sealed(Buffer.from('content')))).toBe(false)
  })
})
