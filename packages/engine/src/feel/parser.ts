import type { Arithmetic, ComparisonOperator, Node } from './expression.ts'
import { MULTI_WORD_FUNCTIONS, MULTI_WORD_PROPERTIES } from './builtin-names.ts'
import { OFFICE, OFFICE_NAMES } from './office-names.ts'
import { label, labelLength, list } from './list-and-label.ts'
import { longer } from './name-tree.ts'
import { parseContext, parseFor, parseFunction, parseQuantified } from './parse-binding.ts'
import { parseType } from './parse-type.ts'
import { type NamesInScope, treeOfNames } from './scope-names.ts'
import { MAX_NESTING, TokenStream } from './token-stream.ts'

const FUNCTIONS = treeOfNames([
  ...MULTI_WORD_FUNCTIONS,
  ...OFFICE_NAMES.map((name) => [`${OFFICE}.${name}`, name] as const),
])
const PROPERTIES = treeOfNames(MULTI_WORD_PROPERTIES)
const COMPARISONS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>='])
/** What can follow the opening end of a range, `[1..5[`, but cannot begin a filter. */
const AFTER_RANGE: ReadonlySet<string> = new Set([
  '.',
  '..',
  ')',
  ']',
  '}',
  ',',
  '',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '*',
  '/',
  '**',
])
const WORDS_AFTER_RANGE: ReadonlySet<string> = new Set([
  'instance',
  'and',
  'or',
  'then',
  'else',
  'return',
  'satisfies',
  'in',
  'between',
])

/**
 * Parses an expression by recursive descent (grammar of DMN 1.5 §10.3.1.2), in linear time: no rule ever
 * goes back. Throws a SyntaxFault.
 */
export function parseExpression(source: string, names: NamesInScope = {}): Node {
  const stream = new TokenStream(source, names)
  const node = expression(stream)
  if (stream.peek().type !== 'end') stream.fail('')
  return node
}

/** Parses unary tests: `-`, `not(…)`, or tests separated by commas. Throws a SyntaxFault. */
export function parseUnaryTests(source: string, names: NamesInScope = {}): Node {
  const stream = new TokenStream(source, names)
  const at = stream.peek().at
  let node: Node
  if (stream.symbol() === '-' && stream.peek(1).type === 'end') {
    stream.next()
    node = { node: 'tests', at, negated: false, tests: [] }
  } else if (stream.word() === 'not' && stream.symbol(1) === '(') {
    stream.skip(2)
    const tests = list(stream, test, ')')
    node = { node: 'tests', at, negated: true, tests }
  } else {
    const tests = [test(stream)]
    while (stream.take(',')) tests.push(test(stream))
    node = { node: 'tests', at, negated: false, tests }
  }
  if (stream.peek().type !== 'end') stream.fail('')
  return node
}

function test(stream: TokenStream): Node {
  const at = stream.peek().at
  const operator = stream.symbol()
  if (!COMPARISONS.has(operator)) return expression(stream)
  stream.next()
  return { node: 'operator-test', at, operator: operator as ComparisonOperator, right: additive(stream) }
}

function expression(stream: TokenStream): Node {
  return stream.nested(() => logic(stream, 'or', () => logic(stream, 'and', () => comparison(stream))))
}

function logic(stream: TokenStream, word: 'and' | 'or', operand: () => Node): Node {
  const first = operand()
  if (stream.word() !== word) return first
  const operands = [first]
  const at = stream.peek().at
  while (stream.take(word)) operands.push(operand())
  return { node: word, at, operands }
}

function comparison(stream: TokenStream): Node {
  let left = additive(stream)
  for (let count = 0; count < MAX_NESTING; count += 1) {
    const at = stream.peek().at
    const operator = stream.symbol()
    if (COMPARISONS.has(operator)) {
      stream.next()
      left = { node: 'comparison', at, operator: operator as ComparisonOperator, left, right: additive(stream) }
    } else if (stream.take('between')) {
      const low = additive(stream)
      stream.expect('and')
      left = { node: 'between', at, of: left, low, high: additive(stream) }
    } else if (stream.take('in')) {
      left = { node: 'in', at, of: left, tests: inTests(stream) }
    } else return left
  }
  return stream.fail(`≤ ${MAX_NESTING}`)
}

/** After `in`: one test, or several in parentheses. `(1..5)` is one test, a range with open ends. */
function inTests(stream: TokenStream): Node[] {
  if (stream.symbol() !== '(') return COMPARISONS.has(stream.symbol()) ? [test(stream)] : [additive(stream)]
  const at = stream.next().at
  const first = test(stream)
  if (stream.take('..')) return [rangeEnd(stream, at, first, false)]
  const tests = [first]
  while (stream.take(',')) tests.push(test(stream))
  stream.expect(')')
  return tests
}

function additive(stream: TokenStream): Node {
  return chain(stream, ['+', '-'], () => chain(stream, ['*', '/'], () => power(stream)))
}

function chain(stream: TokenStream, operators: readonly string[], operand: () => Node): Node {
  const first = operand()
  if (!operators.includes(stream.symbol())) return first
  const rest: Arithmetic['rest'][number][] = []
  while (operators.includes(stream.symbol())) {
    const { text, at } = stream.next()
    rest.push({ operator: text as '+', at, right: operand() })
  }
  return { node: 'arithmetic', at: first.at, first, rest }
}

/** From left to right, and weaker than the sign (§10.3.1.2, note on precedence): `-2 ** 2` is 4. */
function power(stream: TokenStream): Node {
  let base = negation(stream)
  for (let count = 0; stream.symbol() === '**'; count += 1) {
    if (count >= MAX_NESTING) stream.fail(`≤ ${MAX_NESTING}`)
    const { at } = stream.next()
    base = { node: 'power', at, base, exponent: negation(stream) }
  }
  return base
}

function negation(stream: TokenStream): Node {
  if (stream.symbol() !== '-') return instanceOf(stream)
  const { at } = stream.next()
  return { node: 'negation', at, of: stream.nested(() => negation(stream)) }
}

function instanceOf(stream: TokenStream): Node {
  const of = postfix(stream, primary(stream))
  if (stream.word() !== 'instance' || stream.word(1) !== 'of') return of
  const { at } = stream.peek()
  stream.skip(2)
  return { node: 'instance-of', at, of, type: parseType(stream) }
}

function postfix(stream: TokenStream, start: Node): Node {
  let of = start
  for (let count = 0; count < MAX_NESTING; count += 1) {
    const { at } = stream.peek()
    const symbol = stream.symbol()
    if (symbol === '.') {
      stream.next()
      of = { node: 'path', at, of, name: propertyName(stream) }
    } else if (symbol === '(') {
      stream.next()
      of = call(stream, of)
    } else if (symbol === '[' && !closesRange(stream)) {
      stream.next()
      of = { node: 'filter', at, of, by: stream.filtered(() => expression(stream)) }
      stream.expect(']')
    } else return of
  }
  return stream.fail(`≤ ${MAX_NESTING}`)
}

function closesRange(stream: TokenStream): boolean {
  const token = stream.peek(1)
  if (token.type === 'end') return true
  return token.type === 'symbol'
    ? AFTER_RANGE.has(token.text)
    : WORDS_AFTER_RANGE.has(token.text) && token.type === 'name'
}

/** After a point every word is a name, also a reserved one. */
function propertyName(stream: TokenStream): string {
  const match = longer(stream.longest(PROPERTIES), stream.entry())
  if (match !== null) {
    stream.skip(match.length)
    return match.name
  }
  if (stream.word() === '') stream.fail('…')
  return stream.next().text
}

function call(stream: TokenStream, of: Node): Node {
  const at = of.at
  if (stream.take(')')) return { node: 'call', at, of, args: [] }
  if (labelLength(stream) > 0) return { node: 'named-call', at, of, args: list(stream, namedArgument, ')') }
  return { node: 'call', at, of, args: list(stream, expression, ')') }
}

function namedArgument(stream: TokenStream): { name: string; value: Node } {
  return { name: label(stream).name, value: expression(stream) }
}

function primary(stream: TokenStream): Node {
  const token = stream.peek()
  const match = stream.variable()
  if (match !== null && match.length > builtinLength(stream)) {
    stream.skip(match.length)
    return { node: 'name', at: token.at, name: match.name }
  }
  if (token.type === 'number') {
    stream.next()
    return { node: 'number', at: token.at, text: token.text }
  }
  if (token.type === 'string') {
    stream.next()
    return { node: 'literal', at: token.at, value: token.text }
  }
  if (token.type === 'name') return word(stream)
  switch (token.text) {
    case '(':
      return parenthesis(stream)
    case '[':
      return bracket(stream)
    case ']':
      return openRange(stream)
    case '{':
      return parseContext(stream, expression)
    case '?':
      stream.next()
      return { node: 'name', at: token.at, name: '?' }
    case '@':
      return temporal(stream)
    default:
      return stream.fail('…')
  }
}

function word(stream: TokenStream): Node {
  const { text, at } = stream.peek()
  switch (text) {
    case 'true':
    case 'false':
      stream.next()
      return { node: 'literal', at, value: text === 'true' }
    case 'null':
      stream.next()
      return { node: 'literal', at, value: null }
    case 'if':
      return conditional(stream)
    case 'for':
      return parseFor(stream, expression)
    case 'some':
    case 'every':
      return parseQuantified(stream, text, expression)
    case 'function':
      return parseFunction(stream, expression)
  }
  const count = builtinLength(stream)
  if (count === 0) return { node: 'name', at, name: stream.name().text }
  const name = stream.longest(FUNCTIONS)?.name ?? ''
  stream.skip(count)
  return { node: 'name', at, name }
}

/**
 * How many tokens the name of a built-in of several words takes here, 0 when there is none. Where it is not
 * called, `date and time` is a conjunction.
 */
function builtinLength(stream: TokenStream): number {
  const match = stream.longest(FUNCTIONS)
  if (match === null) return 0
  return stream.symbol(match.length) === '(' || !match.name.includes(' and ') ? match.length : 0
}

function temporal(stream: TokenStream): Node {
  const { at } = stream.next()
  if (stream.peek().type !== 'string') stream.fail('"')
  return { node: 'temporal', at, text: stream.next().text }
}

function conditional(stream: TokenStream): Node {
  const { at } = stream.next()
  const condition = expression(stream)
  stream.expect('then')
  const yes = expression(stream)
  stream.expect('else')
  return { node: 'if', at, condition, yes, no: expression(stream) }
}

/** `(a)`, a range with an open start `(1..5]`, or one without one end `(< 5)`. */
function parenthesis(stream: TokenStream): Node {
  const { at } = stream.next()
  const operator = stream.symbol()
  if (COMPARISONS.has(operator)) {
    stream.next()
    const bound = additive(stream)
    stream.expect(')')
    return halfRange(at, operator as ComparisonOperator, bound)
  }
  const inner = expression(stream)
  if (stream.take('..')) return rangeEnd(stream, at, inner, false)
  stream.expect(')')
  return inner
}

/** A range of one end, `(>= 5)`; `!=` holds everything but that end (DMN 1.5 §10.3.2.7). */
function halfRange(at: number, operator: ComparisonOperator, bound: Node): Node {
  const closed = operator === '<=' || operator === '>=' || operator === '='
  const below = operator === '<' || operator === '<='
  const above = operator === '>' || operator === '>='
  return {
    node: 'range',
    at,
    operator,
    ...(below ? {} : { start: bound }),
    startIncluded: closed && !below,
    ...(above ? {} : { end: bound }),
    endIncluded: closed && !above,
  }
}

/** A list, or a range with a closed start. */
function bracket(stream: TokenStream): Node {
  const { at } = stream.next()
  if (stream.take(']')) return { node: 'list', at, items: [] }
  const first = expression(stream)
  if (stream.take('..')) return rangeEnd(stream, at, first, true)
  const items = [first]
  while (stream.take(',')) items.push(expression(stream))
  stream.expect(']')
  return { node: 'list', at, items }
}

function openRange(stream: TokenStream): Node {
  const { at } = stream.next()
  const start = expression(stream)
  stream.expect('..')
  return rangeEnd(stream, at, start, false)
}

function rangeEnd(stream: TokenStream, at: number, start: Node, startIncluded: boolean): Node {
  const end = expression(stream)
  const close = stream.symbol()
  if (close !== ']' && close !== ')' && close !== '[') stream.fail('] ) [')
  stream.next()
  return { node: 'range', at, start, startIncluded, end, endIncluded: close === ']' }
}
