import type { Draft, Page, ProcessDefinition } from '@laufzettel/engine'
import { type OutlineQuestion, soundFields } from './outline.ts'

/**
 * The draft with the answers that make a question of the page appear: that of its question, of the question
 * before that, and so on. The same draft when they are given already.
 */
export function answersShowing(
  definition: ProcessDefinition,
  page: Page,
  question: OutlineQuestion,
  questions: readonly OutlineQuestion[],
  draft: Draft,
): Draft {
  const placed = soundFields(definition, page)
  let answers = draft.answers
  const met = new Set<string>()
  let at: OutlineQuestion | undefined = question
  while (at?.shownAt && !met.has(at.key)) {
    met.add(at.key)
    const parent: string = at.shownAt.question
    const { option } = at.shownAt
    const path = placed.find(({ placement }) => placement.key === parent)?.path
    if (path !== undefined && answers[path]?.value !== option) answers = { ...answers, [path]: { value: option } }
    at = questions.find(({ key }) => key === parent)
  }
  return answers === draft.answers ? draft : { ...draft, answers }
}
