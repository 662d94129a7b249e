/** Longest pattern for the host's own search, whose worst case is the product of both lengths. */
const SHORT = 64

/**
 * Where a pattern first occurs in a text, -1 when nowhere, in time proportional to both lengths whatever they
 * hold (Knuth, Morris, Pratt 1977): the host's search takes half a minute for a hostile pattern of 500,000 characters.
 */
export function findText(text: string, pattern: string): number {
  if (pattern.length <= SHORT) return text.indexOf(pattern)
  if (pattern.length > text.length) return -1
  const borders = bordersOf(pattern)
  let matched = 0
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    while (matched > 0 && pattern.charCodeAt(matched) !== code) matched = borders[matched - 1] ?? 0
    if (pattern.charCodeAt(matched) === code) matched += 1
    if (matched === pattern.length) return place - matched + 1
  }
  return -1
}

/** For each prefix the length of its longest proper prefix that is also its suffix. */
function bordersOf(pattern: string): Int32Array {
  const borders = new Int32Array(pattern.length)
  let length = 0
  for (let place = 1; place < pattern.length; place += 1) {
    const code = pattern.charCodeAt(place)
    while (length > 0 && pattern.charCodeAt(length) !== code) length = borders[length - 1] ?? 0
    if (pattern.charCodeAt(length) === code) length += 1
    borders[place] = length
  }
  return borders
}
