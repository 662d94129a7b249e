import type { Field, ItemField } from '../definition/field.ts'
import type { Group, Page, Placement } from '../definition/form.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { buildPath, type EntryPath, fieldAt } from './entry-path.ts'
import { fieldKind } from './fields/index.ts'
import type { AnswerKind } from './fields/kind.ts'

/** A placement with the field it shows, at one place in the case's data. */
export interface PlacedField {
  readonly placement: Placement
  readonly group: Group
  readonly field: Field | ItemField
  readonly config: unknown
  readonly kind: AnswerKind
  readonly at: EntryPath
  readonly path: string
}

/**
 * The fields of a page in order; on a repeated page those of `item`. Placements of fields or kinds that do
 * not exist are left out (a check reports them before publishing).
 */
export function placedFields(definition: ProcessDefinition, page: Page, item?: string): PlacedField[] {
  return page.groups.flatMap((group) =>
    group.placements.flatMap((placement) => {
      const found = locate(definition, page, placement, item)
      const kind = found === null ? undefined : fieldKind(found.field.kind)
      if (found === null || kind === undefined || kind.repeats) return []
      const config = found.field.config ?? {}
      return [{ placement, group, field: found.field, config, kind, at: found.at, path: buildPath(found.at) }]
    }),
  )
}

function locate(
  definition: ProcessDefinition,
  page: Page,
  placement: Placement,
  item: string | undefined,
): { field: Field | ItemField; at: EntryPath } | null {
  if (page.repeat !== undefined) {
    const list = definition.fields.find((field) => field.key === page.repeat)
    const field = list?.items?.find((inner) => inner.key === placement.field)
    if (field === undefined || item === undefined) return null
    return { field, at: { of: 'item', list: page.repeat, item, field: field.key } }
  }
  const field = definition.fields.find(
    (candidate) =>
      candidate.key === placement.field && (placement.party === undefined || candidate.party === placement.party),
  )
  if (field === undefined) return null
  const at: EntryPath =
    field.party === undefined ? { of: 'case', field: field.key } : { of: 'party', party: field.party, field: field.key }
  return { field, at }
}

/**
 * The field at a path as the first page that asks for it shows it, or by itself where no page does. Null
 * when the definition has no such field.
 */
export function placedFieldAt(definition: ProcessDefinition, at: EntryPath): PlacedField | null {
  const path = buildPath(at)
  for (const form of definition.forms) {
    for (const page of form.pages) {
      const item = at.of === 'item' && page.repeat === at.list ? at.item : undefined
      const placed = placedFields(definition, page, item).find((candidate) => candidate.path === path)
      if (placed !== undefined) return placed
    }
  }
  const field = fieldAt(definition, path)
  const kind = field === null ? undefined : fieldKind(field.kind)
  if (field === null || kind === undefined || kind.repeats) return null
  const placement: Placement = { key: field.key, field: field.key }
  const group: Group = { key: field.key, placements: [placement] }
  return { placement, group, field, config: field.config ?? {}, kind, at, path }
}
