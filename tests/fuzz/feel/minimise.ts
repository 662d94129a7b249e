/**
 * The shortest text that still fails, found by leaving out stretches, long ones first (delta debugging, Zeller 2002).
 * `fails` is asked some thousand times at most.
 */
export function minimised(source: string, fails: (text: string) => boolean): string {
  let text = source
  let questions = 3000
  for (let size = Math.max(1, text.length >> 1); size >= 1; size >>= 1) {
    for (let from = 0; from < text.length && questions > 0; questions -= 1) {
      const shorter = text.slice(0, from) + text.slice(from + size)
      if (fails(shorter)) text = shorter
      else from += size
    }
  }
  return text
}
