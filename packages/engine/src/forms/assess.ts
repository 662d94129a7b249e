import type { Text } from '../definition/basics.ts'
import type { Form, Page } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { answerProblem } from './answer-problem.ts'
import { type CaseScope, lookIn, newCaseScope, putAnswer } from './case-scope.ts'
import { type Draft, itemsOf, typedFor } from './draft.ts'
import type { Answer } from './entry.ts'
import type { FormContext, FormScope } from './form-context.ts'
import { anotherInstance, pageInstance } from './instance.ts'
import { type ListSettings, listOf } from './list-of.ts'
import { type PlacedField, placedFields } from './placed-field.ts'
import { fillText, type WordsOf } from './words.ts'
import { wordsIn } from './words-in.ts'

/** A field as the answers of a draft make it. */
export interface AssessedField extends PlacedField {
  readonly visible: boolean
  readonly required: boolean
  /** What was typed, read; null when nothing was, or it is wrong, or the field is not visible. */
  readonly answer: Answer | null
  /** The question, with answers in its words. */
  readonly label: Text
  readonly problems: readonly Problem[]
}

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
  const holds = (source: string, names: FormScope): boolean | null => {
    const result = context.evaluate(source, names)
    if (!result.ok) failures.push(...result.problems)
    return result.ok && typeof result.value === 'boolean' ? result.value : null
  }
  const walked = walk(definition, form, draft, scope, holds)
  const pages = walked.map(({ fields, ...page }): AssessedPage => {
    const names = lookIn(scope, page.item ?? undefined)
    const words = wordsIn(definition, scope, page.item, context.today)
    return {
      ...page,
      fields: fields.map((field) => judge(field.placed, field, names, words, holds)),
    }
  })
  return { pages, scope, failures }
}

type Holds = (source: string, names: FormScope) => boolean | null

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
    const open = items.length > 0 ? met : pages.some((page) => page.visible === undefined || holds(page.visible, lookIn(scope)) === true)
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

function judge(
  placed: PlacedField,
  read: { visible: boolean; answer: Answer | null; problems: readonly Problem[] },
  names: FormScope,
  words: WordsOf,
  holds: Holds,
): AssessedField {
  const { placement, field, kind, path } = placed
  const label = fillText(placement.label ?? field.label, words)
  const wanted = placement.required ?? false
  const required = typeof wanted === 'boolean' ? wanted : holds(wanted, names) === true
  const problems: Problem[] = []
  if (read.visible) {
    problems.push(...read.problems)
    if (read.answer === null && problems.length === 0 && required) problems.push(problem(kind.missing))
    if (read.answer !== null) {
      for (const validation of placement.validations ?? []) {
        if (holds(validation.rule, names) !== false) continue
        problems.push(problem('answer-rule', { rule: validation.key, message: fillText(validation.message, words) }))
      }
    }
  }
  const { visible, answer } = read
  return { ...placed, visible, required, answer, label, problems: problems.map((found) => answerProblem(found, path, label)) }
}
