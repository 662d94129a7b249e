import type { Language } from '../definition/basics.ts'
import type { Group } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, type Problem, problem, problemCode, problemText, refuse, type Result } from '../problems/problem.ts'
import { splitPlace } from './answer-problem.ts'
import { type AssessedPage, type Assessment, assess } from './assess.ts'
import { lookIn } from './case-scope.ts'
import { type Draft, formOf, itemsOf, typedFor } from './draft.ts'
import type { RawParts } from './fields/kind.ts'
import { fieldView, targetOf } from './field-view.ts'
import type { FormContext } from './form-context.ts'
import type { AssessedField } from './judge-field.ts'
import type { FieldView, FormPageView, GroupView, PageProblemView } from './page-view.ts'
import { type Reveal, revealOf } from './reveal.ts'
import { pageTitle, stepView } from './step-view.ts'
import { anotherView } from './view-another.ts'
import { fillWords, type WordsOf } from './words.ts'
import { wordsIn } from './words-in.ts'

/**
 * A page of a form as a person sees it. `problems` are those of `submitPage`, or of `checkAll` for this
 * page; without them nothing is shown as wrong. Fields that are not visible are left out, unless an option
 * of the same page reveals them. Problems: form-not-found, form-page-unknown.
 */
export function pageView(
  definition: ProcessDefinition,
  formKey: string,
  draft: Draft,
  instance: string,
  language: Language,
  context: FormContext,
  problems: readonly Problem[] = [],
): Result<FormPageView> {
  const form = formOf(definition, formKey)
  if (!form.ok) return form
  const assessment = assess(definition, form.value, draft, context)
  const index = assessment.pages.findIndex((page) => page.instance === instance)
  const assessed = assessment.pages[index]
  if (assessed === undefined) return refuse(problem('form-page-unknown', { page: instance.slice(0, 150) }))
  const previous = assessment.pages[index - 1]?.instance
  const frame = {
    form: formKey,
    instance,
    language,
    formTitle: form.value.names[language],
    step: stepView(definition, assessment, index, language, context),
    ...(previous === undefined ? {} : { previous }),
  }
  if (assessed.another !== null) {
    return fine({
      ...frame,
      ...anotherView(definition, assessment, assessed.another, draft, language, context, problems),
    })
  }
  const words = wordsIn(definition, assessment.scope, assessed.item, context.today)
  const help = assessed.page?.help
  const list = assessed.item === null ? [] : itemsOf(draft, assessed.item.list)
  return fine({
    ...frame,
    title: pageTitle(definition, assessment, assessed, language, context),
    ...(help === undefined ? {} : { help: fillWords(help, language, words) }),
    ...(assessed.item === null
      ? {}
      : { item: { ...assessed.item, number: list.indexOf(assessed.item.item) + 1, count: list.length } }),
    groups: groupsOf(assessed, { draft, assessment, words, problems, language, context }),
    problems: problemViews(assessed.fields, problems, language),
  })
}

interface Shown {
  readonly draft: Draft
  readonly assessment: Assessment
  readonly words: WordsOf
  readonly problems: readonly Problem[]
  readonly language: Language
  readonly context: FormContext
}

function groupsOf(page: AssessedPage, shown: Shown): GroupView[] {
  const revealed = new Map<AssessedField, Reveal>()
  for (const field of page.fields) {
    const reveal = revealOf(field.placement.visible, page.fields)
    if (reveal !== null) revealed.set(field, reveal)
  }
  const view = (field: AssessedField): FieldView => {
    const reveals = new Map<string, FieldView[]>()
    for (const [inner, reveal] of revealed) {
      if (reveal.path !== field.path || inner === field) continue
      reveals.set(reveal.option, [...(reveals.get(reveal.option) ?? []), view(inner)])
    }
    const raw = rawOf(field, page, shown)
    return fieldView(field, { raw, problems: shown.problems, words: shown.words, reveals }, shown.language)
  }
  const groups: Group[] = page.page?.groups ?? []
  return groups.flatMap((group) => {
    const fields = page.fields
      .filter((field) => field.group === group && field.visible && !revealed.has(field))
      .map(view)
    if (fields.length === 0) return []
    return [
      {
        key: group.key,
        ...(group.title === undefined ? {} : { title: fillWords(group.title, shown.language, shown.words) }),
        ...(group.help === undefined ? {} : { help: fillWords(group.help, shown.language, shown.words) }),
        fields,
      },
    ]
  })
}

/** As typed; a field that was never asked shows its prefill. */
function rawOf(field: AssessedField, page: AssessedPage, shown: Shown): RawParts {
  const typed = typedFor(shown.draft, field.path)
  if (typed !== undefined || field.placement.prefill === undefined) return typed ?? {}
  const { evaluate, scope } = shown.assessment
  const value = evaluate(field.placement.prefill, lookIn(scope, page.item ?? undefined))
  if (!value.ok || value.value === null) return {}
  return field.kind.write({ value: value.value }, field.config) ?? {}
}

/** The error summary: problems of the page's fields in the order of the page, then those of the whole. */
function problemViews(
  fields: readonly AssessedField[],
  problems: readonly Problem[],
  language: Language,
): PageProblemView[] {
  const views: PageProblemView[] = []
  const shown = new Set<Problem>()
  for (const field of fields) {
    for (const found of problems) {
      if (found.place === undefined || shown.has(found)) continue
      const { path, part } = splitPlace(found.place)
      if (path !== field.path) continue
      shown.add(found)
      views.push({ code: problemCode(found), text: problemText(found, language), target: targetOf(field, part) })
    }
  }
  const whole = problems.filter((found) => found.place === undefined)
  return [...views, ...whole.map((found) => ({ code: problemCode(found), text: problemText(found, language) }))]
}
