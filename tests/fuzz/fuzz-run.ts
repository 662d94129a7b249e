/** What a run of a fuzz found; the numbers of `failing` are those of the specimens. */
export interface FuzzResult {
  readonly passed: number
  readonly failing: readonly { readonly number: number; readonly text: string; readonly fault: string }[]
  /** How often each outcome came. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly longest: { readonly milliseconds: number; readonly text: string }
}

/** A fuzz: `count` specimens from number `from` on, made with a seed. */
export type Fuzz = (seed: number, count: number, from: number) => FuzzResult
