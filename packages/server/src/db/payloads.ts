import type { KeyObject } from 'node:crypto'
import { type BatchHeader, canonicalJson, type ErasedFact, type Fact } from '@laufzettel/engine'
import type { KeyRing } from './keys.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'

export interface PayloadRow {
  readonly number: number
  readonly position: number
  readonly sealed: Buffer
}

export interface SealedFacts {
  readonly rows: readonly Pick<PayloadRow, 'position' | 'sealed'>[]
  /** What the header says of them. */
  readonly header: Pick<BatchHeader, 'format' | 'facts' | 'sealed'>
}

/**
 * Seals the facts of a batch, those of one retention class together: a class is erased as a whole, and one ciphertext
 * is one row. Its position is that of the first fact of the class. `keys` has one for every class of the facts.
 */
export function sealFacts(
  tenant: string,
  caseId: string,
  number: number,
  facts: readonly Fact[],
  keys: ReadonlyMap<string, KeyObject>,
): SealedFacts {
  const sealed: Record<string, string> = {}
  const rows: { position: number; sealed: Buffer }[] = []
  for (const [retention, position] of firstOfClass(facts)) {
    const bodies = facts.filter((fact) => fact.class === retention).map(({ body }) => body)
    const place = payloadPlace(tenant, caseId, number, position, retention)
    const bytes = sealBytes(keys.get(retention) as KeyObject, place, canonicalJson(bodies))
    sealed[retention] = digest(bytes)
    rows.push({ position, sealed: bytes })
  }
  return { rows, header: { format: 2, facts: facts.map(({ type, v, class: retention }) => ({ type, v, class: retention })), sealed } }
}

/**
 * The facts of a batch as its rows give them: opened, or what is left of those whose key is destroyed. A damaged or
 * missing row, and one that the header does not name, gives its position instead. Reads both forms of header.
 */
export function openFacts(
  ring: KeyRing,
  { tenant, caseId, number, ...header }: BatchHeader,
  rows: readonly PayloadRow[],
): readonly (Fact | ErasedFact)[] | { readonly damaged: number } {
  const places = placesOf(header)
  const byPosition = new Map(rows.map(({ position, sealed }) => [position, sealed]))
  const facts: (Fact | ErasedFact)[] = new Array(header.facts.length)
  for (const { position, class: retention, members, hash } of places) {
    const sealed = byPosition.get(position)
    byPosition.delete(position)
    if (sealed === undefined || digest(sealed) !== hash) return { damaged: position }
    const key = ring.find(retention)
    if (key === null) return { damaged: position }
    const bodies = key === 'destroyed' ? null : open(key, payloadPlace(tenant, caseId, number, position, retention), sealed)
    if (key !== 'destroyed' && bodies === null) return { damaged: position }
    const read = header.format === 1 ? [bodies] : (bodies as readonly unknown[] | null)
    if (read !== null && read.length !== members.length) return { damaged: position }
    for (const [at, member] of members.entries()) {
      const { type, v } = header.facts[member] as BatchHeader['facts'][number]
      facts[member] = (
        key === 'destroyed' ? { type, v, class: retention, erased: true } : { type, v, class: retention, body: read?.[at] }
      ) as Fact | ErasedFact
    }
  }
  const [stray] = byPosition.keys()
  return stray === undefined ? facts : { damaged: stray }
}

/** The rows that a header names, with the facts that each holds. */
function placesOf({ format, facts, sealed }: Pick<BatchHeader, 'format' | 'facts' | 'sealed'>) {
  if (format === 1) {
    return facts.map((fact, position) => ({ position, class: fact.class, members: [position], hash: fact.sealed }))
  }
  return [...firstOfClass(facts)].map(([retention, position]) => ({
    position,
    class: retention,
    members: facts.flatMap((fact, at) => (fact.class === retention ? [at] : [])),
    hash: sealed !== undefined && Object.hasOwn(sealed, retention) ? sealed[retention] : undefined,
  }))
}

/** The classes of facts with the position of the first of each. */
function firstOfClass(facts: readonly { readonly class: string }[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [position, fact] of facts.entries()) if (!found.has(fact.class)) found.set(fact.class, position)
  return found
}

const payloadPlace = (tenant: string, caseId: string, number: number, position: number, retention: string) =>
  placeOf(tenant, caseId, retention, `${number}/${position}`)

function open(key: KeyObject, place: string, sealed: Buffer): unknown {
  const plain = openBytes(key, place, sealed)
  return plain === null ? null : JSON.parse(plain.toString())
}
