import { MULTI_WORD_TYPES } from './builtin-names.ts'
import type { TypeNode } from './expression.ts'
import { label, list } from './list-and-label.ts'
import { longer } from './name-tree.ts'
import { treeOfNames } from './scope-names.ts'
import type { TokenStream } from './token-stream.ts'

const TYPES = treeOfNames(MULTI_WORD_TYPES)

/** A type's name with its parts, `list<number>` (DMN 1.5 §10.3.1.2, type). Throws a SyntaxFault. */
export function parseType(stream: TokenStream): TypeNode {
  return stream.nested(() => {
    if (stream.take('function')) return functionType(stream)
    const name = typeName(stream)
    if (stream.symbol() !== '<') return { name }
    stream.next()
    if (name === 'context') return { name, entries: stream.take('>') ? [] : list(stream, typeEntry, '>') }
    return { name, of: list(stream, parseType, '>') }
  })
}

/** A type of FEEL or of the model, which may be qualified by the model's name: `tLoan`, `rules.tLoan`. */
function typeName(stream: TokenStream): string {
  const match = longer(stream.longest(TYPES), stream.variable())
  let name = match?.name
  if (match === null) name = stream.name().text
  else stream.skip(match.length)
  while (stream.take('.')) name += `.${typeName(stream)}`
  return name ?? ''
}

/** `function<number, string> -> number`; the last of `of` is the result. */
function functionType(stream: TokenStream): TypeNode {
  if (!stream.take('<')) return { name: 'function' }
  const parameters = stream.take('>') ? [] : list(stream, parseType, '>')
  stream.expect('->')
  return { name: 'function', of: [...parameters, parseType(stream)] }
}

function typeEntry(stream: TokenStream): { name: string; type: TypeNode } {
  return { name: label(stream).name, type: parseType(stream) }
}
