export interface Keyed {
  readonly key: string
}

/** Two lists side by side: what only one has, what both have, and which of those changed their place. */
export interface Pairs<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly kept: readonly { readonly before: T; readonly after: T }[]
  /** Keys of as few kept ones as possible that explain the new order. */
  readonly moved: ReadonlySet<string>
}

export function pairByKey<T extends Keyed>(before: readonly T[], after: readonly T[]): Pairs<T> {
  const former = new Map(before.map((item) => [item.key, item]))
  const now = new Set(after.map(({ key }) => key))
  const kept = after.flatMap((item) => {
    const old = former.get(item.key)
    return old === undefined ? [] : [{ before: old, after: item }]
  })
  return {
    added: after.filter(({ key }) => !former.has(key)),
    removed: before.filter(({ key }) => !now.has(key)),
    kept,
    moved: movedKeys(
      before.map(({ key }) => key).filter((key) => now.has(key)),
      kept.map(({ after: { key } }) => key),
    ),
  }
}

/** The keys outside a longest run that stands in the same order in both lists. */
export function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((key, at) => [key, at]))
  const order = after.filter((key) => places.has(key))
  // The longest increasing run that ends at each place (order is short: steps, rows, pages).
  const runs: string[][] = []
  for (const [at, key] of order.entries()) {
    let best: string[] = []
    for (let earlier = 0; earlier < at; earlier++) {
      const run = runs[earlier] ?? []
      const smaller = (places.get(order[earlier] ?? '') ?? 0) < (places.get(key) ?? 0)
      if (smaller && run.length > best.length) best = run
    }
    runs.push([...best, key])
  }
  const longest = new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []))
  return new Set(order.filter((key) => !longest.has(key)))
}
