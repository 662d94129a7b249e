/** One measured figure beside its reference: a library, a bare server, or the size aimed at. */
export interface Figure {
  /** Says the load and the database: `start a case, sqlite, 50 connections`. */
  readonly name: string
  readonly unit: string
  readonly better: 'higher' | 'lower'
  /** The median of the rounds. */
  readonly value: number
  /** What was measured in each round; at least five where the figure varies, one where it cannot (a size). */
  readonly rounds: readonly number[]
  /** Package name of the library compared with, or words for it. */
  readonly reference: string
  readonly referenceValue: number
  /** Seed of the data, where it is made by chance. */
  readonly seed?: number
  /** What has to be known beside the number: what limits it. */
  readonly note?: string
  /** Versions that matter for the figure: package or program → version. */
  readonly versions?: Readonly<Record<string, string>>
}

/** Ours divided by the reference; 0 where there is nothing to divide by. */
export function ratioOf(figure: Figure): number {
  return figure.referenceValue === 0 ? 0 : figure.value / figure.referenceValue
}

/** Largest minus smallest round in per cent of the median. */
export function spreadOf(figure: Figure): number {
  if (figure.value === 0) return 0
  return ((Math.max(...figure.rounds) - Math.min(...figure.rounds)) / figure.value) * 100
}
