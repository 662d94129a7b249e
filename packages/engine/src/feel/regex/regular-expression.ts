import type { Run } from '../run.ts'
import { Automaton, type Captures } from './automaton.ts'
import { Backtracker } from './backtracker.ts'
import { type Program, compilePattern } from './program.ts'
import { PatternFault } from './pattern-fault.ts'
import { readFlags, readPattern } from './read-pattern.ts'

/** Patterns that are remembered; a rule asks with the same one again and again. */
const REMEMBERED = 100
const LONGEST_REMEMBERED = 1000
const known = new Map<string, Program>()

/**
 * A pattern with its flags, ready for matching. Throws a PatternFault when one of them cannot be read. Charged by
 * the length of the pattern.
 */
export function regularExpression(pattern: string, flags: string, run: Run): Program {
  run.checkString(pattern.length)
  const key = `${flags}/${pattern}`
  const before = known.get(key)
  if (before !== undefined) return before
  run.charge(pattern.length >> 2)
  const read = readFlags(flags)
  if (read === null) throw new PatternFault(0)
  const program = compilePattern(readPattern(pattern, read))
  run.charge(program.code.length >> 3)
  if (key.length > LONGEST_REMEMBERED) return program
  const [oldest] = known.keys()
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest)
  known.set(key, program)
  return program
}

/** A text by its code points, in which matches are counted. */
export function codePoints(text: string, run: Run): number[] {
  run.checkString(text.length)
  return Array.from(text, (char) => char.codePointAt(0) ?? 0)
}

/** Finds matches from a place on, in linear time unless the pattern has back-references. */
export function finder(program: Program, codes: readonly number[], run: Run): (from: number) => Captures | null {
  const matcher = program.backReferences ? new Backtracker(program, codes, run) : new Automaton(program, codes, run)
  return (from) => matcher.find(from)
}

/** All matches that do not overlap, from the left. After one of nothing the next begins a character later. */
export function allMatches(program: Program, codes: readonly number[], run: Run): Captures[] {
  const find = finder(program, codes, run)
  const matches: Captures[] = []
  for (let from = 0; from <= codes.length; ) {
    const match = find(from)
    if (match === null) break
    run.charge(1)
    run.checkList(matches.length + 1)
    matches.push(match)
    const [start = 0, end = 0] = match
    from = end > start ? end : end + 1
  }
  return matches
}

/** Part of a text between two places counted in code points. */
export function textBetween(codes: readonly number[], start: number, end: number): string {
  let text = ''
  for (let place = start; place < end; place += 1) text += String.fromCodePoint(codes[place] ?? 0)
  return text
}
