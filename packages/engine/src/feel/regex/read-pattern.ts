import { CLASS_ESCAPES, ignoringCase, negated, propertyNamed, range, union } from './character-sets.ts'
import type { Flags, Pattern, PatternNode, Test } from './pattern.ts'
import { PatternFault } from './pattern-fault.ts'

const MAX_NESTING = 200
const MAX_COUNT = 10_000
const MAX_GROUPS = 99
/** Characters with a meaning outside of a class. */
const SPECIAL: ReadonlySet<string> = new Set('.\\?*+{}()[]|^$')
const SINGLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ...Array.from('\\|.-^?*+{}()[]$', (char) => [char, char] as const),
])
const EMPTY: PatternNode = { kind: 'empty' }
const START: PatternNode = { kind: 'start' }
const END: PatternNode = { kind: 'end' }

/** The flags of XPath; null when there is another letter. */
export function readFlags(text: string): Flags | null {
  if (!/^[smixq]*$/.test(text)) return null
  const has = (flag: string) => text.includes(flag)
  return { s: has('s'), m: has('m'), i: has('i'), x: has('x'), q: has('q') }
}

/**
 * Reads a regular expression of XPath (Functions and Operators 3.1 §5.6.1, on XML Schema 1.1 part 2 appendix G) in
 * linear time. Throws a PatternFault.
 */
export function readPattern(text: string, flags: Flags): Pattern {
  if (flags.q) return { root: literally(text, flags), groups: 0, flags }
  return new Reader(text, flags).pattern()
}

function literally(text: string, flags: Flags): PatternNode {
  const parts = Array.from(text, (char): PatternNode => ({ kind: 'set', test: charTest(char, flags) }))
  return { kind: 'sequence', parts }
}

function charTest(char: string, flags: Flags): Test {
  const code = char.codePointAt(0) ?? 0
  const test = range(code, code)
  return flags.i ? ignoringCase(test) : test
}

class Reader {
  private readonly text: string
  private readonly flags: Flags
  private at = 0
  private depth = 0
  private groups = 0
  private readonly closed = new Set<number>()

  constructor(text: string, flags: Flags) {
    this.text = text
    this.flags = flags
  }

  pattern(): Pattern {
    const root = this.choice()
    if (this.at < this.text.length) this.fail()
    return { root, groups: this.groups, flags: this.flags }
  }

  private fail(): never {
    throw new PatternFault(this.at)
  }

  /** Outside of classes the flag `x` drops white space, wherever it stands. */
  private skip(): void {
    while (this.flags.x && /^[\t\n\r ]$/.test(this.text[this.at] ?? '')) this.at += 1
  }

  private peek(): string {
    this.skip()
    return this.here()
  }

  /** The character here, white space or not; an empty string at the end. */
  private here(): string {
    const code = this.text.codePointAt(this.at)
    return code === undefined ? '' : String.fromCodePoint(code)
  }

  private take(char: string): boolean {
    if (this.peek() !== char) return false
    this.at += char.length
    return true
  }

  private choice(): PatternNode {
    const parts = [this.sequence()]
    while (this.take('|')) parts.push(this.sequence())
    const [only = EMPTY] = parts
    return parts.length === 1 ? only : { kind: 'choice', parts }
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = []
    for (let char = this.peek(); char !== '' && char !== '|' && char !== ')'; char = this.peek()) {
      parts.push(this.quantified(this.atom(char)))
    }
    const [only = EMPTY] = parts
    return parts.length === 1 ? only : { kind: 'sequence', parts }
  }

  private quantified(of: PatternNode): PatternNode {
    const counts = this.counts()
    if (counts === null) return of
    const [min, max] = counts
    return { kind: 'repeat', of, min, max, greedy: !this.take('?') }
  }

  private counts(): readonly [number, number | null] | null {
    if (this.take('?')) return [0, 1]
    if (this.take('*')) return [0, null]
    if (this.take('+')) return [1, null]
    if (!this.take('{')) return null
    const min = this.count()
    const max = this.take(',') ? (this.peek() === '}' ? null : this.count()) : min
    if (!this.take('}') || (max !== null && max < min)) this.fail()
    return [min, max]
  }

  private count(): number {
    let digits = ''
    while (/^[0-9]$/.test(this.peek())) {
      digits += this.peek()
      this.at += 1
    }
    if (digits === '' || Number(digits) > MAX_COUNT) this.fail()
    return Number(digits)
  }

  private atom(char: string): PatternNode {
    if (this.take('.')) return { kind: 'set', test: this.flags.s ? () => true : (code) => code !== 10 && code !== 13 }
    if (this.take('^')) return START
    if (this.take('$')) return END
    if (this.take('(')) return this.group()
    if (this.take('[')) return { kind: 'set', test: this.characterClass() }
    if (this.take('\\')) return this.escape()
    if (SPECIAL.has(char)) this.fail()
    this.at += char.length
    return { kind: 'set', test: charTest(char, this.flags) }
  }

  private group(): PatternNode {
    if (this.depth >= MAX_NESTING) this.fail()
    this.depth += 1
    const captured = !this.take('?')
    if (!captured && !this.take(':')) this.fail()
    if (captured) this.groups += 1
    if (this.groups > MAX_GROUPS) this.fail()
    const index = this.groups
    const of = this.choice()
    if (!this.take(')')) this.fail()
    this.depth -= 1
    if (!captured) return of
    this.closed.add(index)
    return { kind: 'group', index, of }
  }

  private escape(): PatternNode {
    const digit = this.here()
    if (/^[1-9]$/.test(digit)) return this.backReference()
    const test = this.classEscape()
    if (test !== null) return { kind: 'set', test }
    return { kind: 'set', test: charTest(this.singleEscape(), this.flags) }
  }

  /** As many digits as make the number of a group that is complete. */
  private backReference(): PatternNode {
    let index = Number(this.here())
    this.at += 1
    while (/^[0-9]$/.test(this.here()) && index * 10 + Number(this.here()) <= this.groups) {
      index = index * 10 + Number(this.here())
      this.at += 1
    }
    if (!this.closed.has(index)) this.fail()
    return { kind: 'back', index }
  }

  /** After a backslash: a class such as `\d` or `\p{Lu}`, null for anything else. */
  private classEscape(): Test | null {
    const letter = this.here()
    const known = CLASS_ESCAPES.get(letter)
    if (known !== undefined) {
      this.at += 1
      return known
    }
    if (letter !== 'p' && letter !== 'P') return null
    const match = /^[pP]\{([A-Za-z0-9-]+)\}/.exec(this.text.slice(this.at, this.at + 80))
    const test = match === null ? null : propertyNamed(match[1] ?? '')
    if (match === null || test === null) return this.fail()
    this.at += match[0].length
    return letter === 'p' ? test : negated(test)
  }

  private singleEscape(): string {
    const char = SINGLE_ESCAPES.get(this.here())
    if (char === undefined) this.fail()
    this.at += 1
    return char
  }

  /** After `[`: white space counts here, whatever the flags. */
  private characterClass(): Test {
    if (this.depth >= MAX_NESTING) this.fail()
    this.depth += 1
    const negative = this.here() === '^'
    if (negative) this.at += 1
    const parts: Test[] = []
    let without: Test | null = null
    for (let first = true; this.here() !== ']'; first = false) {
      if (!first && this.text.startsWith('-[', this.at)) {
        this.at += 2
        without = this.characterClass()
        if (this.here() !== ']') this.fail()
        break
      }
      parts.push(this.classPart(first))
    }
    if (parts.length === 0) this.fail()
    this.at += 1
    this.depth -= 1
    const all = union(parts)
    const test = negative ? negated(all) : all
    const minus = without
    return minus === null ? test : (code) => test(code) && !minus(code)
  }

  private classPart(first: boolean): Test {
    if (this.here() === '\\') {
      this.at += 1
      const test = this.classEscape()
      if (test !== null) return test
      this.at -= 1
    }
    const low = this.classChar(first)
    const goesOn = this.here() === '-' && !this.text.startsWith('-[', this.at) && !this.text.startsWith('-]', this.at)
    if (!goesOn || low === '-') return charTest(low, this.flags)
    this.at += 1
    const high = this.classChar(false)
    const [from = 0, to = 0] = [low.codePointAt(0), high.codePointAt(0)]
    if (from > to) this.fail()
    return this.flags.i ? ignoringCase(range(from, to)) : range(from, to)
  }

  /** A character of a class; an unescaped hyphen stands at the beginning or the end only. */
  private classChar(first: boolean): string {
    const char = this.here()
    if (char === '' || char === '[' || char === ']') this.fail()
    if (char === '-' && !first && this.text[this.at + 1] !== ']') this.fail()
    this.at += char.length
    return char === '\\' ? this.singleEscape() : char
  }
}
