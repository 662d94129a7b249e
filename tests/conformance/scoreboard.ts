import type { CaseResult } from './case-result.ts'

/** What is committed of a run: counts and the names that fail. */
export interface Scoreboard {
  readonly passed: number
  readonly failed: number
  /** Cases that expect something else than null, in a suite where some expect nothing else. */
  readonly other?: { readonly passed: number; readonly failed: number }
  readonly groups: Readonly<Record<string, { readonly passed: number; readonly failed: number }>>
  readonly failing: readonly string[]
}

const count = (results: readonly CaseResult[]) => {
  const passed = results.filter((result) => result.passed).length
  return { passed, failed: results.length - passed }
}

export function scoreboardOf(results: readonly CaseResult[]): Scoreboard {
  const groups = [...new Set(results.map((result) => result.group))].sort()
  return {
    ...count(results),
    ...(results.some(({ onlyNull }) => onlyNull) ? { other: count(results.filter(({ onlyNull }) => !onlyNull)) } : {}),
    groups: Object.fromEntries(
      groups.map((group) => [group, count(results.filter((result) => result.group === group))]),
    ),
    failing: results.filter((result) => !result.passed).map((result) => result.name),
  }
}

/** What a run changed against the committed board, as lines for people; none when nothing did. */
export function differences(before: Scoreboard, now: Scoreboard, ran: readonly string[]): string[] {
  const known = new Set(ran)
  const mended = before.failing.filter((name) => known.has(name) && !now.failing.includes(name))
  const broken = now.failing.filter((name) => !before.failing.includes(name))
  return [...broken.map((name) => `newly failing: ${name}`), ...mended.map((name) => `no longer failing: ${name}`)]
}
