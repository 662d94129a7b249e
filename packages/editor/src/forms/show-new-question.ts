import type { Refusal, Words } from '../document/edit.ts'
import { addQuestion } from '../document/edits/add-question.ts'
import { setReveal } from '../document/edits/set-reveal.ts'
import type { ModelDraft } from '../document/model-draft.ts'
import type { EditorStore } from '../document/store.ts'
import type { NewQuestion } from './new-question.ts'

/** An answer of a question: where it stands, and its words. */
export interface AnswerPlace {
  readonly form: string
  readonly page: string
  readonly placement: string
  readonly option: string
  readonly answer: Words
}

/**
 * Adds a question that is asked only for this answer, right behind the question of the answer. Both edits undo
 * as one. Null when it was done, else why not.
 */
export function showNewQuestion(store: EditorStore, place: AnswerPlace, { label, purpose, kind }: NewQuestion): Refusal | null {
  const { form, page, placement, option, answer } = place
  const said = {
    de: `Frage ‚${label.de}‘ bei der Antwort ‚${answer.de}‘ eingefügt`,
    en: `Question ‘${label.en ?? label.de}’ added at the answer ‘${answer.en}’`,
  }
  return store.getState().compound(said, (step) => {
    const before = new Set(keysOf(step.draft(), place))
    if (step.apply(addQuestion, { form, page, kind, label, ...(purpose ? { purpose } : {}), after: placement }) !== null) return
    const added = keysOf(step.draft(), place).find((key) => !before.has(key))
    if (added !== undefined) step.apply(setReveal, { form, placement: added, when: { placement, option } })
  })
}

function keysOf({ definition }: ModelDraft, { form, page }: AnswerPlace): string[] {
  const found = definition.forms.find(({ key }) => key === form)?.pages.find(({ key }) => key === page)
  return (found?.groups ?? []).flatMap(({ placements }) => placements.map(({ key }) => key))
}
