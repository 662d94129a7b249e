import type { Tagged } from '../canonical/tagged-value.ts'
import type { Language } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { formatDateLong } from '../format/date.ts'
import { type CaseScope, lookIn } from './case-scope.ts'
import { type EntryPath, buildPath, fieldAt } from './entry-path.ts'
import { fieldKind } from './fields/index.ts'
import type { WordsOf } from './words.ts'

/**
 * What stands for the names in labels and messages: fields of the item, then of the case, a party's as
 * `party.field`, and `today`. A field without an answer, or with an incomplete one, has no words.
 */
export function wordsIn(
  definition: ProcessDefinition,
  scope: CaseScope,
  item: { readonly list: string; readonly item: string } | null,
  today: string,
): WordsOf {
  const names = lookIn(scope, item ?? undefined)
  return (name, language) => {
    const [first = '', second] = name.split('.')
    if (second !== undefined) {
      const party = names(first)
      const value = isContext(party) && Object.hasOwn(party, second) ? party[second] : null
      return wordsOfValue(definition, { of: 'party', party: first, field: second }, value as Tagged, language)
    }
    const value = names(first) ?? null
    const inner: EntryPath | null = item === null ? null : { of: 'item', ...item, field: first }
    if (inner !== null && fieldAt(definition, buildPath(inner)) !== null) {
      return wordsOfValue(definition, inner, value, language)
    }
    if (fieldAt(definition, first) !== null)
      return wordsOfValue(definition, { of: 'case', field: first }, value, language)
    return first === 'today' ? formatDateLong(today, language) : undefined
  }
}

function wordsOfValue(
  definition: ProcessDefinition,
  path: EntryPath,
  value: Tagged,
  language: Language,
): string | undefined {
  const field = fieldAt(definition, buildPath(path))
  const kind = field === null ? undefined : fieldKind(field.kind)
  if (field === null || kind === undefined || kind.repeats || value === null || value === undefined) return undefined
  return kind.toText({ value }, field.config ?? {}, language)
}

function isContext(value: Tagged | undefined): value is { [key: string]: Tagged } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
