/** A text in the form that searches compare: one form of each letter, no capitals. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('de-DE').replace(/\s+/g, ' ').trim()
}
