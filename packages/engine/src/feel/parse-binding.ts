import type { Iterator, Node, TypeNode } from './expression.ts'
import { type GivenName, givenName, isNamePart, label, list } from './list-and-label.ts'
import { parseType } from './parse-type.ts'
import { nameTokens } from './scope-names.ts'
import type { TokenStream } from './token-stream.ts'

/** The rule for an expression, which these rules stand inside of. */
type Rule = (stream: TokenStream) => Node

/** `x in list, y in x.entries` and the body after the word; each name is in scope in all that follows it. */
function loop(stream: TokenStream, word: string, expression: Rule): { iterators: Iterator[]; body: Node } {
  const all: Iterator[] = []
  const bound: GivenName[] = []
  do {
    const given = nameBefore(stream, 'in')
    stream.expect('in')
    const { name } = given
    const source = expression(stream)
    all.push(stream.take('..') ? { name, source, end: expression(stream) } : { name, source })
    stream.scope.bind(given.tokens, name)
    bound.push(given)
  } while (stream.take(','))
  stream.expect(word)
  const body = expression(stream)
  for (const { tokens, name } of bound) stream.scope.unbind(tokens, name)
  return { iterators: all, body }
}

/** A name up to a word or sign that ends it. */
function nameBefore(stream: TokenStream, ...ends: readonly string[]): GivenName {
  if (!stream.atName() && stream.peek().type !== 'other') stream.fail('…')
  let count = 1
  while (isNamePart(stream.peek(count)) && !ends.includes(stream.peek(count).text)) count += 1
  return givenName(stream, count)
}

/** `for x in list return …`. */
export function parseFor(stream: TokenStream, expression: Rule): Node {
  const { at } = stream.next()
  return { node: 'for', at, ...loop(stream, 'return', expression) }
}

/** `some x in list satisfies …`. */
export function parseQuantified(stream: TokenStream, node: 'some' | 'every', expression: Rule): Node {
  const { at } = stream.next()
  return { node, at, ...loop(stream, 'satisfies', expression) }
}

/** `function(x, y: number) …`. */
export function parseFunction(stream: TokenStream, expression: Rule): Node {
  const { at } = stream.next()
  stream.expect('(')
  const given = stream.take(')') ? [] : list(stream, formalParameter, ')')
  for (const { tokens, name } of given) stream.scope.bind(tokens, name)
  const external = stream.word() === 'external' && stream.symbol(1) === '{'
  if (external) stream.next()
  const body = expression(stream)
  for (const { tokens, name } of given) stream.scope.unbind(tokens, name)
  const parameters = given.map(({ name, type }) => (type === undefined ? { name } : { name, type }))
  return { node: 'function', at, parameters, ...(external ? { external } : {}), body }
}

function formalParameter(stream: TokenStream): GivenName & { type?: TypeNode } {
  const given = nameBefore(stream)
  return stream.take(':') ? { ...given, type: parseType(stream) } : given
}

/** Each key is in scope in the entries after it. */
export function parseContext(stream: TokenStream, expression: Rule): Node {
  const { at } = stream.next()
  const bound: GivenName[] = []
  const entries = stream.take('}') ? [] : list(stream, (inner) => entry(inner, bound, expression), '}')
  for (const { tokens, name } of bound) stream.scope.unbind(tokens, name)
  return { node: 'context', at, entries }
}

function entry(stream: TokenStream, bound: GivenName[], expression: Rule): { name: string; value: Node } {
  const given = stream.peek().type === 'string' ? stringLabel(stream) : label(stream)
  const { name } = given
  const value = expression(stream)
  stream.scope.bind(given.tokens, name)
  bound.push(given)
  return { name, value }
}

function stringLabel(stream: TokenStream): GivenName {
  const name = stream.next().text
  stream.expect(':')
  return { tokens: nameTokens(name), name }
}
