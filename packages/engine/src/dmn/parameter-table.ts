import type { Parameter, ParameterRevision } from '../definition/parameter.ts'

/** The revisions of all parameters, arranged for looking up. */
export interface ParameterTable {
  readonly parameters: ReadonlyMap<string, Parameter>
  /** Whether any definition declares the parameter. */
  find(parameter: string, on: string, now: string): ParameterRevision | undefined
}

/**
 * Arranges revisions. `chain` begins with the tenant that decides and goes up to the root.
 * `find` gives the revision of a parameter that holds on a day (`YYYY-MM-DD`), as known at an instant: of an
 * overridable parameter from the nearest tenant that has one, of any other from the uppermost; the latest
 * known takes precedence.
 */
export function parameterTable(
  parameters: readonly Parameter[],
  revisions: readonly ParameterRevision[],
  chain: readonly string[],
): ParameterTable {
  const byParameter = new Map(parameters.map((parameter) => [parameter.key, parameter]))
  const byTenant = new Map<string, ParameterRevision[]>()
  for (const revision of [...revisions].sort(latestKnownFirst)) {
    const key = tenantKey(revision.tenant, revision.parameter)
    const list = byTenant.get(key)
    if (list === undefined) byTenant.set(key, [revision])
    else list.push(revision)
  }
  const upwards = [...chain]
  const downwards = [...chain].reverse()
  return {
    parameters: byParameter,
    find(parameter, on, now) {
      const declared = byParameter.get(parameter)
      if (declared === undefined) return undefined
      for (const tenant of declared.overridable ? upwards : downwards) {
        const found = byTenant.get(tenantKey(tenant, parameter))?.find((revision) => holds(revision, on, now))
        if (found !== undefined) return found
      }
      return undefined
    },
  }
}

function tenantKey(tenant: string, parameter: string): string {
  return `${parameter} ${tenant}`
}

function holds(revision: ParameterRevision, on: string, now: string): boolean {
  const { validFrom, validTo, knownSince } = revision
  return knownSince <= now && validFrom <= on && (validTo === undefined || on <= validTo)
}

/** Of two known at the same instant, the one that begins later is meant for the days of both; then by key. */
function latestKnownFirst(a: ParameterRevision, b: ParameterRevision): number {
  return descending(a.knownSince, b.knownSince) || descending(a.validFrom, b.validFrom) || descending(a.key, b.key)
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0
}
