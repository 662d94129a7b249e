import type { Language } from '../definition/basics.ts'
import type { Form } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, type Problem, problemCode, problemText, type Result } from '../problems/problem.ts'
import { splitPlace } from './answer-problem.ts'
import { type AssessedPage, type Assessment, assess } from './assess.ts'
import { DECLARATION } from './declaration.ts'
import { type Draft, formOf, itemsOf } from './draft.ts'
import { boolean } from './fields/boolean.ts'
import { targetOf } from './field-view.ts'
import type { FormContext } from './form-context.ts'
import type { AssessedField } from './judge-field.ts'
import { optionId } from './input-name.ts'
import type { AnswerGroupView, AnswerRowView, AnswersView } from './page-view.ts'
import { pageTitle } from './step-view.ts'

const NOT_GIVEN = { de: 'Nicht angegeben (freiwillig)', en: 'Not given (optional)' }
const MISSING = { de: 'Fehlt noch', en: 'Still missing' }
const OF = { de: 'von', en: 'of' }

/**
 * The answers before they are sent, grouped by page, each with the way back to its input. `problems` are
 * those of `checkAll`. Problem: form-not-found.
 */
export function answersView(
  definition: ProcessDefinition,
  formKey: string,
  draft: Draft,
  language: Language,
  context: FormContext,
  problems: readonly Problem[] = [],
): Result<AnswersView> {
  const form = formOf(definition, formKey)
  if (!form.ok) return form
  const assessment = assess(definition, form.value, draft, context)
  const previous = assessment.pages.at(-1)?.instance
  const steps = assessment.pages.length + 1
  const { preview } = form.value
  return fine({
    form: formKey,
    language,
    formTitle: form.value.names[language],
    step: { number: steps, total: steps },
    ...(previous === undefined ? {} : { previous }),
    groups: assessment.pages.map((page) => groupOf(definition, assessment, page, draft, language, context)),
    ...declarationOf(form.value, draft, language),
    submit: form.value.submit[language],
    ...(preview === undefined
      ? {}
      : { preview: { decision: preview.decision, title: preview.title[language], note: preview.note[language] } }),
    problems: problems.map((found) => problemOf(found, assessment, language)),
  })
}

function groupOf(
  definition: ProcessDefinition,
  assessment: Assessment,
  page: AssessedPage,
  draft: Draft,
  language: Language,
  context: FormContext,
): AnswerGroupView {
  const title = pageTitle(definition, assessment, page, language, context)
  const { instance, another } = page
  if (another !== null) {
    const target = optionId(instance, 'yes')
    const given = draft.done.includes(instance)
    const text = given ? boolean.toText({ value: false }, {}, language) : MISSING[language]
    const row = { path: instance, label: another.another[language], text, given, change: { instance, target } }
    return { instance, title, rows: [row] }
  }
  const items = page.item === null ? [] : itemsOf(draft, page.item.list)
  const number = page.item === null ? 0 : items.indexOf(page.item.item) + 1
  const counted = items.length > 1 ? `${title} (${number} ${OF[language]} ${items.length})` : title
  const rows = page.fields.filter((field) => field.visible).map((field) => rowOf(field, instance, language))
  return { instance, title: counted, rows }
}

function rowOf(field: AssessedField, instance: string, language: Language): AnswerRowView {
  const { answer, kind, config, path, label, required, problems } = field
  const missing = required || problems.length > 0 ? MISSING : NOT_GIVEN
  return {
    path,
    label: label[language],
    text: answer === null ? missing[language] : kind.toText(answer, config, language),
    given: answer !== null,
    change: { instance, target: targetOf(field, null) },
  }
}

function declarationOf(form: Form, draft: Draft, language: Language): Pick<AnswersView, 'declaration'> {
  if (form.declaration === undefined) return {}
  const { text, help } = form.declaration
  return {
    declaration: {
      name: DECLARATION,
      id: DECLARATION,
      text: text[language],
      ...(help === undefined ? {} : { help: help[language] }),
      checked: draft.declaration === true,
    },
  }
}

function problemOf(found: Problem, assessment: Assessment, language: Language): AnswersView['problems'][number] {
  const words = { code: problemCode(found), text: problemText(found, language) }
  if (found.place === undefined) return words
  if (found.place === DECLARATION) return { ...words, target: DECLARATION }
  const { path, part } = splitPlace(found.place)
  for (const page of assessment.pages) {
    if (page.instance === path) return { ...words, instance: path, target: optionId(path, 'yes') }
    const field = page.fields.find((candidate) => candidate.visible && candidate.path === path)
    if (field !== undefined) return { ...words, instance: page.instance, target: targetOf(field, part) }
  }
  return words
}
