import type { Check } from './check.ts'

/** Every expression can be understood. */
export const expressionSyntax: Check = {
  name: 'expression-syntax',
  run: (_, expressions) =>
    expressions.flatMap(({ place, compiled }) =>
      compiled.ok ? [] : compiled.problems.map((found) => ({ ...found, place })),
    ),
}
