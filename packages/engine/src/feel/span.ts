import { type Expression, type Node, childrenOf } from './expression.ts'
import { type Token, tokenize } from './lexer.ts'

/** Where a node stands in its source: offsets in UTF-16 code units, the end not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

interface Stretch {
  readonly first: number
  readonly last: number
}

const known = new WeakMap<Expression, ReadonlyMap<Node, Span>>()

/**
 * The span of every node of an expression. The compiler keeps one offset per node, which is enough for problems;
 * the rest is found again from the tokens, once for an expression and only where somebody asks.
 */
export function spansOf(expression: Expression): ReadonlyMap<Node, Span> {
  const before = known.get(expression)
  if (before !== undefined) return before
  const tokens = tokenize(expression.source)
  const places = new Map(tokens.map(({ at }, place) => [at, place]))
  const spans = new Map<Node, Span>()
  const measure = (node: Node): Stretch => {
    let first = places.get(node.at) ?? 0
    let last = node.node === 'name' ? endOfName(tokens, first, node.name) : first
    if (node.node === 'temporal') last = Math.min(first + 1, tokens.length - 1)
    for (const child of childrenOf(node)) {
      const inner = measure(child)
      first = Math.min(first, inner.first)
      last = Math.max(last, inner.last)
    }
    if (node.node === 'path') last = endOfPath(tokens, last, node.name)
    if (node.node === 'instance-of') last = endOfType(tokens, last)
    if ((node.node === 'call' || node.node === 'named-call') && node.args.length === 0) last = after(tokens, last, ')')
    const stretch = balanced(tokens, first, last)
    spans.set(node, { start: tokens[stretch.first]?.at ?? 0, end: tokens[stretch.last]?.end ?? 0 })
    return stretch
  }
  measure(expression.root)
  known.set(expression, spans)
  return spans
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** A name may have spaces and signs, so that it is several tokens. */
function endOfName(tokens: readonly Token[], first: number, name: string): number {
  const wanted = withoutSpace(name).length
  let length = 0
  let at = first
  for (; at < tokens.length; at += 1) {
    length += tokens[at]?.text.length ?? 0
    if (length >= wanted) return at
  }
  return tokens.length - 1
}

/** The next token of a text from a place on; the place itself where there is none. */
function after(tokens: readonly Token[], from: number, text: string): number {
  for (let at = from + 1; at < tokens.length; at += 1) {
    if (tokens[at]?.type === 'symbol' && tokens[at]?.text === text) return at
  }
  return from
}

/** `from` is the point, or the last token before it. */
function endOfPath(tokens: readonly Token[], from: number, name: string): number {
  if (tokens[from]?.text === '.') return endOfName(tokens, from + 1, name)
  const point = after(tokens, from, '.')
  return point === from ? from : endOfName(tokens, point + 1, name)
}

/** What may follow a type without belonging to it. */
const AFTER_TYPE: ReadonlySet<string> = new Set([')', ']', '}', 'and', 'or', 'then', 'else', 'return', 'satisfies', '='])

function endOfType(tokens: readonly Token[], from: number): number {
  let depth = 0
  let at = from + 1
  for (; at < tokens.length; at += 1) {
    const { type, text } = tokens[at] as Token
    if (text === '<') depth += 1
    else if (text === '>') depth -= 1
    else if (type === 'end' || (depth === 0 && (text === ',' || AFTER_TYPE.has(text)))) break
  }
  return at - 1
}

const OPENING: ReadonlySet<string> = new Set(['(', '[', '{'])
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}'])

/** The stretch with the brackets that it cuts, and with what stands in them. */
function balanced(tokens: readonly Token[], first: number, last: number): Stretch {
  let open = 0
  let missing = 0
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at]
    if (token?.type !== 'symbol') continue
    if (OPENING.has(token.text)) open += 1
    else if (CLOSING.has(token.text)) {
      if (open > 0) open -= 1
      else missing += 1
    }
  }
  return { first: reach(tokens, first, -1, missing, OPENING, CLOSING), last: reach(tokens, last, 1, open, CLOSING, OPENING) }
}

/** The place of the token that ends so many brackets, walked to from another. */
function reach(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  brackets: number,
  ends: ReadonlySet<string>,
  begins: ReadonlySet<string>,
): number {
  let left = brackets
  let at = from
  while (left > 0 && at + step >= 0 && at + step < tokens.length) {
    at += step
    const token = tokens[at]
    if (token?.type !== 'symbol') continue
    if (ends.has(token.text)) left -= 1
    else if (begins.has(token.text)) left += 1
  }
  return at
}
