import type { Language, Text } from '../definition/basics.ts'
import { PROBLEMS, type ProblemName } from './list.ts'

/**
 * What is wrong, and where: `place` is a path in the model or request (`steps/s_x7k2m9qd`), or a field for
 * people to mend. A value that is words for people (the label of a field) is given in every language.
 */
export interface Problem {
  readonly name: ProblemName
  readonly values?: Readonly<Record<string, string | Text>>
  readonly place?: string
}

/** Success with a value, or every problem found. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

export function fine<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(...problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems }
}

export function problem(name: ProblemName, values: Record<string, string | Text> = {}, place?: string): Problem {
  return place === undefined ? { name, values } : { name, values, place }
}

/** The code that people quote, for example LZ-3001. */
export function problemCode(problem: Problem): string {
  return PROBLEMS[problem.name].code
}

/** The sentence for people; `{name}` in the template stands for a value. */
export function problemText(problem: Problem, language: Language): string {
  return PROBLEMS[problem.name][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = problem.values?.[name]
    return value === undefined ? whole : typeof value === 'string' ? value : value[language]
  })
}
