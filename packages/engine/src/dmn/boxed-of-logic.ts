import type { Calculation, Table } from '../definition/decision.ts'
import type { Boxed } from './boxed.ts'

/** A table or calculation of a definition as a boxed expression. */
export function boxedOfLogic(logic: Table | Calculation): Boxed {
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
