import type { Token } from './lexer.ts'
import { MAX_NAME_TOKENS } from './name-tree.ts'
import type { TokenStream } from './token-stream.ts'

/** Signs that may stand inside a name (DMN 1.5 §10.3.1.2, rule 30), and the `?` that may also begin one. */
const NAME_SIGNS: ReadonlySet<string> = new Set(['.', '/', '-', '+', '*', '**', '?'])

/** A name that the source gives to something: its tokens and its spelling with single spaces. */
export interface GivenName {
  readonly tokens: readonly Token[]
  readonly name: string
}

/** Elements separated by commas up to the closing symbol, which is taken; at least one. */
export function list<T>(stream: TokenStream, element: (stream: TokenStream) => T, close: string): T[] {
  const elements = [element(stream)]
  while (stream.take(',')) elements.push(element(stream))
  stream.expect(close)
  return elements
}

/** Whether a token may stand inside a name. */
export function isNamePart(token: Token): boolean {
  if (token.type === 'symbol') return NAME_SIGNS.has(token.text)
  return token.type === 'name' || token.type === 'number' || token.type === 'other'
}

/** How many tokens of a name come before a colon, 0 when there is none: `start position: 2`, `a+b: 1`. */
export function labelLength(stream: TokenStream): number {
  let count = 0
  while (count <= MAX_NAME_TOKENS && isNamePart(stream.peek(count))) count += 1
  return beginsName(stream.peek()) && count <= MAX_NAME_TOKENS && stream.symbol(count) === ':' ? count : 0
}

function beginsName(token: Token): boolean {
  return token.type === 'name' || token.type === 'other' || (token.type === 'symbol' && token.text === '?')
}

/** Takes a name of so many tokens. */
export function givenName(stream: TokenStream, count: number): GivenName {
  const tokens = Array.from({ length: count }, () => stream.next())
  return { tokens, name: spelling(tokens) }
}

/** The tokens as one name: a space where the source has white space. */
export function spelling(tokens: readonly Token[]): string {
  let name = ''
  let end = tokens[0]?.at ?? 0
  for (const token of tokens) {
    name += token.at > end ? ` ${token.text}` : token.text
    end = token.end
  }
  return name
}

export function label(stream: TokenStream): GivenName {
  const count = labelLength(stream)
  if (count === 0) stream.fail('…:')
  const given = givenName(stream, count)
  stream.expect(':')
  return given
}
