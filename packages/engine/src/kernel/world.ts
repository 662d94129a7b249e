import type { CalendarData } from '../calendar/calendar-data.ts'
import { contentHash, type Hash } from '../canonical/hash.ts'
import type { AuthorityProfile } from '../definition/authority.ts'
import type { ParameterRevision } from '../definition/parameter.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Expression } from '../feel/expression.ts'
import type { ZoneData } from '../feel/zone.ts'
import type { Expansion } from './expansion.ts'

/**
 * What publishing freezes: the definition as its author left it, and every expression of it in the
 * intermediate form, by source text. `version` counts the published versions of this process and tenant.
 */
export interface PublishedDefinition {
  readonly format: 1
  readonly version: number
  /** Of a called definition: the calendar day from which it is in force. */
  readonly validFrom?: string
  readonly definition: ProcessDefinition
  readonly expressions: Readonly<Record<string, Expression>>
  readonly unaryTests: Readonly<Record<string, Expression>>
  /** What its composite blocks were expanded to; absent where it has none. */
  readonly expansion?: Expansion
}

/** Strings sort by code point; a tenant's own collation would be data here. */
export interface Collation {
  readonly kind: 'code-point'
}

/** The immutable closure of everything a decision reads (design §2, kernel). */
export interface World {
  readonly format: 1
  readonly definition: PublishedDefinition
  /** Definitions that call activities of this one run. */
  readonly called: readonly PublishedDefinition[]
  /** Revisions of every parameter the definition reads, of all tenants in `chain`. */
  readonly parameters: readonly ParameterRevision[]
  /** The tenant that runs the case, then the tenants above it. */
  readonly chain: readonly string[]
  readonly calendar: CalendarData
  readonly zone: ZoneData
  readonly authority: AuthorityProfile
  readonly collation: Collation
}

/** The content hashes of a world's parts, recorded with every batch of facts. */
export interface WorldHashes {
  readonly definition: Hash
  readonly called: readonly Hash[]
  readonly parameters: Hash
  readonly calendar: Hash
  readonly zone: Hash
  readonly authority: Hash
  readonly collation: Hash
}

const partHashes = new WeakMap<object, Hash>()

/** The content hash of an immutable part, computed once per object. */
export function hashOfPart(part: object): Hash {
  let hash = partHashes.get(part)
  if (hash === undefined) {
    hash = contentHash(part)
    partHashes.set(part, hash)
  }
  return hash
}

const allHashes = new WeakMap<World, WorldHashes>()

/** The hashes of a world's parts, computed once per world. */
export function worldHashes(world: World): WorldHashes {
  let hashes = allHashes.get(world)
  if (hashes === undefined) {
    hashes = hashesOf(world)
    allHashes.set(world, hashes)
  }
  return hashes
}

/** The parameters part of a world, as it is hashed and stored. */
export function parametersPart(world: World) {
  return { chain: world.chain, revisions: world.parameters }
}

function hashesOf(world: World): WorldHashes {
  return {
    definition: hashOfPart(world.definition),
    called: world.called.map(hashOfPart),
    parameters: hashOfPart(parametersPart(world)),
    calendar: hashOfPart(world.calendar),
    zone: hashOfPart(world.zone),
    authority: hashOfPart(world.authority),
    collation: hashOfPart(world.collation),
  }
}
