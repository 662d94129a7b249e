/** A text in the form that searches compare: one form of each letter, no capitals. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
