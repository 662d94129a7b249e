import type { FieldView, GroupView } from '@laufzettel/engine'
import type { Reason } from '@laufzettel/ui'

/** Why each question of a page is asked, also those that an option reveals. */
export function reasonsOf(groups: readonly GroupView[]): readonly Reason[] {
  return groups.flatMap((group) => group.fields).flatMap(reasonOf)
}

function reasonOf(field: FieldView): readonly Reason[] {
  const own: Reason = { key: field.path, label: field.label, purpose: field.purpose, norms: field.norms }
  return [...(field.purpose === '' ? [] : [own]), ...field.options.flatMap((option) => option.reveals).flatMap(reasonOf)]
}
