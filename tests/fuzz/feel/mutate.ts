import type { Random } from '../random.ts'

const PIECES = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '..',
  ',',
  '.',
  '"',
  '@"',
  '**',
  '-',
  '<',
  '?',
  ' and ',
  ' in ',
  'for ',
  'if ',
  ' then ',
  ' satisfies ',
  'null',
  'function(',
  '__proto__',
  'constructor',
  '\\u{10FFFF}',
  '\u0000',
  '\ud800',
  '/*',
  '//',
  '\n',
  '1e999999',
  'é',
  '😀',
] as const

/** The text with a few pieces taken out, doubled, moved or put in: mostly no expression any more. */
export function mutated(source: string, random: Random): string {
  let text = source
  for (let turn = 1 + random.below(3); turn > 0; turn -= 1) {
    const from = random.below(text.length + 1)
    const to = Math.min(text.length, from + 1 + random.below(8))
    const piece = text.slice(from, to)
    const kept = text.slice(0, from) + text.slice(to)
    const at = random.below(kept.length + 1)
    text = random.pick([
      () => kept,
      () => text.slice(0, to) + piece + text.slice(to),
      () => kept.slice(0, at) + piece + kept.slice(at),
      () => text.slice(0, from) + random.pick(PIECES) + text.slice(from),
    ])()
  }
  return text
}
