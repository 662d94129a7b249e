import type { Hash, MunicipalCalendar, Result } from '@laufzettel/engine'

export interface TenantSettings {
  /** The tenant above, whose artefacts and parameters this one may read, or null. */
  readonly parent: string | null
  /** German state, ISO 3166-2 without `DE-`, for example HE. */
  readonly land: string
  /** For example Europe/Berlin. */
  readonly zone: string
  /** What the authority sets over the calendar of its Land; absent for what is inherited. */
  readonly calendar?: MunicipalCalendar
  /** Artefact hash of the authority's profile. */
  readonly authority: Hash
  /** Tokens of the authority's look, as the pages read them. */
  readonly brand: Readonly<Record<string, string>>
}

/** A tenant of a chain with what it sets itself. */
export interface Level {
  readonly tenant: string
  readonly settings: TenantSettings
}

export interface Settings {
  get(): Promise<TenantSettings | null>
  /** Problems: `tenant-parent-unknown`, `tenant-circle`, `tenant-too-deep`. */
  set(settings: TenantSettings): Promise<Result<true>>
  /** This tenant, then the tenants above it. */
  chain(): Promise<readonly string[]>
  /**
   * What holds for this tenant, with what it inherits; null where it has no settings. `levels`: it and those above it
   * with what each sets itself, the nearest first.
   */
  effective(): Promise<{
    readonly settings: TenantSettings | null
    readonly chain: readonly string[]
    readonly levels: readonly Level[]
  }>
}
