import { PatternFault } from '../regex/pattern-fault.ts'
import type { Program } from '../regex/program.ts'
import { allMatches, codePoints, finder, regularExpression, textBetween } from '../regex/regular-expression.ts'
import { type Replacement, readReplacement } from '../regex/replacement.ts'
import type { FeelValue } from '../value.ts'
import { type Builtin, type Call, builtin, overload } from './builtin.ts'

/** Runs a function of a pattern; null with a warning when the pattern, its flags or a replacement cannot be read. */
function reading(call: Call, pattern: string, body: () => FeelValue): FeelValue {
  try {
    return body()
  } catch (fault) {
    if (!(fault instanceof PatternFault)) throw fault
    const values = { pattern: pattern.slice(0, 100), offset: String(fault.offset) }
    return call.run.warn('feel-pattern', values, call.at)
  }
}

/** A pattern that matches nothing at all splits and replaces nowhere in particular: an error in XPath (FORX0003). */
function matchesNothing(program: Program, call: Call): boolean {
  return finder(program, [], call.run, 'nothing')(0) !== null
}

function replaced(call: Call, input: string, program: Program, replacement: Replacement): FeelValue {
  const codes = codePoints(input, call.run)
  const parts: string[] = []
  let length = 0
  const push = (text: string) => {
    length = call.run.grown(length, text.length)
    parts.push(text)
  }
  let rest = 0
  for (const match of allMatches(program, codes, call.run, 'groups')) {
    const [start = 0, end = 0] = match
    push(textBetween(codes, rest, start))
    for (const part of replacement) {
      call.run.charge(1)
      const group = typeof part === 'number' ? part * 2 : 0
      push(typeof part === 'string' ? part : textBetween(codes, match[group] ?? 0, match[group + 1] ?? 0))
    }
    rest = end
  }
  push(textBetween(codes, rest, codes.length))
  return parts.join('')
}

function split(call: Call, string: string, program: Program): FeelValue {
  const codes = codePoints(string, call.run)
  const parts: string[] = []
  let rest = 0
  for (const [start = 0, end = 0] of allMatches(program, codes, call.run)) {
    parts.push(textBetween(codes, rest, start))
    rest = end
  }
  return [...parts, textBetween(codes, rest, codes.length)]
}

/**
 * String functions with regular expressions of XPath (DMN 1.5 §10.3.4.3, table 78), and `extract`, which gives all
 * matches. Patterns without back-references take linear time, all of them are charged by their steps.
 */
export const PATTERN_BUILTINS: readonly Builtin[] = [
  builtin(
    'matches',
    overload(['input: string', 'pattern: string', 'flags?: string'], (call, input, pattern, flags) =>
      reading(call, pattern, () => {
        const program = regularExpression(pattern, flags ?? '', call.run)
        return finder(program, codePoints(input, call.run), call.run, 'nothing')(0) !== null
      }),
    ),
  ),
  builtin(
    'replace',
    overload(
      ['input: string', 'pattern: string', 'replacement: string', 'flags?: string'],
      (call, input, pattern, replacement, flags) =>
        reading(call, pattern, () => {
          const program = regularExpression(pattern, flags ?? '', call.run)
          if (matchesNothing(program, call)) return call.none(pattern)
          call.run.checkString(replacement.length)
          const parts = program.flags.q ? [replacement] : readReplacement(replacement, program.groups)
          return replaced(call, input, program, parts)
        }),
    ),
  ),
  builtin(
    'split',
    overload(['string: string', 'delimiter: string'], (call, string, delimiter) =>
      reading(call, delimiter, () => {
        const program = regularExpression(delimiter, '', call.run)
        return matchesNothing(program, call) ? call.none(delimiter) : split(call, string, program)
      }),
    ),
  ),
  builtin(
    'extract',
    overload(['string: string', 'pattern: string'], (call, string, pattern) =>
      reading(call, pattern, () => {
        const codes = codePoints(string, call.run)
        const matches = allMatches(regularExpression(pattern, '', call.run), codes, call.run)
        return matches.map(([start = 0, end = 0]) => textBetween(codes, start, end))
      }),
    ),
  ),
]
