import type { CaseState, Language, ProcessDefinition } from '@laufzettel/engine'
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
  for (const { step } of Object.values(state?.tokens ?? {})) {
    if (step !== null && !ends.has(step)) now.set(step, say('now', { who: say(whoseTurn(state, step)) }))
  }
  return {
    steps: new Set(path.map(({ step }) => step)),
    flows: new Set(path.flatMap(({ flow }) => flow ?? [])),
    now,
  }
}

/** A question waits for the citizen, a set timer for the clock; all else, a letter for the post among it, for the office. */
function whoseTurn(state: CaseState | null, step: string): DryRunWord {
  const waits = (duty: { readonly step: string; readonly status: string }, status: string) =>
    duty.step === step && duty.status === status
  if (Object.values(state?.questions ?? {}).some((question) => waits(question, 'open'))) return 'citizen'
  return Object.values(state?.timers ?? {}).some((timer) => waits(timer, 'set')) ? 'clock' : 'office'
}
