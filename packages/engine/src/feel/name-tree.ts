import type { Token } from './lexer.ts'

/** Tokens of the longest name; a longer one cannot be written, which keeps the parser linear in the source. */
export const MAX_NAME_TOKENS = 64

/** A name found in the source: how many tokens it takes, and how it was declared. */
export interface NameMatch {
  readonly length: number
  readonly name: string
}

interface Branch {
  readonly next: Map<string, Branch>
  /** The declared spellings that end here; the last one counts. */
  readonly names: string[]
}

/**
 * Names by their tokens, so that spaces around signs do not matter and the longest name wins: `Profit and loss`,
 * `a+b`, `happy-birthday` (DMN 1.5 §10.3.1.4).
 */
export class NameTree {
  private readonly root: Branch = { next: new Map(), names: [] }
  private count = 0

  add(tokens: readonly Token[], name: string): void {
    if (tokens.length === 0 || tokens.length > MAX_NAME_TOKENS) return
    let branch = this.root
    for (const { text } of tokens) {
      let next = branch.next.get(text)
      if (next === undefined) {
        next = { next: new Map(), names: [] }
        branch.next.set(text, next)
      }
      branch = next
    }
    branch.names.push(name)
    this.count += 1
  }

  /** Takes back one `add` of the same tokens. */
  remove(tokens: readonly Token[]): void {
    let branch: Branch | undefined = this.root
    for (const { text } of tokens) branch = branch?.next.get(text)
    if (branch?.names.pop() !== undefined) this.count -= 1
  }

  /** The longest name that begins at a place. Strings are never part of a name. */
  longest(tokens: readonly Token[], start: number): NameMatch | null {
    if (this.count === 0) return null
    let branch = this.root
    let found: NameMatch | null = null
    for (let place = start; place < tokens.length; place += 1) {
      const token = tokens[place]
      const next = token === undefined || token.type === 'string' ? undefined : branch.next.get(token.text)
      if (next === undefined) return found
      branch = next
      const name = branch.names.at(-1)
      if (name !== undefined) found = { length: place - start + 1, name }
    }
    return found
  }
}

/** The longer of two matches; the first when they are equal. */
export function longer(a: NameMatch | null, b: NameMatch | null): NameMatch | null {
  if (a === null || b === null) return a ?? b
  return b.length > a.length ? b : a
}
