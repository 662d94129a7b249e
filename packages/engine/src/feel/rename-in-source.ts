import { tokenize } from './lexer.ts'
import { SyntaxFault } from './syntax-fault.ts'

/** The source with one name written as another wherever it stands as a name; unchanged where it cannot be read. */
export function renameInSource(source: string, from: string, to: string): string {
  try {
    let text = ''
    let end = 0
    for (const token of tokenize(source)) {
      if (token.type !== 'name' || token.text !== from) continue
      text += source.slice(end, token.at) + to
      end = token.end
    }
    return text + source.slice(end)
  } catch (fault) {
    if (fault instanceof SyntaxFault) return source
    throw fault
  }
}
