import { PatternFault } from './pattern-fault.ts'

/** A replacement in parts: text, or the number of a group. */
export type Replacement = readonly (string | number)[]

/**
 * Reads a replacement (XPath, Functions and Operators 3.1 §5.6.4): `$1` is a group, `$0` the match, `\$` and `\\` stand
 * for themselves; of `$12` as many digits count as make the number of a group. Throws a PatternFault.
 */
export function readReplacement(text: string, groups: number): Replacement {
  const parts: (string | number)[] = []
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? ''
    const next = text[at + 1] ?? ''
    if (char === '\\') {
      if (next !== '\\' && next !== '$') throw new PatternFault(at)
      plain += next
      at += 2
    } else if (char === '$') {
      const digits = /^[0-9]+/.exec(text.slice(at + 1, at + 4))?.[0]
      if (digits === undefined) throw new PatternFault(at)
      let length = digits.length
      while (length > 1 && Number(digits.slice(0, length)) > groups) length -= 1
      parts.push(plain, Number(digits.slice(0, length)))
      plain = ''
      at += length + 1
    } else {
      plain += char
      at += 1
    }
  }
  return [...parts, plain]
}
