import type { Text } from '../definition/basics.ts'
import type { Problem } from '../problems/problem.ts'

/** Values that problems take from the model, the calendar or the limits, never from what is recorded of a person. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  ...['step', 'flow', 'decision', 'parameter', 'letter', 'block', 'row', 'rows', 'cycle', 'key', 'place'],
  ...['source', 'offset', 'found', 'expression', 'format', 'name', 'operator', 'expected', 'actual', 'left', 'right'],
  ...['limit', 'elements', 'characters', 'hitPolicy', 'zone', 'law', 'channel', 'from', 'to', 'code'],
])

/** What stands in the sentence instead: a day may be somebody's birthday. */
const INSTEAD: Readonly<Record<string, Text>> = { on: { de: 'maßgeblichen Tag', en: 'the day that counts' } }
const LEFT_OUT: Text = { de: '…', en: '…' }

/** The values of a problem as an incident keeps them for ever: without those that FEEL made of the case's data. */
export function incidentValues({ values = {} }: Problem): Record<string, string | Text> {
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    STRUCTURAL.has(name) ? value : { ...(INSTEAD[name] ?? LEFT_OUT) },
  ])
  return Object.fromEntries(kept)
}
