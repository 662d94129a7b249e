/** Unwinds lexer and parser; the compiler turns it into the problem `feel-syntax`. */
export class SyntaxFault extends Error {
  readonly offset: number
  readonly found: string
  readonly expected: string

  constructor(offset: number, found: string, expected: string) {
    super(`${offset}: ${found}, ${expected}`)
    this.offset = offset
    this.found = found
    this.expected = expected
  }
}
