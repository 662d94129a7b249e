import { BUILTINS } from './builtins/index.ts'
import type { Expression } from './expression.ts'
import { type Linked, linkWith } from './link-with.ts'

export type { Linked } from './link-with.ts'

/** Links an expression made by the compiler, with every built-in. Reads nothing but the expression. */
export function link(expression: Expression): Linked {
  return linkWith(expression, BUILTINS)
}
