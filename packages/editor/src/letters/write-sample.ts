import type { CalendarData, LetterDocument, ParameterRevision, Problem, Scenario } from '@laufzettel/engine'
import { PROBLEMS, type ProblemName } from '@laufzettel/engine'
import type { ModelDraft } from '../document/model-draft.ts'
import { dryRunWorld } from '../dryrun/dry-run-world.ts'
import { replay } from '../dryrun/replay.ts'

/** How a letter reads in a test case, or why it cannot be shown. */
export type Sample =
  | { readonly kind: 'document'; readonly document: LetterDocument }
  /** The model has errors, so nothing of it runs. */
  | { readonly kind: 'broken' }
  /** The test case ends without this letter. */
  | { readonly kind: 'not-sent' }
  /** The letter, or a step before it, met a problem. */
  | { readonly kind: 'failed'; readonly problem: Pick<Problem, 'name' | 'values'> }

/** Plays a test case of the draft and gives the last letter of a template that was written in it. */
export function writeSample(
  draft: ModelDraft,
  letter: string,
  scenario: Scenario,
  place: { readonly calendar: CalendarData; readonly published: readonly ParameterRevision[] },
): Sample {
  const world = dryRunWorld(draft, place)
  if (!world.ok) return { kind: 'broken' }
  const run = replay(world.value, scenario.events[0]?.at ?? '', scenario.events)
  const { state } = run.simulation
  const written = Object.entries(state?.letters ?? {}).flatMap(([id, { template }]) => {
    const held = Object.values(state?.vault ?? {}).find((vault) => id in vault.letters)?.letters[id]
    return template === letter && held ? [held] : []
  })
  const document = written.at(-1)
  if (document) return { kind: 'document', document }
  const incident = Object.values(state?.incidents ?? {}).find(({ status }) => status === 'open')
  if (incident && Object.hasOwn(PROBLEMS, incident.problem)) {
    return { kind: 'failed', problem: { name: incident.problem as ProblemName, values: incident.values } }
  }
  const [problem] = run.problems
  return problem ? { kind: 'failed', problem } : { kind: 'not-sent' }
}
