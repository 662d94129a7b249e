import type { TokenStream } from './token-stream.ts'

/** Elements separated by commas up to the closing symbol, which is taken; at least one. */
export function list<T>(stream: TokenStream, element: (stream: TokenStream) => T, close: string): T[] {
  const elements = [element(stream)]
  while (stream.take(',')) elements.push(element(stream))
  stream.expect(close)
  return elements
}

/** How many words before a colon, 0 when there is none: `start position: 2`. */
export function labelLength(stream: TokenStream): number {
  let count = 0
  while (count < 8 && stream.word(count) !== '') count += 1
  return count > 0 && stream.symbol(count) === ':' ? count : 0
}

export function label(stream: TokenStream): string {
  const count = labelLength(stream)
  if (count === 0) stream.fail('…:')
  const name = stream.joined(count)
  stream.expect(':')
  return name
}
