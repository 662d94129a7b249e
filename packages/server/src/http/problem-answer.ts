import type { ProblemAnswer } from '@laufzettel/api'
import { type Language, type Problem, PROBLEMS, problemCode, problemText } from '@laufzettel/engine'

/**
 * Problems in the form of RFC 9457. The first one names the answer; several of them, or one with a place,
 * are listed in `errors`. `instance` is the number of this very event, where there is one.
 */
export function problemAnswer(problems: readonly Problem[], language: Language, instance?: string): ProblemAnswer {
  const first = problems[0] ?? { name: 'incident' as const }
  const entry = PROBLEMS[first.name]
  const answer: ProblemAnswer = {
    type: `/problems/${entry.code}`,
    title: first.name,
    status: entry.status,
    detail: problemText(first, language),
    code: entry.code,
  }
  if (instance !== undefined) answer.instance = instance
  if (problems.length > 1 || first.place !== undefined) {
    answer.errors = problems.map((problem) => ({
      code: problemCode(problem),
      detail: problemText(problem, language),
      ...(problem.place === undefined ? {} : { place: problem.place }),
    }))
  }
  return answer
}
