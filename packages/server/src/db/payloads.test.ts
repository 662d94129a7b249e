import { createSecretKey, type KeyObject } from 'node:crypto'
import { type BatchHeader, canonicalJson, type Fact } from '@laufzettel/engine'
import { answered } from './work.ts'
import { describe, expect, it } from 'vitest'
import type { KeyRing } from './keys.ts'
import { openFacts, type PayloadRow, sealFacts } from './payloads.ts'
import { digest, placeOf, sealBytes } from './sealing.ts'

const KEYS = new Map<string, KeyObject>(
  ['process', 'file'].map((retention, at) => [retention, createSecretKey(Buffer.alloc(32, at + 1))]),
)
const ring = (destroyed: readonly string[] = []): KeyRing => ({
  find: (retention) => (destroyed.includes(retention) ? 'destroyed' : (KEYS.get(retention) ?? null)),
  obtain: (retention) => KEYS.get(retention) ?? null,
  keep: () => answered(undefined),
  destroy: () => answered(undefined),
})

const fact = (retention: string, words: string) => ({ type: 'note', v: 1, class: retention, body: { words } }) as unknown as Fact
const FACTS = [fact('process', 'one'), fact('file', 'two'), fact('process', 'three'), fact('file', 'four')]

function sealed(): { header: BatchHeader; rows: PayloadRow[] } {
  const { header, rows } = sealFacts('t', 'c', 3, FACTS, KEYS)
  return { header: { tenant: 't', caseId: 'c', number: 3, ...header } as BatchHeader, rows: rows.map((row) => ({ number: 3, ...row })) }
}

describe('payloads of a batch', () => {
  it('are one row per retention class and open in the order of the facts', () => {
    const { header, rows } = sealed()
    expect(rows.map(({ position }) => position)).toEqual([0, 1])
    expect(openFacts(ring(), header, rows)).toEqual(FACTS)
  })

  it('leave of an erased class what the header tells', () => {
    const { header, rows } = sealed()
    const opened = openFacts(ring(['file']), header, rows)
    expect(opened).toEqual([FACTS[0], { type: 'note', v: 1, class: 'file', erased: true }, FACTS[2], { type: 'note', v: 1, class: 'file', erased: true }])
  })

  it('name the row that is missing, changed, moved or too many', () => {
    const { header, rows } = sealed()
    const [first, second] = rows as [PayloadRow, PayloadRow]
    const flipped = Buffer.from(second.sealed)
    flipped[20] = (flipped[20] ?? 0) ^ 1
    expect(openFacts(ring(), header, [first])).toEqual({ damaged: 1 })
    expect(openFacts(ring(['file']), header, [first, { ...second, sealed: flipped }])).toEqual({ damaged: 1 })
    expect(openFacts(ring(), header, [{ ...second, position: 0 }, { ...first, position: 1 }])).toEqual({ damaged: 0 })
    expect(openFacts(ring(), header, [first, second, { ...first, position: 2 }])).toEqual({ damaged: 2 })
    const fewer = { ...header, facts: header.facts.slice(0, 3) }
    expect(openFacts(ring(), fewer, rows)).toEqual({ damaged: 1 })
  })

  it('of the older form, one row per fact, still open', () => {
    const rows = FACTS.map(({ class: retention, body }, position) => {
      const place = placeOf('t', 'c', retention, `3/${position}`)
      return { number: 3, position, sealed: sealBytes(KEYS.get(retention) as KeyObject, place, canonicalJson(body)) }
    })
    const facts = FACTS.map(({ type, v, class: retention }, at) => ({ type, v, class: retention, sealed: digest(rows[at]?.sealed ?? '') }))
    const header = { format: 1, tenant: 't', caseId: 'c', number: 3, facts } as unknown as BatchHeader
    expect(openFacts(ring(), header, rows)).toEqual(FACTS)
    expect(openFacts(ring(), header, rows.slice(1))).toEqual({ damaged: 0 })
    expect(openFacts(ring(), { ...header, format: 2 }, rows)).toEqual({ damaged: 0 })
  })
})
