import { integer, truncated } from '../number.ts'
import type { Run } from '../run.ts'
import { findText } from '../text-search.ts'
import type { FeelValue } from '../value.ts'
import { type Builtin, builtin, overload } from './builtin.ts'

/** Characters are code points (DMN 1.5 §10.3.4.3), not UTF-16 code units. */
function characters(text: string, run: Run): string[] {
  run.checkString(text.length)
  return Array.from(text)
}

/** A function of a string and what is looked for in it, charged for both. */
function onMatch(name: string, apply: (string: string, match: string) => FeelValue): Builtin {
  return builtin(
    name,
    overload(['string: string', 'match: string'], (call, string, match) => {
      call.run.checkString(string.length + match.length)
      return apply(string, match)
    }),
  )
}

function cased(name: string, apply: (string: string) => string): Builtin {
  return builtin(
    name,
    overload(['string: string'], (call, string) => {
      call.run.checkString(string.length)
      return apply(string)
    }),
  )
}

/** String functions (DMN 1.5 §10.3.4.3, table 78). Those with patterns are in pattern.ts. */
export const STRING_BUILTINS: readonly Builtin[] = [
  builtin(
    'substring',
    overload(['string: string', 'start position: number', 'length?: number'], (call, string, start, length) => {
      const all = characters(string, call.run)
      const place = truncated(start)
      const count = length === undefined ? all.length : truncated(length)
      if (place === null || count === null || count < 1) return call.none(string)
      if (place === 0 || Math.abs(place) > all.length) return call.none(string)
      const from = place > 0 ? place - 1 : all.length + place
      return all.slice(from, from + count).join('')
    }),
  ),
  builtin(
    'string length',
    overload(['string: string'], (call, string) => integer(characters(string, call.run).length)),
  ),
  cased('upper case', (string) => string.toUpperCase()),
  cased('lower case', (string) => string.toLowerCase()),
  onMatch('substring before', (string, match) => string.slice(0, Math.max(0, findText(string, match)))),
  onMatch('substring after', (string, match) => {
    const place = findText(string, match)
    return place < 0 ? '' : string.slice(place + match.length)
  }),
  onMatch('contains', (string, match) => findText(string, match) >= 0),
  onMatch('starts with', (string, match) => string.startsWith(match)),
  onMatch('ends with', (string, match) => string.endsWith(match)),
  builtin(
    'string join',
    overload(['list: list', 'delimiter?: string'], (call, list, delimiter) => {
      call.run.charge(list.length)
      const parts: string[] = []
      let length = 0
      for (const part of list) {
        if (part === null) continue
        if (typeof part !== 'string') return call.none('list')
        length = call.run.grown(length, part.length + (delimiter?.length ?? 0))
        parts.push(part)
      }
      return parts.join(delimiter ?? '')
    }),
  ),
]
