import type { Language } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { AssessedPage, Assessment } from './assess.ts'
import type { FormContext } from './form-context.ts'
import type { StepView } from './page-view.ts'
import { fillWords } from './words.ts'
import { wordsIn } from './words-in.ts'

/** The heading of a page; of the question after a loop, the label of the list. */
export function pageTitle(
  definition: ProcessDefinition,
  assessment: Assessment,
  page: AssessedPage,
  language: Language,
  context: FormContext,
): string {
  const title = page.page?.title ?? page.another?.label
  if (title === undefined) return ''
  return fillWords(title, language, wordsIn(definition, assessment.scope, page.item, context.today))
}

/** Step `index + 1` of all pages and the check of the answers, which is the last step. */
export function stepView(
  definition: ProcessDefinition,
  assessment: Assessment,
  index: number,
  language: Language,
  context: FormContext,
): StepView {
  const next = assessment.pages[index + 1]
  return {
    number: index + 1,
    total: assessment.pages.length + 1,
    ...(next === undefined ? {} : { next: pageTitle(definition, assessment, next, language, context) }),
  }
}
