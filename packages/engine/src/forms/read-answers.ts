import type { Tagged } from '../canonical/tagged-value.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import { answerProblem } from './answer-problem.ts'
import { assess } from './assess.ts'
import { checkAll } from './check-all.ts'
import type { CaseData } from './data.ts'
import { type Draft, formOf, newDraft, withItem } from './draft.ts'
import { fieldAt, parsePath } from './entry-path.ts'
import { fieldKind } from './fields/index.ts'
import type { RawParts } from './fields/kind.ts'
import type { SendingContext } from './form-context.ts'
import { MOST_FIELDS } from './submitted-body.ts'

/**
 * Answers as tagged values by entry path, for the API and for scenarios, judged exactly as typed ones. The
 * items of a list are those whose paths are named, in the order of their numbers. An incomplete date is
 * `{"$partial":"2023"}` or `{"$partial":"2023-06"}`, where the field allows it. Null is no answer. Whoever
 * sends them makes the form's declaration.
 *
 * Problems: those of `checkAll`, answers-too-many, answer-unknown-field (no such path), answer-kind (not a
 * value of the field's kind), field-not-asked (the form does not ask for it with these answers).
 */
export function readAnswers(
  definition: ProcessDefinition,
  formKey: string,
  tagged: Readonly<Record<string, Tagged>>,
  context: SendingContext,
): Result<CaseData> {
  const form = formOf(definition, formKey)
  const empty = newDraft(definition, formKey)
  if (!form.ok) return form
  if (!empty.ok) return empty
  const given = Object.entries(tagged).filter(([, value]) => value !== null)
  if (given.length > MOST_FIELDS) return refuse(problem('answers-too-many', { limit: String(MOST_FIELDS) }))
  const typed = given.map(([path, value]) => ({ path, raw: rawOf(definition, path, value) }))
  const problems = typed.flatMap(({ raw }) => (raw.ok ? [] : raw.problems))
  if (problems.length > 0) return refuse(...problems)

  const answers = typed.flatMap(({ path, raw }) => (raw.ok ? [[path, { ...raw.value }] as const] : []))
  const draft: Draft = {
    ...withItemsOf(
      empty.value,
      given.map(([path]) => path),
    ),
    answers: Object.fromEntries(answers),
    declaration: true,
  }
  const assessment = assess(definition, form.value, draft, context)
  const asked = new Set(
    assessment.pages.flatMap((page) => page.fields.flatMap((field) => (field.visible ? [field.path] : []))),
  )
  const superfluous = given.flatMap(([path]) => (asked.has(path) ? [] : [problem('field-not-asked', { path }, path)]))
  const data = checkAll(definition, formKey, draft, context, assessment)
  return superfluous.length === 0 ? data : refuse(...superfluous, ...(data.ok ? [] : data.problems))
}

/**
 * A form filled in with tagged answers, for a person to look at and change: what can be read stands where it would
 * have been typed, an answer that the form no longer knows is left out. Problem: form-not-found.
 */
export function draftOfAnswers(
  definition: ProcessDefinition,
  formKey: string,
  tagged: Readonly<Record<string, Tagged>>,
): Result<Draft> {
  const empty = newDraft(definition, formKey)
  if (!empty.ok) return empty
  const typed = Object.entries(tagged).flatMap(([path, value]) => {
    const raw = value === null ? null : rawOf(definition, path, value)
    return raw?.ok ? [[path, { ...raw.value }] as const] : []
  })
  const paths = typed.map(([path]) => path)
  return fine({ ...withItemsOf(empty.value, paths), answers: Object.fromEntries(typed) })
}

function rawOf(definition: ProcessDefinition, path: string, value: Tagged): Result<RawParts> {
  const field = fieldAt(definition, path)
  const kind = field === null ? undefined : fieldKind(field.kind)
  if (field === null || kind === undefined || kind.repeats) {
    return refuse(problem('answer-unknown-field', { field: path.slice(0, 200) }))
  }
  const raw = kind.write({ value }, field.config ?? {})
  const wrong: Problem = answerProblem(problem('answer-kind', { expected: kind.kind }), path, field.label)
  return raw === null ? refuse(wrong) : fine(raw)
}

/** The draft with an item for every item that a path names, and at least those that the lists need. */
function withItemsOf(draft: Draft, paths: readonly string[]): Draft {
  const named = new Map<string, Set<string>>()
  for (const text of paths) {
    const path = parsePath(text)
    if (path?.of === 'item') named.set(path.list, (named.get(path.list) ?? new Set()).add(path.item))
  }
  let filled = draft
  for (const [list, items] of named) {
    if (!Object.hasOwn(draft.items, list)) continue
    const numbered = [...items].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    const least = draft.items[list]?.length ?? 0
    const made = Number(numbered.at(-1)?.slice(1) ?? 0)
    filled = {
      ...filled,
      items: { ...filled.items, [list]: numbered },
      itemsMade: { ...filled.itemsMade, [list]: made },
    }
    while ((filled.items[list]?.length ?? 0) < least) filled = withItem(filled, list).draft
  }
  return filled
}
