import type { ComparisonOperator, Node, Tests } from '../expression.ts'

/** What a condition asks of one value: unary tests that it must meet. */
export interface Fact {
  /** The value as it is written, `applicant.age`. */
  readonly path: string
  readonly of: Node
  readonly tests: Tests
}

const TURNED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** What must hold of single values for a condition to be true; parts that say something else are left out. */
export function factsOf(node: Node): readonly Fact[] {
  switch (node.node) {
    case 'and':
      return node.operands.flatMap(factsOf)
    case 'comparison': {
      const { left, right, operator, at } = node
      return [...fact(left, [{ node: 'operator-test', operator, right, at }]), ...turned(node)]
    }
    case 'between': {
      const { of, low, high, at } = node
      return fact(of, [{ node: 'range', start: low, startIncluded: true, end: high, endIncluded: true, at }])
    }
    case 'in':
      return fact(node.of, node.tests)
    default:
      return []
  }
}

function turned({ left, right, operator, at }: Extract<Node, { node: 'comparison' }>): readonly Fact[] {
  return fact(right, [{ node: 'operator-test', operator: TURNED[operator], right: left, at }])
}

function fact(of: Node, tests: readonly Node[]): readonly Fact[] {
  const path = pathOf(of)
  if (path === null) return []
  const [only] = tests
  const negated = tests.length === 1 && only?.node === 'operator-test' && only.operator === '!='
  const asked = negated ? [{ ...only, operator: '=' as const }] : tests
  return [{ path, of, tests: { node: 'tests', negated, tests: asked, at: of.at } }]
}

function pathOf(node: Node): string | null {
  if (node.node === 'name') return node.name
  if (node.node !== 'path') return null
  const of = pathOf(node.of)
  return of === null ? null : `${of}.${node.name}`
}
