import type { ParameterRevision, ProcessDefinition } from '@laufzettel/engine'

/** A value that the draft wants to publish: a revision without its key, which publishing gives. */
export type ProposedRevision = Omit<ParameterRevision, 'key' | 'tenant' | 'format'>

/**
 * What the modeller edits: one model from form to letter, and the parameter values that go with the change.
 * The one undo history covers all of it. Plain JSON.
 */
export interface ModelDraft {
  readonly definition: ProcessDefinition
  /** Added to the published ones when the draft is published; in the order they were made. */
  readonly revisions: readonly ProposedRevision[]
}
