import type { Tagged } from '../canonical/tagged-value.ts'
import type { PlacedField } from './placed-field.ts'

/** The field and the option under which another field of the page is shown. */
export interface Reveal {
  readonly path: string
  readonly option: string
}

const SHAPE = /^\s*(?:([A-Za-z]\w*)\s*\.\s*)?([A-Za-z]\w*)\s*(?:=\s*(true|false|"\w*"))?\s*$/

/**
 * Reads a condition of the form `field`, `field = true`, `field = false` or `field = "option"` (with
 * `party.` before it where the field is a party's) and finds the option it means among the fields of the
 * page. Null for every other condition: such a field is shown or not by what was answered before.
 */
export function revealOf(condition: string | undefined, fields: readonly PlacedField[]): Reveal | null {
  const match = condition === undefined ? null : SHAPE.exec(condition)
  if (match === null) return null
  const [, party, name, literal = 'true'] = match
  const wanted: Tagged = JSON.parse(literal)
  for (const { at, path, kind, config } of fields) {
    if (at.field !== name || party !== (at.of === 'party' ? at.party : undefined)) continue
    const option = kind.options(config).find((candidate) => candidate.value === wanted)
    if (option !== undefined && kind.control(config) === 'options') return { path, option: option.key }
  }
  return null
}
