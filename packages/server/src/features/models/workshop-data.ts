import type { Language } from '@laufzettel/engine'

/** What the editor finds in its page (`#werkstatt-data`). */
export interface WorkshopData {
  readonly language: Language
  /** Sent as `X-CSRF-Token` with every write. */
  readonly csrf: string
  readonly user: { readonly id: string; readonly name: string; readonly roles: readonly string[] }
  /** The server's clock: `today` is the authority's calendar date. */
  readonly now: string
  readonly today: string
  /** When the session ends, by the server's clock. */
  readonly sessionEndsAt: string
  readonly stage: 'production' | 'test'
}
