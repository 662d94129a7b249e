import { type Token, tokenize } from './lexer.ts'
import type { NameMatch, NameTree } from './name-tree.ts'
import { declareLabels } from './own-labels.ts'
import { type NamesInScope, ScopeNames } from './scope-names.ts'
import { SyntaxFault } from './syntax-fault.ts'

/** Deepest nesting of an expression. */
export const MAX_NESTING = 200

/** Words that cannot be names (DMN 1.5 §10.3.1.3). `not` is a function, so it is none of them. */
const RESERVED: ReadonlySet<string> = new Set([
  'true',
  'false',
  'null',
  'if',
  'then',
  'else',
  'for',
  'in',
  'return',
  'some',
  'every',
  'satisfies',
  'and',
  'or',
  'between',
  'instance',
  'function',
])

/** Words that begin an expression of their own, so that no name in scope may begin with them. */
const BEGINNERS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'if', 'for', 'some', 'every', 'function'])

/** Tokens with a position, the names in scope there, and what every rule of the grammar needs to walk them. */
export class TokenStream {
  readonly scope: ScopeNames
  private readonly tokens: readonly Token[]
  private position = 0
  private depth = 0
  private filters = 0

  constructor(source: string, names: NamesInScope) {
    this.tokens = tokenize(source)
    this.scope = new ScopeNames(names)
    declareLabels(this.tokens, this.scope)
  }

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)]
    if (token === undefined) throw new SyntaxFault(0, '', '…')
    return token
  }

  next(): Token {
    const token = this.peek()
    this.position += 1
    return token
  }

  skip(count: number): void {
    this.position += count
  }

  /** The text of the next token when it is a symbol, otherwise an empty string. */
  symbol(ahead = 0): string {
    const token = this.peek(ahead)
    return token.type === 'symbol' ? token.text : ''
  }

  /** The text of the next token when it is a word, otherwise an empty string. */
  word(ahead = 0): string {
    const token = this.peek(ahead)
    return token.type === 'name' ? token.text : ''
  }

  take(text: string): boolean {
    if (this.symbol() !== text && this.word() !== text) return false
    this.position += 1
    return true
  }

  expect(text: string): Token {
    if (this.symbol() !== text && this.word() !== text) this.fail(text)
    return this.next()
  }

  /** A name that is not reserved. */
  name(): Token {
    if (!this.atName()) this.fail('…')
    return this.next()
  }

  atName(ahead = 0): boolean {
    const word = this.word(ahead)
    return word !== '' && !RESERVED.has(word)
  }

  /** The longest name of a tree that begins here. */
  longest(tree: NameTree): NameMatch | null {
    return tree.longest(this.tokens, this.position)
  }

  /** The longest variable in scope that begins here. */
  variable(): NameMatch | null {
    return BEGINNERS.has(this.word()) ? null : this.scope.variable(this.tokens, this.position, this.filters > 0)
  }

  /** The longest name of an entry that begins here, after a point. */
  entry(): NameMatch | null {
    return this.scope.entry(this.tokens, this.position)
  }

  /** Runs a rule inside a filter, where the entries of the elements are in scope. */
  filtered<T>(rule: () => T): T {
    this.filters += 1
    const result = rule()
    this.filters -= 1
    return result
  }

  fail(expected: string): never {
    const token = this.peek()
    throw new SyntaxFault(token.at, token.text, expected)
  }

  /** Runs a rule one level deeper. */
  nested<T>(rule: () => T): T {
    if (this.depth >= MAX_NESTING) this.fail(`≤ ${MAX_NESTING}`)
    this.depth += 1
    const result = rule()
    this.depth -= 1
    return result
  }
}
