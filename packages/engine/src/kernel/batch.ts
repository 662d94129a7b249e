import type { Hash } from '../canonical/hash.ts'
import type { CommandType } from './command.ts'
import type { ErasedFact, Fact, RecordedActor } from './fact.ts'
import type { WorldHashes } from './world.ts'

/** The facts of one command, with what is needed to decide it again and get the same. */
export interface Batch {
  readonly format: 1
  readonly tenant: string
  readonly caseId: string
  /** Position of the batch in the case, from 1. */
  readonly number: number
  /** Revision of the state before the first fact of the batch. */
  readonly after: number
  /** The counter of internal ids after the batch; not derived from facts, since those may be erased. */
  readonly counter: number
  readonly at: string
  readonly actor: RecordedActor
  readonly command: CommandType
  readonly world: WorldHashes
  /** Number of the kernel's semantics that decided it. */
  readonly semantics: number
  readonly facts: readonly (Fact | ErasedFact)[]
}

/** The header that the chain covers: the batch with its payloads replaced by the hashes of their ciphertexts. */
export interface BatchHeader extends Omit<Batch, 'format' | 'facts'> {
  /** 1: each fact is sealed by itself; 2: the facts of a retention class are sealed together, as a list in their order. */
  readonly format: 1 | 2
  readonly facts: readonly {
    readonly type: string
    readonly v: number
    readonly class: string
    /** In format 1. */
    readonly sealed?: Hash
  }[]
  /** In format 2, by retention class. */
  readonly sealed?: Readonly<Record<string, Hash>>
}
