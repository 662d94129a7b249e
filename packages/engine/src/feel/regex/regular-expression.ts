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
 * the length of the pattern and of its program, remembered or not: the same rule costs the same each time.
 */
export function regularExpression(pattern: string, flags: string, run: Run): Program {
  run.checkString(pattern.length)
  run.charge(pattern.length >> 2)
  const program = remembered(pattern, flags)
  run.charge(program.code.length >> 3)
  return program
}

function remembered(pattern: string, flags: string): Program {
  const key = `${flags}/${pattern}`
  const before = known.get(key)
  if (before !== undefined) return before
  const read = readFlags(flags)
  if (read === null) throw new PatternFault(0)
  const program = compilePattern(readPattern(pattern, read))
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

/** Which ends are asked for: only whether there is a match, those of the match, or those of its groups, too. */
export type Wanted = 'nothing' | 'match' | 'groups'

/** Finds matches from a place on, in linear time unless the pattern has back-references. */
export function finder(
  program: Program,
  codes: readonly number[],
  run: Run,
  wanted: Wanted,
): (from: number) => Captures | null {
  const slots = wanted === 'nothing' ? 0 : wanted === 'match' ? 2 : (program.groups + 1) * 2
  const matcher = program.backReferences
    ? new Backtracker(program, codes, run)
    : new Automaton(program, codes, run, slots)
  return (from) => matcher.find(from)
}

/** All matches that do not overlap, from the left. After one of nothing the next begins a character later. */
export function allMatches(program: Program, codes: readonly number[], run: Run, wanted: Wanted = 'match'): Captures[] {
  const find = finder(program, codes, run, wanted)
  const matches: Captures[] = []
  for (let from = 0; from <= codes.length; ) {
    const match = find(from)
    if (match === null) break
    run.charge(4)
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
