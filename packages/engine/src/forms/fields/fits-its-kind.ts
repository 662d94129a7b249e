import { Check as matches } from 'typebox/value'
import type { Field, ItemField } from '../../definition/field.ts'
import { fieldKind } from './index.ts'

/**
 * Whether the settings of a field are what its kind needs, so that the kind's functions can be asked. A field
 * of an unknown kind never fits. Only unfinished models hold fields that do not.
 */
export function fitsItsKind(field: Field | ItemField): boolean {
  const kind = fieldKind(field.kind)
  return kind !== undefined && matches(kind.config, field.config ?? {})
}
