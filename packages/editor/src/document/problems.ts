import { type AroundModel, type Finding, findingProblems, findProblems, type ProcessDefinition } from '@laufzettel/engine'
import type { ModelDraft } from './model-draft.ts'

const found = new WeakMap<ProcessDefinition, readonly Finding[]>()

/** What is wrong in the draft; computed once per version of the definition. `around` stays the same while a document is open. */
export function problemsOf({ definition }: ModelDraft, around?: AroundModel): readonly Finding[] {
  let problems = found.get(definition)
  if (!problems) {
    problems = findProblems(definition, around)
    found.set(definition, problems)
  }
  return problems
}

/** As `problemsOf`, with pauses. */
export function* findingProblemsOf({ definition }: ModelDraft, around?: AroundModel): Generator<undefined, readonly Finding[]> {
  const problems = found.get(definition) ?? (yield* findingProblems(definition, around))
  found.set(definition, problems)
  return problems
}
