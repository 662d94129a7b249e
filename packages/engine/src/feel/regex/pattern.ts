/** Whether a code point is one of a set. */
export type Test = (code: number) => boolean

/** A pattern as a tree (XPath and XQuery Functions and Operators 3.1 §5.6.1). */
export type PatternNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'set'; readonly test: Test }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat'
      readonly of: PatternNode
      readonly min: number
      readonly max: number | null
      readonly greedy: boolean
    }
  | { readonly kind: 'group'; readonly index: number; readonly of: PatternNode }
  | { readonly kind: 'back'; readonly index: number }

/** `s` lets the point match line ends, `m` the anchors lines, `i` ignores case, `x` drops white space, `q` takes all literally. */
export interface Flags {
  readonly s: boolean
  readonly m: boolean
  readonly i: boolean
  readonly x: boolean
  readonly q: boolean
}

export interface Pattern {
  readonly root: PatternNode
  /** How many groups are captured. */
  readonly groups: number
  readonly flags: Flags
}
