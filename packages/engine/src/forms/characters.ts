import type { Text } from '../definition/basics.ts'

/**
 * The characters we accept: the letters of all European languages with the marks that belong to them, and
 * the punctuation and symbols of DIN 91379:2022-08 (Latin letters, non-letters N1 to N4, Greek and Cyrillic
 * letters). Everything in the norm is accepted; inside the blocks named here we do not split hairs.
 */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x24f], // Latin-1, Latin Extended-A and -B
  [0x259, 0x259], // schwa
  [0x292, 0x292], // ezh
  [0x2b0, 0x2df], // modifier letters: ʹ ʺ ʻ ʼ ʾ ʿ ˈ ˌ
  [0x300, 0x36f], // combining marks, for letters that have no form of their own
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x1f00, 0x1fff], // Greek Extended
  [0x2010, 0x2027], // hyphens, dashes, quotation marks, …
  [0x202f, 0x205e], // narrow no-break space, ‰ ′ ″ ‹ › ⁄
  [0x2070, 0x209f], // raised and lowered digits
  [0x20a0, 0x20bf], // currency: €
  [0x2100, 0x218f], // ™ № ⅓
  [0x2190, 0x22ff], // arrows, mathematical signs: ∞ ≤ ≥
]

const SOFT_HYPHEN = 0xad

function accepted(code: number): boolean {
  return code !== SOFT_HYPHEN && RANGES.some(([from, to]) => code >= from && code <= to)
}

/**
 * The first character of a text that is not accepted, or null. Line feeds are accepted on request.
 * Control characters, unpaired surrogates, private characters and emoji are not.
 */
export function unacceptedCharacter(text: string, lines: boolean): string | null {
  for (const character of text) {
    if (lines && character === '\n') continue
    if (!accepted(character.codePointAt(0) ?? 0)) return character
  }
  return null
}

/** A character as people can find it: itself in quotation marks where it can be seen, else its code. */
export function nameCharacter(character: string): Text {
  const code = character.codePointAt(0) ?? 0
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return { de: `„${character}“`, en: `“${character}”` }
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return { de: name, en: name }
}

/** Unicode normal form C, line ends as `\n`, no white space at both ends. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

/** Length in characters as people count them: code points. */
export function lengthOf(text: string): number {
  return [...text].length
}
