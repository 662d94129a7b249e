/**
 * The intermediate form of a FEEL expression: plain JSON, made once by the compiler, linked to closures where
 * it runs. `at` is the offset in the source, in UTF-16 code units. `ir` is the version of this form.
 */
export interface Expression {
  readonly ir: 1
  readonly kind: 'expression' | 'unary-tests'
  readonly source: string
  readonly root: Node
}

export type Node =
  | Literal
  | NumberLiteral
  | TemporalLiteral
  | Name
  | Path
  | Call
  | NamedCall
  | Filter
  | Arithmetic
  | Power
  | Negation
  | Logic
  | Comparison
  | Between
  | In
  | InstanceOf
  | If
  | For
  | Quantified
  | ListLiteral
  | ContextLiteral
  | RangeLiteral
  | FunctionDefinition
  | Tests
  | OperatorTest

interface Positioned {
  readonly at: number
}

export interface Literal extends Positioned {
  readonly node: 'literal'
  readonly value: null | boolean | string
}
/** Decimal text, because JSON numbers are binary floats. */
export interface NumberLiteral extends Positioned {
  readonly node: 'number'
  readonly text: string
}
/** `@"2026-03-15"` */
export interface TemporalLiteral extends Positioned {
  readonly node: 'temporal'
  readonly text: string
}
/** A variable; `?` is the input value of unary tests. */
export interface Name extends Positioned {
  readonly node: 'name'
  readonly name: string
}
export interface Path extends Positioned {
  readonly node: 'path'
  readonly of: Node
  readonly name: string
}
export interface Call extends Positioned {
  readonly node: 'call'
  readonly of: Node
  readonly args: readonly Node[]
}
export interface NamedCall extends Positioned {
  readonly node: 'named-call'
  readonly of: Node
  readonly args: readonly { readonly name: string; readonly value: Node }[]
}
export interface Filter extends Positioned {
  readonly node: 'filter'
  readonly of: Node
  readonly by: Node
}
/** Operators of one level, from left to right: `a - b + c`. */
export interface Arithmetic extends Positioned {
  readonly node: 'arithmetic'
  readonly first: Node
  readonly rest: readonly { readonly operator: '+' | '-' | '*' | '/'; readonly at: number; readonly right: Node }[]
}
export interface Power extends Positioned {
  readonly node: 'power'
  readonly base: Node
  readonly exponent: Node
}
export interface Negation extends Positioned {
  readonly node: 'negation'
  readonly of: Node
}
export interface Logic extends Positioned {
  readonly node: 'and' | 'or'
  readonly operands: readonly Node[]
}
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='
export interface Comparison extends Positioned {
  readonly node: 'comparison'
  readonly operator: ComparisonOperator
  readonly left: Node
  readonly right: Node
}
export interface Between extends Positioned {
  readonly node: 'between'
  readonly of: Node
  readonly low: Node
  readonly high: Node
}
export interface In extends Positioned {
  readonly node: 'in'
  readonly of: Node
  readonly tests: readonly Node[]
}
export interface InstanceOf extends Positioned {
  readonly node: 'instance-of'
  readonly of: Node
  readonly type: TypeNode
}
export interface TypeNode {
  readonly name: string
  readonly of?: readonly TypeNode[]
  readonly entries?: readonly { readonly name: string; readonly type: TypeNode }[]
}
export interface If extends Positioned {
  readonly node: 'if'
  readonly condition: Node
  readonly yes: Node
  readonly no: Node
}
/** `end` makes it a range of whole numbers or days, both ends included. */
export interface Iterator {
  readonly name: string
  readonly source: Node
  readonly end?: Node
}
export interface For extends Positioned {
  readonly node: 'for'
  readonly iterators: readonly Iterator[]
  readonly body: Node
}
export interface Quantified extends Positioned {
  readonly node: 'some' | 'every'
  readonly iterators: readonly Iterator[]
  readonly body: Node
}
export interface ListLiteral extends Positioned {
  readonly node: 'list'
  readonly items: readonly Node[]
}
export interface ContextLiteral extends Positioned {
  readonly node: 'context'
  readonly entries: readonly { readonly name: string; readonly value: Node }[]
}
/** An absent end is unbounded: `(< 5)`, whose sign is the operator. */
export interface RangeLiteral extends Positioned {
  readonly node: 'range'
  readonly operator?: ComparisonOperator
  readonly start?: Node
  readonly startIncluded: boolean
  readonly end?: Node
  readonly endIncluded: boolean
}
export interface FunctionDefinition extends Positioned {
  readonly node: 'function'
  readonly parameters: readonly { readonly name: string; readonly type?: TypeNode }[]
  /** The body says where code outside of FEEL is, which is never run (DMN 1.5 §10.3.2.13.3). */
  readonly external?: true
  readonly body: Node
}
/** Unary tests (DMN 1.5 §10.3.1.2 rules 13–17); no tests at all is `-`, which every value meets. */
export interface Tests extends Positioned {
  readonly node: 'tests'
  readonly negated: boolean
  readonly tests: readonly Node[]
}
/** `< 5` as a test of the input value. */
export interface OperatorTest extends Positioned {
  readonly node: 'operator-test'
  readonly operator: ComparisonOperator
  readonly right: Node
}

/** The nodes directly below a node, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.node) {
    case 'literal':
    case 'number':
    case 'temporal':
    case 'name':
      return []
    case 'path':
    case 'negation':
    case 'instance-of':
      return [node.of]
    case 'call':
      return [node.of, ...node.args]
    case 'named-call':
      return [node.of, ...node.args.map((arg) => arg.value)]
    case 'filter':
      return [node.of, node.by]
    case 'arithmetic':
      return [node.first, ...node.rest.map((part) => part.right)]
    case 'power':
      return [node.base, node.exponent]
    case 'and':
    case 'or':
      return node.operands
    case 'comparison':
      return [node.left, node.right]
    case 'between':
      return [node.of, node.low, node.high]
    case 'in':
      return [node.of, ...node.tests]
    case 'if':
      return [node.condition, node.yes, node.no]
    case 'for':
    case 'some':
    case 'every':
      return [...node.iterators.flatMap((each) => (each.end ? [each.source, each.end] : [each.source])), node.body]
    case 'list':
      return node.items
    case 'context':
      return node.entries.map((entry) => entry.value)
    case 'range':
      return [node.start, node.end].filter((end) => end !== undefined)
    case 'function':
      return [node.body]
    case 'tests':
      return node.tests
    case 'operator-test':
      return [node.right]
  }
}
