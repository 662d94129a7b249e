/** A build that is broken on purpose: in a source file, one text is put in the place of another. */
export interface Mutant {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
}
