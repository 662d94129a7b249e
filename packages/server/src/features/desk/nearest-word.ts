/** How many letters may differ. */
const MOST = 2

/** The word that is spelled most like `wanted`, at most two letters apart; null if none is. */
export function nearestWord(wanted: string, words: readonly string[]): string | null {
  const target = wanted.toLowerCase()
  const rated = [...new Set(words)].map((word) => ({ word, apart: distance(target, word.toLowerCase()) }))
  const best = rated.filter(({ apart }) => apart <= MOST).sort((a, b) => a.apart - b.apart)[0]
  return best?.word ?? null
}

/** Levenshtein distance, by rows. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min((before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, changed))
    }
    before = line
  }
  return before[b.length] ?? 0
}
