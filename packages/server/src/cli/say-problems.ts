import { type Problem, problemCode, problemText } from '@laufzettel/engine'
import type { Terminal } from './command.ts'

/** Each problem as a sentence, with its place and its code. */
export function sayProblems(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems) {
    const place = problem.place === undefined || problem.place === '' ? '' : `${problem.place}: `
    terminal.complain(`${place}${problemText(problem, terminal.language)} (${problemCode(problem)})`)
  }
}
