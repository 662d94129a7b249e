import { Type, type Static } from 'typebox'
import type { Tagged } from '../canonical/tagged-value.ts'
import { closed } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type CaseScope, newCaseScope, putAnswer } from './case-scope.ts'
import { Entry } from './entry.ts'
import { fieldAt, ITEM_PATTERN, parsePath } from './entry-path.ts'

/** The data of a case: entries by path (see entry-path.ts) and, for each list, its items in order. A stored format. */
export const CaseData = Type.Object(
  {
    entries: Type.Record(Type.String(), Entry),
    items: Type.Record(Type.String(), Type.Array(Type.String({ pattern: ITEM_PATTERN }))),
  },
  closed,
)
export type CaseData = Static<typeof CaseData>

/**
 * Case data as FEEL sees it, in tagged form by name: `familyName`, `applicant` (a context), `dogs` (a list of
 * contexts, each with `item`, its id). Every declared field is there, null without an entry. Fields whose
 * kind gives more names have them (`birthDateEarliest`). Entries that the definition does not know are left out.
 */
export function scopeOfData(definition: ProcessDefinition, data: CaseData): Record<string, Tagged> {
  return caseScopeOf(definition, data).top
}

/** The same with its items by name, to look at the case from one of them. */
export function caseScopeOf(definition: ProcessDefinition, data: CaseData): CaseScope {
  const scope = newCaseScope(definition, data.items)
  for (const [text, entry] of Object.entries(data.entries)) {
    const path = parsePath(text)
    const field = fieldAt(definition, text)
    if (path !== null && field !== null) putAnswer(scope, path, field, entry)
  }
  return scope
}
