import type { Form } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import { type Assessment, assess } from './assess.ts'
import type { CaseData } from './data.ts'
import { DECLARATION } from './declaration.ts'
import { type Draft, formOf, itemsOf, listsOf } from './draft.ts'
import type { Entry } from './entry.ts'
import type { SendingContext } from './form-context.ts'
import { anotherInstance } from './instance.ts'
import { listOf } from './list-of.ts'

/**
 * Judges a whole draft again, as it is sent: every visible field on every visible page, the number of items,
 * the declaration. The result holds what was visible and answered, each entry with `context.source`; all
 * other answers are left out. Problems carry the entry path in `place`. `assessment` is that of this draft in this
 * context, where it is known already.
 */
export function checkAll(
  definition: ProcessDefinition,
  formKey: string,
  draft: Draft,
  context: SendingContext,
  assessment?: Assessment,
): Result<CaseData> {
  const form = formOf(definition, formKey)
  if (!form.ok) return form
  return judged(definition, form.value, draft, context, assessment ?? assess(definition, form.value, draft, context))
}

function judged(
  definition: ProcessDefinition,
  form: Form,
  draft: Draft,
  context: SendingContext,
  assessment: Assessment,
): Result<CaseData> {
  const problems = [...assessment.failures, ...problemsOf(definition, listsOf(form), draft, assessment)]
  if (form.declaration !== undefined && draft.declaration !== true) {
    problems.push(problem('declaration-missing', {}, DECLARATION))
  }
  if (problems.length > 0) return refuse(...problems)
  return fine(dataOf(listsOf(form), draft, assessment, context))
}

function problemsOf(
  definition: ProcessDefinition,
  lists: readonly string[],
  draft: Draft,
  assessment: Assessment,
): Problem[] {
  const problems = assessment.pages.flatMap((page) => page.fields.flatMap((field) => field.problems))
  for (const key of lists) {
    const list = listOf(definition, key)
    if (list === null || !assessment.pages.some((page) => page.another?.key === key)) continue
    const count = itemsOf(draft, key).length
    const limit = count < list.min ? list.min : list.max
    if (count >= list.min && count <= list.max) continue
    const name = count < list.min ? 'list-too-few' : 'list-too-many'
    problems.push(problem(name, { label: list.label, limit: String(limit) }, anotherInstance(key)))
  }
  return problems
}

function dataOf(lists: readonly string[], draft: Draft, assessment: Assessment, context: SendingContext): CaseData {
  const entries: Record<string, Entry> = {}
  for (const page of assessment.pages) {
    for (const { path, answer } of page.fields) {
      if (answer !== null) entries[path] = { ...answer, source: context.source }
    }
  }
  const items = lists.map((list) => {
    const visited = new Set(assessment.pages.flatMap((page) => (page.item?.list === list ? [page.item.item] : [])))
    return [list, itemsOf(draft, list).filter((item) => visited.has(item))] as const
  })
  return { entries, items: Object.fromEntries(items) }
}
