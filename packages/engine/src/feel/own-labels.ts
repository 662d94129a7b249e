import type { Token } from './lexer.ts'
import { isNamePart, spelling } from './list-and-label.ts'
import { MAX_NAME_TOKENS } from './name-tree.ts'
import { type ScopeNames, nameTokens } from './scope-names.ts'

const BEFORE_KEY: ReadonlySet<string> = new Set(['{', ','])

/**
 * Declares the keys of all contexts in a source, `{first name: …, "last name": …}`, before it is parsed: a
 * function may read an entry that is written after it.
 */
export function declareLabels(tokens: readonly Token[], scope: ScopeNames): void {
  for (const [place, token] of tokens.entries()) {
    if (token.type !== 'symbol' || token.text !== ':') continue
    const key = tokens[place - 1]
    if (key?.type === 'string') {
      if (beforeKey(tokens[place - 2])) scope.addLabel(nameTokens(key.text), key.text)
      continue
    }
    let start = place
    while (start > 0 && place - start <= MAX_NAME_TOKENS && partAt(tokens, start - 1)) start -= 1
    if (start === place || !beforeKey(tokens[start - 1])) continue
    const name = tokens.slice(start, place)
    scope.addLabel(name, spelling(name))
  }
}

function partAt(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place]
  return token !== undefined && isNamePart(token)
}

function beforeKey(token: Token | undefined): boolean {
  return token?.type === 'symbol' && BEFORE_KEY.has(token.text)
}
