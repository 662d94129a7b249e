export interface MarkedPart {
  readonly text: string
  /** What no longer holds, or what holds instead. */
  readonly mark?: 'before' | 'after'
}

/**
 * A sentence in parts, with the former and the new words marked where the sentence has them. Each is marked
 * once, the new words first, so that a short former word inside them stays whole.
 */
export function markedParts(sentence: string, before: string | undefined, after: string | undefined): MarkedPart[] {
  const withNew = split([{ text: sentence }], after, 'after')
  return split(withNew, before, 'before')
}

/** Whether a comparison needs lines of its own for what the sentence does not say. */
export function saysBoth(parts: readonly MarkedPart[], before: string | undefined, after: string | undefined): boolean {
  const has = (mark: 'before' | 'after') => parts.some((part) => part.mark === mark)
  return (before === undefined || has('before')) && (after === undefined || has('after'))
}

function split(parts: readonly MarkedPart[], words: string | undefined, mark: 'before' | 'after'): MarkedPart[] {
  const at =
    words === undefined || words === '' ? -1 : parts.findIndex((part) => !part.mark && part.text.includes(words))
  const part = parts[at]
  if (part === undefined || words === undefined) return [...parts]
  const start = part.text.indexOf(words)
  const around: MarkedPart[] = [
    { text: part.text.slice(0, start) },
    { text: words, mark },
    { text: part.text.slice(start + words.length) },
  ]
  return [...parts.slice(0, at), ...around.filter(({ text }) => text !== ''), ...parts.slice(at + 1)]
}
