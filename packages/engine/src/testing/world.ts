import type { Land } from '../calendar/calendar-data.ts'
import { landCalendar } from '../calendar/holidays.ts'
import type { AuthorityProfile } from '../definition/authority.ts'
import type { ParameterRevision } from '../definition/parameter.ts'
import { EUROPE_BERLIN } from '../feel/zones/europe-berlin.ts'
import type { World } from '../kernel/world.ts'
import { fine, type Result } from '../problems/problem.ts'
import { publish } from '../versions/publish.ts'

/** The parts of an example: what its folder holds, as parsed from JSON. */
export interface Example {
  readonly definition: unknown
  readonly parameters: readonly ParameterRevision[]
  readonly authority: AuthorityProfile
  readonly land: Land
}

/** Publishes the definition as version 1 and puts it into a world with the calendar of its Land. Problems: those of the checks. */
export function exampleWorld({ definition, parameters, authority, land }: Example): Result<World> {
  const published = publish(definition, 1)
  if (!published.ok) return published
  return fine({
    format: 1,
    definition: published.value,
    called: [],
    parameters,
    chain: [...new Set(parameters.map((revision) => revision.tenant))],
    calendar: landCalendar(land, 2020, 2040),
    zone: EUROPE_BERLIN,
    authority,
    collation: { kind: 'code-point' },
  })
}
