import { SyntaxFault } from './syntax-fault.ts'

export type TokenType = 'name' | 'number' | 'string' | 'symbol' | 'end'

/** `text` is the token's meaning: a string's content, a name, a symbol; `at` and `end` are source offsets. */
export interface Token {
  readonly type: TokenType
  readonly text: string
  readonly at: number
  readonly end: number
}

/** Each alternative is anchored and free of nested repetition, so that lexing is linear. */
const SPACE = /(?:[\s\u{FEFF}]+|\/\/[^\n]*)+/uy
const NAME = /[\p{L}_$][\p{L}\p{M}\p{N}_$]*/uy
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

/** Splits a source into tokens (DMN 1.5 §10.3.1.2). Throws a SyntaxFault for a character that begins none. */
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
  throw new SyntaxFault(at, String.fromCodePoint(source.codePointAt(at) ?? 0), '…')
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
