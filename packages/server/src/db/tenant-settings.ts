import type { Hash, MunicipalCalendar } from '@laufzettel/engine'

export interface TenantSettings {
  /** The tenant above, whose artefacts and parameters this one may read, or null. */
  readonly parent: string | null
  /** German state, ISO 3166-2 without `DE-`, for example HE. */
  readonly land: string
  /** For example Europe/Berlin. */
  readonly zone: string
  /** What the authority sets over the calendar of its Land; absent for nothing. */
  readonly calendar?: MunicipalCalendar
  /** Artefact hash of the authority's profile. */
  readonly authority: Hash
  /** Tokens of the authority's look, as the pages read them. */
  readonly brand: Readonly<Record<string, string>>
}

export interface Settings {
  get(): Promise<TenantSettings | null>
  set(settings: TenantSettings): Promise<void>
  /** This tenant, then the tenants above it. */
  chain(): Promise<readonly string[]>
}
