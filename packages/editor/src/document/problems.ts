import { type Finding, findingProblems, findProblems, type ProcessDefinition } from '@laufzettel/engine'
import { EDITS } from './edits/index.ts'
import type { ModelDraft } from './model-draft.ts'
import type { EditorStore } from './store.ts'
import type { Edit, Refusal } from './edit.ts'

const found = new WeakMap<ProcessDefinition, readonly Finding[]>()

/** What is wrong in the draft; computed once per version of the definition. */
export function problemsOf({ definition }: ModelDraft): readonly Finding[] {
  let problems = found.get(definition)
  if (!problems) {
    problems = findProblems(definition)
    found.set(definition, problems)
  }
  return problems
}

/** As `problemsOf`, with pauses. */
export function* findingProblemsOf({ definition }: ModelDraft): Generator<undefined, readonly Finding[]> {
  const problems = found.get(definition) ?? (yield* findingProblems(definition))
  found.set(definition, problems)
  return problems
}

/** The edit of that name with its arguments unknown: for fixes and menus, which carry both as data. */
export function editNamed(name: string): Edit<unknown> | undefined {
  return EDITS.find((edit) => edit.name === name) as Edit<unknown> | undefined
}

/** Mends a problem with the edit it proposes. */
export function applyFix(store: EditorStore, { fix }: Finding): Refusal | null {
  const edit = fix && editNamed(fix.edit)
  return edit ? store.getState().apply(edit, fix.args) : null
}
