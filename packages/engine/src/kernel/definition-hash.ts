import type { Hash } from '../canonical/hash.ts'
import { hashOfPart, type World } from './world.ts'

/** The hash under which a case names its definition. */
export function definitionHash(world: World): Hash {
  return hashOfPart(world.definition)
}
