/** A list that is put together out of others without copying them; parts may be shared. */
export interface Rope {
  readonly parts: readonly (string | Rope)[]
}

export const EMPTY: Rope = { parts: [] }

export function rope(...parts: readonly (string | Rope)[]): Rope {
  return { parts }
}

/** The texts of a rope in order. With `seen`, parts that were already read are left out. */
export function textsOf(from: Rope, seen?: Set<Rope>): string[] {
  const texts: string[] = []
  const todo: (string | Rope)[] = [from]
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    if (typeof part === 'string') texts.push(part)
    else if (seen?.has(part) !== true) {
      seen?.add(part)
      for (const inner of [...part.parts].reverse()) todo.push(inner)
    }
  }
  return texts
}
