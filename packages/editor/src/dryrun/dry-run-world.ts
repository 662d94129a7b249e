import {
  type CalendarData,
  EUROPE_BERLIN,
  fine,
  type ProcessDefinition,
  type ProposedRevision,
  publish,
  type PublishedDefinition,
  type Result,
  type Trial,
  trialOf,
  type World,
} from '@laufzettel/engine'
import type { KnownValue } from '../parameters/timeline.ts'
import { SAMPLE_AUTHORITY } from './sample-authority.ts'

/** What a dry run reads beside the model. */
export interface DryRunPlace {
  readonly calendar: CalendarData
  /** The published values that apply where the model is used. */
  readonly published: readonly KnownValue[]
}

interface Model {
  readonly definition: ProcessDefinition
  readonly revisions: readonly ProposedRevision[]
}

/**
 * A model as if it were published today, with the values that it brings. Nothing of it leaves the browser.
 * Problems: those of publishing; for a model with errors there is `trialWorld`.
 */
export function dryRunWorld(model: Model, place: DryRunPlace): Result<World> {
  const frozen = publish(model.definition, 1)
  return frozen.ok ? fine(worldOf(frozen.value, model, place)) : frozen
}

/** The same for a model that is not finished: it runs as far as it can. Problems: those of `trialOf`. */
export function trialWorld(model: Model, place: DryRunPlace): Result<{ readonly world: World; readonly trial: Trial }> {
  const trial = trialOf(model.definition)
  return trial.ok ? fine({ world: worldOf(trial.value.published, model, place), trial: trial.value }) : trial
}

function worldOf(definition: PublishedDefinition, model: Model, { calendar, published }: DryRunPlace): World {
  // The own authority is the one that proposes, also where only those above have published.
  const own = published.find((value) => value.authority === undefined)?.tenant ?? 'own'
  const chain = [...new Set([own, ...published.map(({ tenant }) => tenant)])]
  const proposed = model.revisions.map((revision, at) => ({
    ...revision,
    format: 1 as const,
    key: `proposed-${at}`,
    tenant: own,
  }))
  return {
    format: 1,
    definition,
    called: [],
    parameters: [...published.map(revisionOf), ...proposed],
    chain,
    calendar,
    zone: EUROPE_BERLIN,
    authority: SAMPLE_AUTHORITY,
    collation: { kind: 'code-point' },
  }
}

/** The value alone, as worlds hold it. */
function revisionOf({ rank: _rank, authority: _authority, ...revision }: KnownValue) {
  return revision
}
