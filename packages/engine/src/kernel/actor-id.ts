import type { Actor } from './fact.ts'

/** The id under which the journal records an actor. */
export function actorId(actor: Actor): string {
  return actor.kind === 'party' ? actor.party : actor.id
}
