import { SyntaxFault } from './syntax-fault.ts'

export type TokenType = 'name' | 'number' | 'string' | 'symbol' | 'other' | 'end'

/**
 * `text` is the token's meaning: a string's content, a name, a symbol; `at` and `end` are source offsets. `other`
 * is a character that only a name in scope can hold.
 */
export interface Token {
  readonly type: TokenType
  readonly text: string
  readonly at: number
  readonly end: number
}

/** Each alternative is anchored and free of nested repetition, so that lexing is linear. */
const SPACE = /(?:[\s\u0085\u180e\u200b\ufeff]+|\/\/[^\n\v\f\r\u0085\u2028\u2029]*)+/uy
/** Rules 28 and 29 without the white space that lies in their ranges, and letters, marks and digits of any script. */
const START = String.raw`\p{L}_$\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{2ff}\u{370}-\u{37d}\u{37f}-\u{167f}\u{1681}-\u{180d}\u{180f}-\u{1fff}\u{200c}\u{200d}\u{2070}-\u{218f}\u{2c00}-\u{2fef}\u{3001}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{effff}`
const NAME = new RegExp(String.raw`[${START}][${START}\p{M}\p{N}\u{b7}\u{300}-\u{36f}\u{203f}\u{2040}]*`, 'uy')
const NUMBER = /(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy
const SYMBOL = /\*\*|\.\.|->|!=|<=|>=|[-+*/=<>()[\]{},.:?@]/uy
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ["'", "'"],
  ['"', '"'],
  ['\\', '\\'],
])

/** Splits a source into tokens (DMN 1.5 §10.3.1.2). Throws a SyntaxFault for a string or comment without end. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let at = skip(source, 0)
  while (at < source.length) {
    const token = source[at] === '"' ? stringToken(source, at) : plainToken(source, at)
    tokens.push(token)
    at = skip(source, token.end)
  }
  tokens.push({ type: 'end', text: '', at: source.length, end: source.length })
  return tokens
}

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}

function skip(source: string, start: number): number {
  let at = start
  for (;;) {
    at += match(SPACE, source, at)?.length ?? 0
    if (!source.startsWith('/*', at)) return at
    const close = source.indexOf('*/', at + 2)
    if (close < 0) throw new SyntaxFault(at, '/*', '*/')
    at = close + 2
  }
}

function plainToken(source: string, at: number): Token {
  for (const [type, pattern] of [
    ['name', NAME],
    ['number', NUMBER],
    ['symbol', SYMBOL],
  ] as const) {
    const text = match(pattern, source, at)
    if (text !== null) return { type, text, at, end: at + text.length }
  }
  const text = String.fromCodePoint(source.codePointAt(at) ?? 0)
  return { type: 'other', text, at, end: at + text.length }
}

function stringToken(source: string, start: number): Token {
  const parts: string[] = []
  let at = start + 1
  let from = at
  for (;;) {
    const char = source[at]
    if (char === undefined) throw new SyntaxFault(start, '"', '"')
    if (char === '"') break
    if (char !== '\\') {
      at += 1
      continue
    }
    const [text, length] = escaped(source, at)
    parts.push(source.slice(from, at), text)
    at += length
    from = at
  }
  parts.push(source.slice(from, at))
  return { type: 'string', text: parts.join(''), at: start, end: at + 1 }
}

/** An escape sequence (rule 64). Any other backslash stands for itself, which authors of patterns expect. */
function escaped(source: string, at: number): readonly [string, number] {
  const kind = source[at + 1] ?? ''
  const simple = ESCAPES.get(kind)
  if (simple !== undefined) return [simple, 2]
  const digits = kind === 'u' ? 4 : kind === 'U' ? 6 : 0
  const hex = source.slice(at + 2, at + 2 + digits)
  if (digits > 0 && hex.length === digits && /^[0-9A-Fa-f]+$/.test(hex)) {
    const code = Number.parseInt(hex, 16)
    if (code <= 0x10_ffff) return [kind === 'u' ? String.fromCharCode(code) : String.fromCodePoint(code), 2 + digits]
  }
  return ['\\', 1]
}
