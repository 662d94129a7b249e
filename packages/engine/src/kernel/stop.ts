import type { Problem } from '../problems/problem.ts'

/**
 * How a block leaves its own code early; never seen outside the kernel. A refusal undoes the command, a
 * failure stops the case at the step with an incident.
 */
export class Stop extends Error {
  readonly kind: 'refusal' | 'failure'
  readonly problems: readonly Problem[]

  constructor(kind: 'refusal' | 'failure', problems: readonly Problem[]) {
    super(problems.map((problem) => problem.name).join(', '))
    this.kind = kind
    this.problems = problems
  }
}

/** Stops the case at the step at work with an incident. */
export function failing(...problems: Problem[]): never {
  throw new Stop('failure', problems)
}
