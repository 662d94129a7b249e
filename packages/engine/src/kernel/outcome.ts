import type { Effect } from './effect.ts'
import type { Fact } from './fact.ts'
import type { CaseState } from './state.ts'
import type { WorldHashes } from './world.ts'

/** What `decide` returns and a journal stores. `state` is the state after the facts. */
export interface Outcome {
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
  readonly state: CaseState
  readonly world: WorldHashes
  readonly semantics: number
}
