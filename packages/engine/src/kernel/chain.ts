import { type Hash, hashText } from '../canonical/hash.ts'
import { canonicalJson } from '../canonical/json.ts'
import type { Batch, BatchHeader } from './batch.ts'
import type { Actor, ErasedFact, Fact, RecordedActor } from './fact.ts'

/** What stands before the first batch of a case. */
export const CHAIN_START: Hash = '0'.repeat(64)

/** The chain's next link: SHA-256 over the link before, in hex, followed by the canonical JSON of the header. */
export function chainHash(before: Hash, header: BatchHeader): Hash {
  return hashText(before + canonicalJson(header))
}

/** A batch from its header and the facts that were opened from its payloads. */
export function batchOf(header: BatchHeader, facts: readonly (Fact | ErasedFact)[]): Batch {
  const { sealed: _, ...batch } = header
  return { ...batch, format: 1, facts }
}

/** The part of an actor that the journal keeps. */
export function recordedActor(actor: Actor): RecordedActor {
  return actor.kind === 'party' ? { kind: 'party', id: actor.party } : { kind: actor.kind, id: actor.id }
}
