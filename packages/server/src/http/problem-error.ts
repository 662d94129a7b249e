import type { Problem } from '@laufzettel/engine'

/** Carries problems through Fastify's hooks and parsers to its error handler. Handlers return problems. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[]

  constructor(...problems: readonly Problem[]) {
    super(problems.map((problem) => problem.name).join(', '))
    this.problems = problems
  }
}
