import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { answerProblem } from './answer-problem.ts'
import { assess, type AssessedPage } from './assess.ts'
import { addItem, type Draft, formOf, itemsOf } from './draft.ts'
import { boolean } from './fields/boolean.ts'
import { VALUE } from './fields/kind.ts'
import type { FormContext } from './form-context.ts'
import { inputName } from './input-name.ts'
import type { ListSettings } from './list-of.ts'
import { firstOpen, instancesOf } from './route.ts'
import { type RawBody, readBody } from './submitted-body.ts'

/**
 * What became of a page that was handed in. `refused`: the request was none that the page sends, nothing
 * was stored and `draft` is the one that came in. Otherwise `draft` holds all that was typed, right or
 * wrong. `next` is where to go: this page again with problems, else the first page still open; null when
 * the answers can be checked.
 */
export interface SubmittedPage {
  readonly draft: Draft
  readonly problems: readonly Problem[]
  readonly refused: boolean
  readonly next: string | null
}

/**
 * Takes what was typed on a page into the draft and judges it. What was typed in fields that are not
 * visible with these answers is dropped. Inputs that are missing count as empty.
 *
 * Problems: form-not-found, form-page-unknown, those of `readBody` (all of these refuse the request), those
 * of the field kinds, answer-rule, list-too-many.
 */
export function submitPage(
  definition: ProcessDefinition,
  formKey: string,
  draft: Draft,
  instance: string,
  body: RawBody,
  context: FormContext,
): SubmittedPage {
  const refused = (problems: readonly Problem[]): SubmittedPage => ({ draft, problems, refused: true, next: instance })
  const form = formOf(definition, formKey)
  if (!form.ok) return refused(form.problems)
  const page = assess(definition, form.value, draft, context).pages.find((candidate) => candidate.instance === instance)
  if (page === undefined) return refused([problem('form-page-unknown', { page: instance.slice(0, 150) })])
  const values = readBody(body, namesOf(page))
  if (!values.ok) return refused(values.problems)

  const taken =
    page.another === null
      ? { draft: withAnswers(draft, page, values.value), problems: [] }
      : withAnother(definition, formKey, draft, page.another, values.value.get(instance) ?? '')
  const after = assess(definition, form.value, taken.draft, context)
  const judged = after.pages.find((candidate) => candidate.instance === instance)
  const fields = judged?.fields ?? []
  const problems = [...after.failures, ...taken.problems, ...fields.flatMap((field) => field.problems)]
  const hidden = new Set(fields.filter((field) => !field.visible).map((field) => field.path))
  for (const field of fields) if (field.visible) hidden.delete(field.path)
  const kept: Draft = {
    ...taken.draft,
    answers: Object.fromEntries(Object.entries(taken.draft.answers).filter(([path]) => !hidden.has(path))),
    done: doneWith(taken.draft, instance, problems.length === 0 && !asksAgain(page, taken.draft, draft)),
  }
  const next = problems.length > 0 ? instance : firstOpen(instancesOf(after), kept)
  return { draft: kept, problems, refused: false, next }
}

function namesOf(page: AssessedPage): ReadonlySet<string> {
  if (page.another !== null) return new Set([page.instance])
  return new Set(
    page.fields.flatMap((field) => field.kind.parts(field.config).map((part) => inputName(field.path, part.key))),
  )
}

function withAnswers(draft: Draft, page: AssessedPage, values: ReadonlyMap<string, string>): Draft {
  const typed = page.fields.map(({ kind, config, path }) => {
    const parts = kind.parts(config).map(({ key }) => [key, values.get(inputName(path, key)) ?? ''] as const)
    return [path, Object.fromEntries(parts)] as const
  })
  return { ...draft, answers: { ...draft.answers, ...Object.fromEntries(typed) } }
}

function withAnother(
  definition: ProcessDefinition,
  formKey: string,
  draft: Draft,
  list: ListSettings,
  typed: string,
): { draft: Draft; problems: readonly Problem[] } {
  const path = `another@${list.key}`
  const wrong = (found: Problem) => ({ draft, problems: [answerProblem(found, path, list.another)] })
  const answer = boolean.read({ [VALUE]: typed }, {})
  if (!answer.ok) return { draft, problems: answer.problems.map((found) => answerProblem(found, path, list.another)) }
  if (answer.value === null) return wrong(problem(boolean.missing))
  if (answer.value.value === true) {
    const added = addItem(definition, formKey, draft, list.key)
    return added.ok ? { draft: added.value, problems: [] } : { draft, problems: added.problems }
  }
  if (itemsOf(draft, list.key).length >= list.min) return { draft, problems: [] }
  return wrong(problem('list-too-few', { limit: String(list.min) }))
}

/** After "yes" the same question comes again behind the new item. */
function asksAgain(page: AssessedPage, after: Draft, before: Draft): boolean {
  return page.another !== null && after !== before
}

function doneWith(draft: Draft, instance: string, done: boolean): string[] {
  const others = draft.done.filter((candidate) => candidate !== instance)
  return done ? [...others, instance] : others
}
