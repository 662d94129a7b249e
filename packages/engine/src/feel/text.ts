import type { Run } from './run.ts'
import { MAX_VALUE_DEPTH } from './run.ts'
import { scalarText } from './tagged.ts'
import { type FeelValue, isContext, isList } from './value.ts'

/** A value as text (`string()`, DMN 1.5 table 76): scalars in their lexical form, lists and contexts as in FEEL. */
export function feelText(value: FeelValue, run: Run): string {
  const parts: string[] = []
  let length = 0
  const push = (text: string) => {
    length = run.grown(length, text.length)
    run.charge(2)
    parts.push(text)
  }
  write(value, push, run, 0)
  return parts.join('')
}

function write(value: FeelValue, push: (text: string) => void, run: Run, depth: number): void {
  if (depth > MAX_VALUE_DEPTH) run.tooLarge()
  if (typeof value === 'string' && depth > 0) return push(`"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
  const scalar = scalarText(value)
  if (scalar !== null) return push(scalar)
  if (isList(value)) {
    push('[')
    for (const [index, item] of value.entries()) {
      if (index > 0) push(', ')
      write(item, push, run, depth + 1)
    }
    return push(']')
  }
  if (isContext(value)) {
    push('{')
    let first = true
    for (const [name, item] of value) {
      push(`${first ? '' : ', '}${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : JSON.stringify(name)}: `)
      first = false
      write(item, push, run, depth + 1)
    }
    return push('}')
  }
  if (typeof value === 'object' && value !== null && value.kind === 'range') {
    if (value.operator !== undefined) {
      push(`(${value.operator} `)
      write(value.operator.startsWith('>') ? value.start : value.end, push, run, depth + 1)
      return push(')')
    }
    push(value.startIncluded ? '[' : '(')
    if (value.start !== null) write(value.start, push, run, depth + 1)
    push('..')
    if (value.end !== null) write(value.end, push, run, depth + 1)
    return push(value.endIncluded ? ']' : ')')
  }
  return push('function')
}
