import type { Land, Language, MunicipalCalendar, Surroundings } from '@laufzettel/engine'

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
  /** What deadlines are counted with: the authority's Land, and what it sets over its calendar. */
  readonly land: Land
  readonly calendar: MunicipalCalendar
  /** What models of this authority may call and use. */
  readonly around: Surroundings
  readonly stage: 'production' | 'test'
}
