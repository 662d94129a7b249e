import { integer, truncated } from '../number.ts'
import type { Run } from '../run.ts'
import { builtin, overload } from './builtin.ts'

/** Characters are code points (DMN 1.5 §10.3.4.3), not UTF-16 code units. */
function characters(text: string, run: Run): string[] {
  run.checkString(text.length)
  return Array.from(text)
}

/** String functions (DMN 1.5 §10.3.4.3, table 78). `replace`, `matches` and `split` need a linear-time regex engine. */
export const STRING_BUILTINS = [
  builtin(
    'substring',
    overload(['string: string', 'start position: number', 'length?: number'], (call, string, start, length) => {
      const all = characters(string, call.run)
      const place = truncated(start)
      const count = length === undefined ? all.length : truncated(length)
      if (place === null || place === 0 || count === null || count < 0) return call.none(string)
      if (Math.abs(place) > all.length) return place > 0 ? '' : call.none(string)
      const from = place > 0 ? place - 1 : all.length + place
      return all.slice(from, from + count).join('')
    }),
  ),
  builtin('string length', overload(['string: string'], (call, string) => integer(characters(string, call.run).length))),
  builtin(
    'upper case',
    overload(['string: string'], (call, string) => {
      call.run.checkString(string.length)
      return string.toUpperCase()
    }),
  ),
  builtin(
    'lower case',
    overload(['string: string'], (call, string) => {
      call.run.checkString(string.length)
      return string.toLowerCase()
    }),
  ),
  builtin(
    'substring before',
    overload(['string: string', 'match: string'], (call, string, match) => {
      call.run.checkString(string.length)
      const place = string.indexOf(match)
      return place < 0 ? '' : string.slice(0, place)
    }),
  ),
  builtin(
    'substring after',
    overload(['string: string', 'match: string'], (call, string, match) => {
      call.run.checkString(string.length)
      const place = string.indexOf(match)
      return place < 0 ? '' : string.slice(place + match.length)
    }),
  ),
  builtin('contains', overload(['string: string', 'match: string'], (_, string, match) => string.includes(match))),
  builtin('starts with', overload(['string: string', 'match: string'], (_, string, match) => string.startsWith(match))),
  builtin('ends with', overload(['string: string', 'match: string'], (_, string, match) => string.endsWith(match))),
  builtin(
    'string join',
    overload(['list: list', 'delimiter?: string'], (call, list, delimiter) => {
      call.run.charge(list.length)
      const parts: string[] = []
      let length = 0
      for (const part of list) {
        if (part === null) continue
        if (typeof part !== 'string') return call.none('list')
        length += part.length + (delimiter?.length ?? 0)
        call.run.checkString(length)
        parts.push(part)
      }
      return parts.join(delimiter ?? '')
    }),
  ),
]
