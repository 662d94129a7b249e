const NO_BREAK = '\u00a0'

/** A citation that stays together up to its law: "§ 5 Abs. 1 Nr. 3" HStS. */
export function unbroken(citation: string): string {
  return citation.replace(
    /(§§?|Art\.|Abs\.|Nr\.|Satz|Anlage) (?=\d)| (?=(Abs\.|Nr\.|Satz) )/g,
    (_, mark = '') => `${mark}${NO_BREAK}`,
  )
}

/** Several citations in one line; a section stays on its line with its law. */
export function citations(norms: readonly string[]): string {
  return norms.map((norm) => (norm.startsWith('§') ? norm.replaceAll(' ', NO_BREAK) : unbroken(norm))).join(', ')
}
