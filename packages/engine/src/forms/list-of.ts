import type { Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { fieldKind } from './fields/index.ts'

/** What a list field says about its items. */
export interface ListSettings {
  readonly key: string
  readonly label: Text
  readonly min: number
  readonly max: number
  readonly another: Text
  readonly item: Text
  /** The item field that names an item, if there is one. */
  readonly name: string | null
}

/** The settings of the list field of that key, or null when there is none. */
export function listOf(definition: ProcessDefinition, key: string): ListSettings | null {
  const field = definition.fields.find((candidate) => candidate.key === key && candidate.items !== undefined)
  const kind = field === undefined ? undefined : fieldKind(field.kind)
  if (field === undefined || kind === undefined || !kind.repeats) return null
  const config = field.config ?? {}
  return { key, label: field.label, ...kind.limits(config), ...kind.words(config) }
}
