import type { Decision } from '../definition/decision.ts'
import type { Boxed } from './boxed.ts'

/** The logic of a decision of a definition as a boxed expression. */
export function boxedOfLogic({ logic }: Decision): Boxed {
  if (logic.kind === 'table') return logic
  return {
    kind: 'context',
    entries: logic.entries.map(({ key, name, expression, norms }) => ({
      key,
      name,
      norms,
      value: { kind: 'literal', source: expression },
    })),
    result: { kind: 'literal', source: logic.result },
  }
}
