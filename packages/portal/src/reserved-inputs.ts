/**
 * Inputs of ours in the portal's forms. The server takes them out before the rest of a request is judged as
 * answers; entry paths never begin with an underscore.
 */
export const RESERVED_INPUTS = {
  /** Token against forged requests. */
  token: '_token',
  /** Idempotency key of this rendering of the form: a second press has no second effect. */
  key: '_key',
  /** Which button: a value of `INTENTS`. */
  intent: '_intent',
  /** Revision of the draft or case that the page showed. */
  revision: '_revision',
  /** Item of a list to remove. */
  item: '_item',
} as const

/** What a button of a form page asks for. `next` is what Enter does. */
export const INTENTS = { next: 'next', later: 'later', back: 'back' } as const
export type Intent = keyof typeof INTENTS
