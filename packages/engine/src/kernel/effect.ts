import type { Tagged } from '../canonical/tagged-value.ts'

/**
 * What the outside has to do after the facts are stored. Effects name things by id only; the worker reads
 * the state. `key` is unique per case and the receiver's idempotency key.
 */
export type Effect =
  | { readonly type: 'render-letter'; readonly key: string; readonly letter: string }
  | { readonly type: 'render-receipt'; readonly key: string }
  | { readonly type: 'print-letter'; readonly key: string; readonly letter: string }
  /** A connector or a named action has to do a job; its inputs are the names of the case as the job's step sees them. */
  | { readonly type: 'perform-job'; readonly key: string; readonly job: string }
  /** For a case that waits for it, or for one that it begins. What it says is in the case's facts and its variables. */
  | { readonly type: 'send-message'; readonly key: string; readonly message: string; readonly correlation: string | null; readonly data: Readonly<Record<string, Tagged>> }
  | { readonly type: 'send-signal'; readonly key: string; readonly signal: string; readonly data: Readonly<Record<string, Tagged>> }
  /** The step budget was spent: go on with the command `continue`. */
  | { readonly type: 'continue'; readonly key: string }

export type EffectType = Effect['type']
