import type { Tagged } from '../canonical/tagged-value.ts'
import type { Field, ItemField } from '../definition/field.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Answer } from './entry.ts'
import type { EntryPath } from './entry-path.ts'
import { fieldKind } from './fields/index.ts'
import type { FormScope } from './form-context.ts'

type Context = Record<string, Tagged>

/** The case's data as FEEL sees it, while it is being put together. Every declared name is there, null at first. */
export interface CaseScope {
  readonly top: Context
  readonly items: ReadonlyMap<string, Context>
}

/**
 * Names of fields, contexts of parties, lists of contexts; each item has `item`, its id. Fields of a kind
 * that does not exist are left out (a check reports them).
 */
export function newCaseScope(
  definition: ProcessDefinition,
  items: Readonly<Record<string, readonly string[]>>,
): CaseScope {
  const top: Context = {}
  const contexts = new Map<string, Context>()
  for (const party of definition.parties) top[party.key] = {}
  for (const field of definition.fields) {
    const target = contextOf(top, field.party)
    if (field.items === undefined) {
      Object.assign(target, namesOf(field, null))
      continue
    }
    const made = Object.hasOwn(items, field.key) ? (items[field.key] ?? []) : []
    target[field.key] = made.map((item) => {
      const context: Context = { item }
      for (const inner of field.items ?? []) Object.assign(context, namesOf(inner, null))
      contexts.set(`${field.key}/${item}`, context)
      return context
    })
  }
  return { top, items: contexts }
}

/** Adds an answer in place. A path whose item is not in the scope is left out. */
export function putAnswer(scope: CaseScope, path: EntryPath, field: Field | ItemField, answer: Answer): void {
  const target =
    path.of === 'item'
      ? scope.items.get(`${path.list}/${path.item}`)
      : contextOf(scope.top, path.of === 'party' ? path.party : undefined)
  if (target !== undefined) Object.assign(target, namesOf(field, answer))
}

/** Names as the case sees them or, for an item, its own fields first and the item as `item`. */
export function lookIn(scope: CaseScope, item?: { readonly list: string; readonly item: string }): FormScope {
  const context = item === undefined ? undefined : scope.items.get(`${item.list}/${item.item}`)
  return (name) => {
    if (context !== undefined && name === 'item') return context
    if (context !== undefined && Object.hasOwn(context, name)) return context[name]
    return Object.hasOwn(scope.top, name) ? scope.top[name] : undefined
  }
}

function namesOf(field: Field | ItemField, answer: Answer | null): Readonly<Record<string, Tagged>> {
  const kind = fieldKind(field.kind)
  return kind === undefined || kind.repeats ? {} : kind.names(answer, field.key, field.config ?? {})
}

function contextOf(top: Context, party: string | undefined): Context {
  if (party === undefined) return top
  const existing = Object.hasOwn(top, party) ? top[party] : undefined
  if (existing !== undefined && existing !== null && typeof existing === 'object' && !Array.isArray(existing)) {
    return existing as Context
  }
  const context: Context = {}
  top[party] = context
  return context
}
