import { type CaseState, isPart, type Language, type ProcessDefinition, sourceKey } from '@laufzettel/engine'
import type { Trail } from '../canvas/canvas-context.ts'
import { dryRunWords, type DryRunWord } from './words.ts'

/**
 * What a run has passed, for the diagram: the steps and flows on its way, and where it stands now with whose turn it
 * is. A flow is passed when the run entered its target through it.
 */
export function trailOf(state: CaseState | null, definition: ProcessDefinition, language: Language): Trail {
  const say = dryRunWords(language)
  const path = state?.path ?? []
  const now = new Map<string, string>()
  const ends = new Set(definition.steps.filter((step) => !definition.flows.some(({ from }) => from === step.key)).map(({ key }) => key))
  const resting = Object.values(state?.tokens ?? {}).map(({ step }) => step)
  // A composite waits for what is inside of it: that tells whose turn it is.
  const around = new Set(resting.flatMap((step) => (step !== null && isPart(step) ? sourceKey(step) : [])))
  for (const step of resting) {
    if (step !== null && around.has(step)) continue
    if (step !== null && !ends.has(step)) now.set(sourceKey(step), say('now', { who: say(whoseTurn(state, step)) }))
  }
  return {
    steps: new Set(path.map(({ step }) => sourceKey(step))),
    flows: new Set(path.flatMap(({ flow }) => flow ?? [])),
    now,
  }
}

/** A question waits for the citizen, a set timer for the clock; all else, a letter for the post among it, for the office. */
function whoseTurn(state: CaseState | null, step: string): DryRunWord {
  const waits = (duty: { readonly step: string; readonly status: string }, status: string) =>
    duty.step === step && duty.status === status
  if (Object.values(state?.questions ?? {}).some((question) => waits(question, 'open'))) return 'citizen'
  if (isPart(step) && Object.values(state?.workItems ?? {}).some((item) => waits(item, 'open'))) return 'office'
  return Object.values(state?.timers ?? {}).some((timer) => waits(timer, 'set')) ? 'clock' : 'office'
}
