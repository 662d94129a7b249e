/**
 * What the outside has to do after the facts are stored. Effects name things by id only; the worker reads
 * the state. `key` is unique per case and the receiver's idempotency key.
 */
export type Effect =
  | { readonly type: 'render-letter'; readonly key: string; readonly letter: string }
  | { readonly type: 'render-receipt'; readonly key: string }
  | { readonly type: 'print-letter'; readonly key: string; readonly letter: string }

export type EffectType = Effect['type']
