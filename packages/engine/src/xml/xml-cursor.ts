import type { Text } from '../definition/basics.ts'
import type { XmlFault } from './xml-format.ts'

/** Ends the reading of a document. */
export class XmlStop extends Error {
  readonly fault: XmlFault
  readonly values: Record<string, string | Text>
  constructor(fault: XmlFault, values: Record<string, string | Text>) {
    super(fault)
    this.fault = fault
    this.values = values
  }
}

const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const PART = `${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`
/** Namespaces in XML §3, QName: at most one colon, and none at an end. */
const QUALIFIED_NAME = new RegExp(`[${START}][${PART}]*(?::[${START}][${PART}]*)?(?!:)`, 'uy')
const BLANKS = /[ \t\n]*/y

/** §2.2: what no document may contain, not even as a reference. */
export const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** A place in the text of a document. Line ends are the same everywhere (§2.11). */
export class XmlCursor {
  private readonly text: string
  private at = 0
  private counted = 0
  private lines = 1

  constructor(text: string) {
    this.text = text.replace(/\r\n?/g, '\n')
    const forbidden = FORBIDDEN.exec(this.text)
    if (forbidden === null) return
    this.at = forbidden.index
    const code = forbidden[0].codePointAt(0) ?? 0
    throw this.syntax(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  }

  get ended(): boolean {
    return this.at >= this.text.length
  }

  /** The line of the place, counted from 1. Places only move on, so no line is counted twice. */
  get line(): number {
    for (; this.counted < this.at; this.counted += 1) if (this.text.charCodeAt(this.counted) === 10) this.lines += 1
    return this.lines
  }

  startsWith(piece: string): boolean {
    return this.text.startsWith(piece, this.at)
  }

  /** Some of what follows, to look at and to show. */
  rest(): string {
    return this.text.slice(this.at, this.at + 60)
  }

  skip(count: number) {
    this.at += count
  }

  /** The text before a mark, or up to the end. */
  until(mark: string): string {
    const end = this.text.indexOf(mark, this.at)
    const piece = this.text.slice(this.at, end < 0 ? this.text.length : end)
    this.at += piece.length
    return piece
  }

  /** The text before a mark that has to come; the place is behind the mark. */
  through(mark: string): string {
    const end = this.text.indexOf(mark, this.at)
    if (end < 0) throw this.syntax(this.rest())
    const piece = this.text.slice(this.at, end)
    this.at = end + mark.length
    return piece
  }

  /** A name with or without a prefix; empty when none stands here. */
  name(): string {
    return this.match(QUALIFIED_NAME)
  }

  /** Goes over white space; whether there was any, or the place is such that none is needed to end a tag. */
  blanks(): boolean {
    return this.match(BLANKS) !== '' || this.startsWith('>') || this.startsWith('/')
  }

  syntax(detail: string, line = this.line): XmlStop {
    return new XmlStop('syntax', { detail: detail.trim().slice(0, 60), line: String(line) })
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }
}
