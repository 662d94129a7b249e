/** The name among some that somebody may have meant: a letter or two away, the nearest first; undefined for none. */
export function nearName(name: string, names: Iterable<string>): string | undefined {
  const reach = name.length < 6 ? 1 : name.length < 10 ? 2 : 3
  let best: string | undefined
  let distance = reach + 1
  for (const each of names) {
    if (Math.abs(each.length - name.length) >= distance) continue
    const apart = distanceOf(name.toLowerCase(), each.toLowerCase())
    if (apart >= distance) continue
    best = each
    distance = apart
  }
  return best
}

/** Letters to insert, drop, exchange or swap with a neighbour (Damerau and Levenshtein, each place once). */
function distanceOf(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
