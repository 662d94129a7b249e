/** What one side measured: its median, and every round. */
export interface Measured {
  readonly value: number
  readonly rounds: readonly number[]
}

/** Measures ours and the reference by turns, so that both see the same machine; at least five rounds. */
export async function byTurns(
  rounds: number,
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ ours: Measured; reference: Measured }> {
  const mine: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < Math.max(5, rounds); round += 1) {
    mine.push(await ours())
    theirs.push(await reference())
  }
  return { ours: measured(mine), reference: measured(theirs) }
}

export function measured(rounds: readonly number[]): Measured {
  return { value: median(rounds), rounds }
}

/** The middle value; the mean of the two middle ones for an even count. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  return (lower + upper) / 2
}
