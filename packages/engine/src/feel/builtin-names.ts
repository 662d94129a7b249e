import { OFFICE_NAMES } from './office-names.ts'

/**
 * The names of all built-ins, for parser and checks, which must not load the built-ins themselves. A test
 * compares both lists.
 */
const FUNCTIONS = [
  'number',
  'string',
  'date',
  'time',
  'duration',
  'not',
  'is',
  'substring',
  'contains',
  'count',
  'min',
  'max',
  'sum',
  'mean',
  'product',
  'median',
  'mode',
  'all',
  'any',
  'sublist',
  'append',
  'concatenate',
  'remove',
  'reverse',
  'union',
  'flatten',
  'sort',
  'decimal',
  'floor',
  'ceiling',
  'abs',
  'modulo',
  'sqrt',
  'log',
  'exp',
  'odd',
  'even',
  'today',
  'now',
  'context',
  'before',
  'after',
  'meets',
  'includes',
  'during',
  'overlaps',
  'date and time',
  'years and months duration',
  'string length',
  'upper case',
  'lower case',
  'substring before',
  'substring after',
  'starts with',
  'ends with',
  'string join',
  'list contains',
  'insert before',
  'list replace',
  'index of',
  'distinct values',
  'round up',
  'round down',
  'round half up',
  'round half down',
  'day of year',
  'day of week',
  'month of year',
  'week of year',
  'get value',
  'get entries',
  'context put',
  'context merge',
  'met by',
  ...OFFICE_NAMES,
] as const

export const BUILTIN_NAMES: ReadonlySet<string> = new Set(FUNCTIONS)

export const MULTI_WORD_FUNCTIONS: readonly string[] = FUNCTIONS.filter((name) => name.includes(' '))

/** Entries of values whose names consist of several words (DMN 1.5 §10.3.2.6, table 53 and §10.3.2.7). */
export const MULTI_WORD_PROPERTIES = ['time offset', 'start included', 'end included'] as const

export const MULTI_WORD_TYPES = [
  'date and time',
  'days and time duration',
  'years and months duration',
  'day and time duration',
  'year and month duration',
] as const

/** Names by first word, the longest first, so that the parser takes the longest that fits. */
export function byFirstWord(names: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, string[][]>()
  for (const name of names) {
    const words = name.split(' ')
    const first = words[0] ?? ''
    const list = index.get(first) ?? []
    list.push(words)
    list.sort((a, b) => b.length - a.length)
    index.set(first, list)
  }
  return index
}
