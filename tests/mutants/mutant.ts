/** One text of a source file that is put in the place of another. */
export interface Change {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** A build that is broken on purpose. */
export interface Mutant extends Change {
  readonly name: string
  /** Where one change is not enough. */
  readonly also?: readonly Change[]
  /** What has to see it, where that is not what sees the whole part: words of the judging command. */
  readonly judge?: readonly string[]
  /** And the judging command, where it is another one. */
  readonly command?: readonly string[]
}
