import { type Result, fine, problem, refuse } from '../problems/problem.ts'
import { type Expression, type Node, childrenOf } from './expression.ts'
import { parseExpression, parseUnaryTests } from './parser.ts'
import type { NamesInScope } from './scope-names.ts'
import { SyntaxFault } from './syntax-fault.ts'

/** Longest source, in UTF-16 code units. */
export const MAX_SOURCE = 100_000
/** Deepest tree of nodes. */
const MAX_DEPTH = 600

/**
 * Compiles a FEEL expression (DMN 1.5 chapter 10) to its intermediate form. `names` are those in scope that hold
 * spaces or signs (`Profit and loss`, `a+b`); the longest that fits is taken, and a set that is handed in must not
 * change afterwards. `entries` are the names of entries, written after a point or in a filter, when they are not
 * all in `names`. Reports `feel-syntax` with the offset of the first token that does not fit. Linear in the
 * source's length.
 */
export function compileExpression(
  source: string,
  names?: ReadonlySet<string>,
  entries?: ReadonlySet<string>,
): Result<Expression> {
  return compile(source, 'expression', parseExpression, { names, entries })
}

/** Compiles unary tests, the cells of a decision table. The input value is `?`; names as for an expression. */
export function compileUnaryTests(
  source: string,
  names?: ReadonlySet<string>,
  entries?: ReadonlySet<string>,
): Result<Expression> {
  return compile(source, 'unary-tests', parseUnaryTests, { names, entries })
}

function compile(
  source: string,
  kind: Expression['kind'],
  parse: (source: string, names: NamesInScope) => Node,
  names: NamesInScope,
): Result<Expression> {
  if (source.length > MAX_SOURCE) return syntax(source, MAX_SOURCE, '…', `≤ ${MAX_SOURCE}`)
  try {
    const root = parse(source, names)
    const deep = tooDeep(root)
    return deep === null ? fine({ ir: 1, kind, source, root }) : syntax(source, deep.at, '…', `≤ ${MAX_DEPTH}`)
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault
    return syntax(source, fault.offset, fault.found, fault.expected)
  }
}

/** Chains such as `a.b.c` nest without depth in the grammar; their sum must stay walkable by recursion. */
function tooDeep(root: Node): Node | null {
  let level: Node[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return level[0] ?? null
    level = level.flatMap(childrenOf)
  }
  return null
}

function syntax(source: string, offset: number, found: string, expected: string): Result<never> {
  const excerpt = source.length > 200 ? `${source.slice(0, 200)}…` : source
  const values = { source: excerpt, offset: String(offset), found: found || '∎', expected: expected || '∎' }
  return refuse(problem('feel-syntax', values))
}
