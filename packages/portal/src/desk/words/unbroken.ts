const NO_BREAK = '\u00a0'

/** A citation that stays together where it would read badly apart: "§ 5", "Abs. 1", "Nr. 3". */
export function unbroken(citation: string): string {
  return citation.replace(/(§§?|Art\.|Abs\.|Nr\.|Satz|Anlage) (?=\d)/g, `$1${NO_BREAK}`)
}

/** Several citations in one line. */
export function citations(norms: readonly string[]): string {
  return norms.map(unbroken).join(', ')
}
