import {
  type CalendarData,
  EUROPE_BERLIN,
  fine,
  type ParameterRevision,
  type ProcessDefinition,
  type ProposedRevision,
  publish,
  type Result,
  type World,
} from '@laufzettel/engine'
import { SAMPLE_AUTHORITY } from './sample-authority.ts'

/** What a dry run reads beside the model. */
export interface DryRunPlace {
  readonly calendar: CalendarData
  /** The published values that apply where the model is used. */
  readonly published: readonly ParameterRevision[]
}

/**
 * A model as if it were published today, with the values that it brings. Nothing of it leaves the browser.
 * Problems: those of publishing; a model with errors cannot be tried.
 */
export function dryRunWorld(
  model: { readonly definition: ProcessDefinition; readonly revisions: readonly ProposedRevision[] },
  { calendar, published }: DryRunPlace,
): Result<World> {
  const frozen = publish(model.definition, 1)
  if (!frozen.ok) return frozen
  const tenants = [...new Set(published.map(({ tenant }) => tenant))]
  const chain = tenants.length === 0 ? ['own'] : tenants
  const proposed = model.revisions.map((revision, at) => ({
    ...revision,
    format: 1 as const,
    key: `proposed-${at}`,
    tenant: chain[0] ?? 'own',
  }))
  return fine({
    format: 1,
    definition: frozen.value,
    called: [],
    parameters: [...published, ...proposed],
    chain,
    calendar,
    zone: EUROPE_BERLIN,
    authority: SAMPLE_AUTHORITY,
    collation: { kind: 'code-point' },
  })
}
