import type { Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { ProposedRevision } from '../definition/parameter.ts'

/** A model with the parameter values that belong to it. */
export interface ModelLike {
  readonly definition: ProcessDefinition
  readonly revisions: readonly ProposedRevision[]
}

/** By importance: money and rights, what people are asked, how the office works, what proves it, words only. */
export const CHANGE_GROUPS = ['amounts', 'asked', 'flow', 'tests', 'wording'] as const

export type ChangeGroup = (typeof CHANGE_GROUPS)[number]

/** What of the model changed; running cases keep or follow it accordingly. */
export type ChangeKind = 'form' | 'flow' | 'rule' | 'amount' | 'letter' | 'text' | 'scenario'

/** One change in a sentence. `place` is its path in the model and differs from that of every other change. */
export interface Change {
  readonly group: ChangeGroup
  readonly kind: ChangeKind
  readonly place: string
  readonly sentence: Text
  readonly before?: Text
  readonly after?: Text
  /** Citations in words, for example § 5 Abs. 1 HStS. */
  readonly norms: readonly string[]
}
