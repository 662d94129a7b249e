import { type Token, tokenize } from './lexer.ts'
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

/** Tokens with a position, and what every rule of the grammar needs to walk them. */
export class TokenStream {
  private readonly tokens: readonly Token[]
  private position = 0
  private depth = 0

  constructor(source: string) {
    this.tokens = tokenize(source)
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

  /** How many tokens from here spell one of the names, 0 when none does. */
  longest(index: ReadonlyMap<string, readonly (readonly string[])[]>, after?: string): number {
    for (const words of index.get(this.word()) ?? []) {
      const fits = words.every((word, place) => this.word(place) === word)
      if (fits && (after === undefined || this.symbol(words.length) === after)) return words.length
    }
    return 0
  }

  /** The next tokens as one name, their words joined by a space. */
  joined(count: number): string {
    return Array.from({ length: count }, () => this.next().text).join(' ')
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
