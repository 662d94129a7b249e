import { MAX_VALUE_DEPTH, type Run } from './run.ts'
import { scalarText } from './tagged.ts'
import { type FeelContext, type FeelList, type FeelRange, type FeelValue, isContext, isList, kindOf } from './value.ts'

/**
 * Whether two values are the same element of FEEL's domain (`is`, DMN 1.5 §10.3.4.10): stricter than equality,
 * `10:00:00Z` and `11:00:00+01:00` are equal but two values. Number and offset have one spelling each.
 */
export function identical(a: FeelValue, b: FeelValue, run: Run): boolean {
  return same(a, b, run, 0)
}

function same(a: FeelValue, b: FeelValue, run: Run, depth: number): boolean {
  run.charge(1)
  if (depth > MAX_VALUE_DEPTH) run.tooLarge()
  if (a === b) return true
  if (kindOf(a) !== kindOf(b)) return false
  if (isList(a)) return sameLists(a, b as FeelList, run, depth)
  if (isContext(a)) return sameContexts(a, b as FeelContext, run, depth)
  if (kindOf(a) === 'range') return sameRanges(a as FeelRange, b as FeelRange, run, depth)
  const text = scalarText(a)
  if (text === null) return false
  run.checkString(text.length)
  return text === scalarText(b)
}

function sameLists(a: FeelList, b: FeelList, run: Run, depth: number): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index] ?? null, run, depth + 1))
}

function sameContexts(a: FeelContext, b: FeelContext, run: Run, depth: number): boolean {
  if (a.size !== b.size) return false
  return [...a].every(([name, value]) => b.has(name) && same(value, b.get(name) ?? null, run, depth + 1))
}

function sameRanges(a: FeelRange, b: FeelRange, run: Run, depth: number): boolean {
  if (a.operator !== b.operator || a.startIncluded !== b.startIncluded || a.endIncluded !== b.endIncluded) return false
  return same(a.start, b.start, run, depth + 1) && same(a.end, b.end, run, depth + 1)
}
