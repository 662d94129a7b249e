import type { Form, Page } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Problem } from '../problems/problem.ts'
import { type CaseScope, lookIn, newCaseScope, putAnswer } from './case-scope.ts'
import { type Draft, itemsOf, typedFor } from './draft.ts'
import type { Answer } from './entry.ts'
import type { Evaluate, FormContext } from './form-context.ts'
import { anotherInstance, pageInstance } from './instance.ts'
import { type AssessedField, conditionsIn, type Holds, judgeField } from './judge-field.ts'
import { type ListSettings, listOf } from './list-of.ts'
import { type PlacedField, placedFields } from './placed-field.ts'
import { wordsIn } from './words-in.ts'

/** A page that is asked for with these answers. `another` is set on the question after a loop. */
export interface AssessedPage {
  readonly instance: string
  readonly page: Page | null
  readonly another: ListSettings | null
  readonly item: { readonly list: string; readonly item: string } | null
  readonly fields: readonly AssessedField[]
}

export interface Assessment {
  readonly pages: readonly AssessedPage[]
  readonly scope: CaseScope
  /** Expressions that could not be evaluated; nothing is accepted while there are some. */
  readonly failures: readonly Problem[]
  /** For what the same page evaluates besides; out of the same budget. */
  readonly evaluate: Evaluate
}

interface Walked {
  readonly instance: string
  readonly page: Page | null
  readonly another: ListSettings | null
  readonly item: AssessedPage['item']
  readonly fields: { placed: PlacedField; visible: boolean; answer: Answer | null; problems: readonly Problem[] }[]
}

/**
 * Reads a draft against its form, twice: first in the order of the pages, each condition seeing the visible
 * answers before it, then what is required and the rules, which see all visible answers. So the value of a
 * field that is not visible decides nothing.
 */
export function assess(definition: ProcessDefinition, form: Form, draft: Draft, context: FormContext): Assessment {
  const scope = newCaseScope(definition, draft.items)
  const failures: Problem[] = []
  const evaluate = context.begin()
  const holds = conditionsIn(evaluate, failures)
  const walked = walk(definition, form, draft, scope, holds)
  const pages = walked.map(({ fields, ...page }): AssessedPage => {
    const names = lookIn(scope, page.item ?? undefined)
    const words = wordsIn(definition, scope, page.item, context.today)
    return {
      ...page,
      fields: fields.map((field) => judgeField(field.placed, field, names, words, holds)),
    }
  })
  return { pages, scope, failures, evaluate }
}

function walk(definition: ProcessDefinition, form: Form, draft: Draft, scope: CaseScope, holds: Holds): Walked[] {
  const walked: Walked[] = []
  const asked = new Set<string>()
  const visit = (page: Page, item: AssessedPage['item']): boolean => {
    const names = lookIn(scope, item ?? undefined)
    if (page.visible !== undefined && holds(page.visible, names) !== true) return false
    const fields = placedFields(definition, page, item?.item).map((placed) => {
      const { placement, kind, config, path } = placed
      const visible = placement.visible === undefined || holds(placement.visible, names) === true
      if (!visible) return { placed, visible, answer: null, problems: [] }
      const read = kind.read(typedFor(draft, path) ?? {}, config)
      if (!read.ok) return { placed, visible, answer: null, problems: read.problems }
      if (read.value !== null) putAnswer(scope, placed.at, placed.field, read.value)
      return { placed, visible, answer: read.value, problems: [] }
    })
    walked.push({ instance: pageInstance(page.key, item?.item), page, another: null, item, fields })
    return true
  }
  for (const pages of loops(form.pages)) {
    const list = pages[0]?.repeat
    if (list === undefined) {
      for (const page of pages) visit(page, null)
      continue
    }
    const settings = listOf(definition, list)
    if (settings === null) continue
    const items = itemsOf(draft, list)
    let met = false
    for (const item of items) for (const page of pages) met = visit(page, { list, item }) || met
    const open =
      items.length > 0
        ? met
        : pages.some((page) => page.visible === undefined || holds(page.visible, lookIn(scope)) === true)
    if (!open || asked.has(list)) continue
    asked.add(list)
    walked.push({ instance: anotherInstance(list), page: null, another: settings, item: null, fields: [] })
  }
  return walked
}

/** Consecutive pages with the same list belong together. */
function loops(pages: readonly Page[]): Page[][] {
  const found: Page[][] = []
  for (const page of pages) {
    const last = found.at(-1)
    if (last !== undefined && page.repeat !== undefined && last[0]?.repeat === page.repeat) last.push(page)
    else found.push([page])
  }
  return found
}
