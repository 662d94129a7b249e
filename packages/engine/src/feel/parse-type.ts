import { MULTI_WORD_TYPES, byFirstWord } from './builtin-names.ts'
import type { TypeNode } from './expression.ts'
import { label, list } from './list-and-label.ts'
import type { TokenStream } from './token-stream.ts'

const TYPES = byFirstWord(MULTI_WORD_TYPES)

/** A type's name with its parts, `list<number>` (DMN 1.5 §10.3.1.2, type). Throws a SyntaxFault. */
export function parseType(stream: TokenStream): TypeNode {
  return stream.nested(() => {
    if (stream.take('function')) return functionType(stream)
    const count = stream.longest(TYPES)
    const name = count > 0 ? stream.joined(count) : stream.name().text
    if (stream.symbol() !== '<') return { name }
    stream.next()
    if (name === 'context') return { name, entries: list(stream, typeEntry, '>') }
    return { name, of: list(stream, parseType, '>') }
  })
}

/** `function<number, string> -> number`; the last of `of` is the result. */
function functionType(stream: TokenStream): TypeNode {
  if (!stream.take('<')) return { name: 'function' }
  const parameters = stream.take('>') ? [] : list(stream, parseType, '>')
  stream.expect('->')
  return { name: 'function', of: [...parameters, parseType(stream)] }
}

function typeEntry(stream: TokenStream): { name: string; type: TypeNode } {
  return { name: label(stream), type: parseType(stream) }
}
