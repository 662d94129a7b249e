/** What stands between words. The migrations that made `view_words` know the same list. */
const BETWEEN = /[ ,.\-/()]+/
const LONGEST = 64

/** The words of a text that searches look for, each once, cut to 64 characters. */
export function wordsOf(text: string): string[] {
  const words = searchable(text).split(BETWEEN)
  return [...new Set(words.filter((word) => word !== '').map((word) => [...word].slice(0, LONGEST).join('')))]
}

/** A text in the form that searches compare: one form of each letter, no capitals. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
