/** Unwinds the reading of a pattern or a replacement; the built-ins turn it into the problem `feel-pattern`. */
export class PatternFault extends Error {
  /** Place in the pattern, counted in UTF-16 code units. */
  readonly offset: number

  constructor(offset: number) {
    super(`pattern at ${offset}`)
    this.offset = offset
  }
}
