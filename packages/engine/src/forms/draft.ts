import { Type, type Static } from 'typebox'
import { closed } from '../definition/basics.ts'
import type { Form } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import { ITEM_PATTERN, parsePath } from './entry-path.ts'
import { anotherInstance, pageInstance } from './instance.ts'
import { listOf } from './list-of.ts'

/**
 * A form being filled in; a stored format. `answers` holds what was typed, by entry path and part, right or
 * wrong. `items` are those of each list of the form; `itemsMade` counts them, so that the name of a removed
 * item is not used again. `done` are the page instances that were handed in without a mistake.
 */
export const Draft = Type.Object(
  {
    format: Type.Literal(1),
    answers: Type.Record(Type.String(), Type.Record(Type.String(), Type.String())),
    items: Type.Record(Type.String(), Type.Array(Type.String({ pattern: ITEM_PATTERN }))),
    itemsMade: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
    done: Type.Array(Type.String()),
    declaration: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type Draft = Static<typeof Draft>

/** The form of that key, or the problem form-not-found. */
export function formOf(definition: ProcessDefinition, formKey: string): Result<Form> {
  const form = definition.forms.find((candidate) => candidate.key === formKey)
  return form === undefined ? refuse(problem('form-not-found', { form: formKey })) : fine(form)
}

/** Keys of the lists a form asks for, in the order of its pages. */
export function listsOf(form: Form): string[] {
  return [...new Set(form.pages.flatMap((page) => (page.repeat === undefined ? [] : [page.repeat])))]
}

/** An empty draft: every list has the items that it needs at least. Problem: form-not-found. */
export function newDraft(definition: ProcessDefinition, formKey: string): Result<Draft> {
  const form = formOf(definition, formKey)
  if (!form.ok) return form
  let draft: Draft = { format: 1, answers: {}, items: {}, itemsMade: {}, done: [] }
  for (const list of listsOf(form.value)) {
    draft = { ...draft, items: { ...draft.items, [list]: [] }, itemsMade: { ...draft.itemsMade, [list]: 0 } }
    for (let count = 0; count < (listOf(definition, list)?.min ?? 0); count++) draft = withItem(draft, list).draft
  }
  return fine(draft)
}

/** Adds an item at the end of a list; afterwards people are asked again whether there is another. */
export function withItem(draft: Draft, list: string): { draft: Draft; item: string } {
  const number = (draft.itemsMade[list] ?? 0) + 1
  const item = `i${number}`
  return {
    item,
    draft: {
      ...draft,
      items: { ...draft.items, [list]: [...(draft.items[list] ?? []), item] },
      itemsMade: { ...draft.itemsMade, [list]: number },
      done: draft.done.filter((instance) => instance !== anotherInstance(list)),
    },
  }
}

/** Problems: form-not-found, list-item-unknown (no such list), list-too-many. */
export function addItem(definition: ProcessDefinition, formKey: string, draft: Draft, list: string): Result<Draft> {
  const form = formOf(definition, formKey)
  if (!form.ok) return form
  const settings = listOf(definition, list)
  if (settings === null || !listsOf(form.value).includes(list)) return refuse(problem('list-item-unknown', { list }))
  if (itemsOf(draft, list).length >= settings.max) {
    return refuse(problem('list-too-many', { limit: String(settings.max) }, anotherInstance(list)))
  }
  return fine(withItem(draft, list).draft)
}

/** Removes an item with its answers. Problems: form-not-found, list-item-unknown, list-too-few. */
export function removeItem(
  definition: ProcessDefinition,
  formKey: string,
  draft: Draft,
  list: string,
  item: string,
): Result<Draft> {
  const form = formOf(definition, formKey)
  if (!form.ok) return form
  const settings = listOf(definition, list)
  const items = itemsOf(draft, list)
  if (settings === null || !items.includes(item)) return refuse(problem('list-item-unknown', { list }))
  if (items.length <= settings.min) {
    const values = { label: settings.label, limit: String(settings.min) }
    return refuse(problem('list-too-few', values, anotherInstance(list)))
  }
  const gone = new Set(
    form.value.pages.filter((page) => page.repeat === list).map((page) => pageInstance(page.key, item)),
  )
  const kept = Object.entries(draft.answers).filter(([text]) => {
    const path = parsePath(text)
    return path === null || path.of !== 'item' || path.list !== list || path.item !== item
  })
  return fine({
    ...draft,
    answers: Object.fromEntries(kept),
    items: { ...draft.items, [list]: items.filter((other) => other !== item) },
    done: draft.done.filter((instance) => !gone.has(instance)),
  })
}

export function itemsOf(draft: Draft, list: string): readonly string[] {
  return Object.hasOwn(draft.items, list) ? (draft.items[list] ?? []) : []
}

/** What was typed for a path; undefined when it was never asked. */
export function typedFor(draft: Draft, path: string): Readonly<Record<string, string>> | undefined {
  return Object.hasOwn(draft.answers, path) ? draft.answers[path] : undefined
}
