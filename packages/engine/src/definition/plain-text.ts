/** Longest name, label or title in UTF-16 units: it has to fit lists, buttons and the subject of a letter. */
export const NAME_LIMIT = 250

/** Longest text of any other kind; also what the schema allows (`basics.ts`). */
export const TEXT_LIMIT = 4000

/**
 * Characters that nobody sees and that make a text look like another one: directional formatting (Unicode
 * Technical Report 36, section 2.4: U+202A to U+202E, U+2066 to U+2069), control characters, separators of lines
 * and paragraphs, the mark of byte order. Tabs and line breaks are no disguise where a text may have lines.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const DISGUISE = /[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
const LINES = /\s*[\t\n\r]\s*/g

/** Whether a text holds characters that disguise it; a name has no lines. */
export function isDisguised(text: string, isName: boolean): boolean {
  return withoutDisguise(text, isName) !== text
}

/** The text as it looks: without characters that nobody sees, a name in one line. */
export function withoutDisguise(text: string, isName: boolean): string {
  const plain = text.replace(DISGUISE, '')
  return isName ? plain.replace(LINES, ' ') : plain
}

/** The beginning of a text, at most `most` UTF-16 units with the mark that something is missing; ends at a word where one ends near. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 2)
  const word = cut.lastIndexOf(' ')
  const kept = word > most * 0.8 ? cut.slice(0, word) : cut
  // Half a character outside the first plane is no character.
  return `${kept.replace(/[\ud800-\udbff]$/, '').trimEnd()} …`
}

/** A text as a sentence names it: in one line, without what nobody sees, not longer than a sentence bears. */
export function quoted(text: string): string {
  return shortened(withoutDisguise(text, true), 60) || '…'
}
