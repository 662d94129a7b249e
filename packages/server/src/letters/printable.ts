import { coveredCodePoints } from './font-coverage.ts'
import { letterFonts } from './fonts.ts'

/** Stands for a character that no font of ours has; the fact keeps the character itself. */
const REPLACEMENT = '\ufffd'
const ZERO_WIDTH_SPACE = '\u200b'
/** Longer than the longest German compounds in letters; only then may a word break anywhere. */
const LONGEST_WORD = 45
const BREAK_EVERY = 10

let covered: ReadonlySet<number> | undefined

/** Code points that every weight of some family has, so that no text fails in semibold only. */
function coveredByFonts(): ReadonlySet<number> {
  if (covered) return covered
  const [firaRegular, firaSemibold, notoRegular, notoSemibold] = letterFonts().map(coveredCodePoints)
  const inBoth = (regular?: Set<number>, semibold?: Set<number>) =>
    [...(regular ?? [])].filter((point) => semibold?.has(point))
  const points = new Set([...inBoth(firaRegular, firaSemibold), ...inBoth(notoRegular, notoSemibold)])
  covered = points
  return points
}

/**
 * A text that can be set: NFC; line feeds stay, other control characters go; characters without a glyph
 * become U+FFFD, since PDF/UA refuses a file that shows them; overlong words may break.
 */
export function printableText(text: string): string {
  const glyphs = coveredByFonts()
  let shown = ''
  for (const character of text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ')) {
    const point = character.codePointAt(0) ?? 0
    if (character === '\n') shown += character
    else if (/\p{C}/u.test(character)) continue
    else shown += glyphs.has(point) ? character : REPLACEMENT
  }
  return shown.replace(new RegExp(`[^\\s-]{${LONGEST_WORD + 1},}`, 'gu'), (word) =>
    word.replace(new RegExp(`(?:\\P{M}\\p{M}*){${BREAK_EVERY}}(?=.)`, 'gu'), `$&${ZERO_WIDTH_SPACE}`),
  )
}

/** The same value with every text made printable; keys stay. */
export function printable(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value)
  if (Array.isArray(value)) return value.map(printable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printable(member)]))
}
